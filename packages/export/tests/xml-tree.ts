/** An element of a part, named by the customary prefix of its namespace ("c:ser"), whatever the part calls it. */
export interface XmlElement {
  readonly name: string;
  /** By name as written, without those that declare namespaces; `r:id`, `r:embed` by the customary prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** What is written directly in it. */
  readonly text: string;
}

const office = "http://schemas.openxmlformats.org";

/** Namespace by its customary prefix. */
const customary: Readonly<Record<string, string>> = {
  [`${office}/drawingml/2006/main`]: "a",
  [`${office}/drawingml/2006/chart`]: "c",
  [`${office}/drawingml/2006/picture`]: "pic",
  [`${office}/drawingml/2006/spreadsheetDrawing`]: "xdr",
  [`${office}/drawingml/2006/wordprocessingDrawing`]: "wp",
  [`${office}/presentationml/2006/main`]: "p",
  [`${office}/spreadsheetml/2006/main`]: "x",
  [`${office}/wordprocessingml/2006/main`]: "w",
  [`${office}/officeDocument/2006/relationships`]: "r",
  [`${office}/package/2006/relationships`]: "rel",
  [`${office}/package/2006/content-types`]: "ct",
  [`${office}/markup-compatibility/2006`]: "mc",
};

interface Open {
  readonly tag: string;
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  readonly prefixes: ReadonlyMap<string, string>;
  text: string;
}

const token =
  /<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/gy;

/**
 * Reads a part of an Office file.
 *
 * @throws Error where it is not well formed, has a document type, or holds a sign that XML refuses
 */
export function xmlTree(source: string): XmlElement {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(source)) throw new Error("a control sign");
  const top: Open = { tag: "", name: "", attributes: {}, children: [], prefixes: new Map(), text: "" };
  const stack: Open[] = [top];
  const text = source.replace(/^\ufeff/, "");
  token.lastIndex = 0;
  let at = 0;
  while (at < text.length) {
    const found = token.exec(text);
    if (found === null) throw new Error(`not well formed at ${JSON.stringify(text.slice(at, at + 40))}`);
    at = token.lastIndex;
    take(found, stack);
  }
  if (stack.length !== 1) throw new Error(`<${stack.at(-1)?.tag}> is not closed`);
  const [root, second] = top.children;
  if (root === undefined || second !== undefined) throw new Error("not one root");
  return root;
}

/** Every element under one, itself first. */
export function everyElement(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const add = (one: XmlElement) => {
    found.push(one);
    for (const child of one.children) add(child);
  };
  add(element);
  return found;
}

/** All that is written in an element and under it. */
export function textIn(element: XmlElement): string {
  return element.text + element.children.map(textIn).join("");
}

function take(found: RegExpExecArray, stack: Open[]): void {
  const [, data, closed, opened, attributes, single, words] = found;
  const open = stack.at(-1);
  if (open === undefined) throw new Error("text after the root");
  if (closed !== undefined) {
    if (closed !== open.tag) throw new Error(`</${closed}> closes <${open.tag}>`);
    close(stack);
  } else if (opened !== undefined) {
    stack.push(opening(opened, attributes ?? "", open.prefixes));
    if (single === "/") close(stack);
  } else open.text += data ?? decoded(words ?? "");
}

function close(stack: Open[]): void {
  const done = stack.pop();
  const { name = "", attributes = {}, children = [], text = "" } = done ?? {};
  stack.at(-1)?.children.push({ name, attributes, children, text });
}

function opening(tag: string, written: string, outer: ReadonlyMap<string, string>): Open {
  const given = [...written.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, name = "", double, single]) => [name, decoded(double ?? single ?? "")] as const,
  );
  const prefixes = new Map(outer);
  for (const [name, value] of given) {
    if (name === "xmlns") prefixes.set("", value);
    else if (name.startsWith("xmlns:")) prefixes.set(name.slice(6), value);
  }
  const own = given.filter(([name]) => !/^xmlns(:|$)/.test(name));
  if (new Set(own.map(([name]) => name)).size < own.length)
    throw new Error(`<${tag}> has an attribute twice`);
  const attributes = own.map(([name, value]) => [name.includes(":") ? known(name, prefixes) : name, value]);
  return {
    ...{ tag, name: known(tag, prefixes), attributes: Object.fromEntries(attributes) },
    ...{ children: [], prefixes, text: "" },
  };
}

function known(written: string, prefixes: ReadonlyMap<string, string>): string {
  const colon = written.indexOf(":");
  const prefix = colon < 0 ? "" : written.slice(0, colon);
  if (prefix === "xml") return written;
  const namespace = prefixes.get(prefix);
  if (namespace === undefined && prefix !== "") throw new Error(`${written}: its prefix is not declared`);
  const local = written.slice(colon + 1);
  const shown = customary[namespace ?? ""] ?? (prefix === "" ? "other" : prefix);
  return `${shown}:${local}`;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(written: string): string {
  return written.replace(/&([^;\s]*;)?/g, (whole, name: string | undefined) => {
    const entity = (name ?? "").slice(0, -1);
    const code = /^#x[0-9a-fA-F]+$/.test(entity)
      ? Number.parseInt(entity.slice(2), 16)
      : Number(entity.slice(1));
    const sign = entity.startsWith("#") ? String.fromCodePoint(code) : entities[entity];
    if (sign === undefined) throw new Error(`${JSON.stringify(whole)} is no entity`);
    return sign;
  });
}
