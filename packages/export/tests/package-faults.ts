import type { OfficeParts } from "./ooxml-order.ts";
import { everyElement, type XmlElement } from "./xml-tree.ts";

const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** What is wrong between the parts of a file: content types, relationships, ids that name them, what lies outside. */
export function packageFaults(parts: OfficeParts): readonly string[] {
  const relationships = [...parts.trees].filter(([path]) => path.endsWith(".rels"));
  return [
    ...typeFaults(parts),
    ...relationships.flatMap(([path, root]) => relationshipFaults(path, root, parts)),
    ...[...parts.trees].flatMap(([path, root]) => nameFaults(path, root, parts)),
  ];
}

function typeFaults({ bytes, trees }: OfficeParts): readonly string[] {
  const types = trees.get("[Content_Types].xml");
  if (types === undefined) return ["[Content_Types].xml is missing"];
  const given = (name: string, key: string) =>
    types.children.filter((child) => child.name === name).map(({ attributes }) => attributes[key] ?? "");
  const extensions = given("ct:Default", "Extension").map((extension) => extension.toLowerCase());
  const overrides = given("ct:Override", "PartName").map((part) => part.replace(/^\//, ""));
  const paths = Object.keys(bytes).filter((path) => !path.endsWith("/") && path !== "[Content_Types].xml");
  const typed = new Set(overrides);
  const untyped = paths.filter((path) => !typed.has(path) && !extensions.includes(extensionOf(path)));
  const again = [...extensions, ...overrides].filter((name, i, all) => all.indexOf(name) !== i);
  const programs = types.children.filter(({ attributes }) =>
    /macro|vbaProject|oleObject|activeX/i.test(attributes.ContentType ?? ""),
  );
  return [
    ...untyped.map((path) => `${path} has no content type`),
    ...overrides.filter((path) => !paths.includes(path)).map((path) => `${path} has a type and is not there`),
    ...again.map((name) => `[Content_Types].xml: ${name} twice`),
    ...programs.map(({ attributes }) => `[Content_Types].xml: a program, ${attributes.ContentType}`),
  ];
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
}

function relationshipFaults(path: string, root: XmlElement, { bytes }: OfficeParts): readonly string[] {
  const folder = path.replace(/_rels\/[^/]*$/, "");
  const ids = root.children.map(({ attributes }) => attributes.Id ?? "");
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${path}: ${id} twice`);
  const owner = folder + path.slice(folder.length + "_rels/".length, -".rels".length);
  const orphan = owner === folder || bytes[owner] !== undefined ? [] : [`${path}: no part of that name`];
  const lost = root.children.flatMap(({ attributes }) => {
    const { Id = "", Target = "", TargetMode, Type = "" } = attributes;
    if (TargetMode !== "External") {
      const target = resolved(folder, Target);
      return bytes[target] === undefined ? [`${path}: ${Id} has no target ${target}`] : [];
    }
    const isLink = Type === `${relationshipTypes}hyperlink` && /^https?:\/\//.test(Target);
    return isLink ? [] : [`${path}: ${Id} leads outside to ${Target}`];
  });
  return [...twice, ...orphan, ...lost];
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  const whole = target.startsWith("/") ? target.slice(1) : folder + target;
  for (const step of whole.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Ids in a part that name a relationship it does not have. */
function nameFaults(path: string, root: XmlElement, { trees }: OfficeParts): readonly string[] {
  if (path.endsWith(".rels")) return [];
  const relationships = trees.get(path.replace(/([^/]*)$/, "_rels/$1.rels"));
  const known = new Set((relationships?.children ?? []).map(({ attributes }) => attributes.Id ?? ""));
  const named = everyElement(root).flatMap(({ name, attributes }) =>
    Object.entries(attributes).flatMap(([key, id]) =>
      key.startsWith("r:") && !known.has(id) ? [`${path}: ${name} names ${key} ${JSON.stringify(id)}`] : [],
    ),
  );
  return named;
}
