import { chartElements } from "./ooxml-elements/chart-elements.ts";
import { drawingElements, pictureElements } from "./ooxml-elements/drawing-elements.ts";
import type { ElementTable } from "./ooxml-elements/element-order.ts";
import { presentationElements } from "./ooxml-elements/presentation-elements.ts";
import { sheetDrawingElements, sheetElements } from "./ooxml-elements/sheet-elements.ts";
import { wordDrawingElements, wordElements } from "./ooxml-elements/word-elements.ts";
import type { XmlElement } from "./xml-tree.ts";

const tables: Readonly<Record<string, ElementTable>> = {
  a: drawingElements,
  c: chartElements,
  p: presentationElements,
  pic: pictureElements,
  w: wordElements,
  wp: wordDrawingElements,
  x: sheetElements,
  xdr: sheetDrawingElements,
};

/** Whether the table of this checker has the root of a part, so that the part is looked into. */
export function isKnownRoot(root: XmlElement): boolean {
  return tables[prefixOf(root)] !== undefined;
}

/** What in an element and under it does not stand as the standard asks, each with the way to it. */
export function elementFaults(element: XmlElement, way = "", parent?: XmlElement): readonly string[] {
  const here = `${way}/${element.name}`;
  // Formats of a theme and what others add to the standard are taken as they are.
  if (element.name === "a:fmtScheme" || localOf(element) === "extLst") return [];
  const order = orderOf(element, parent);
  if (order === undefined) return [`${here} is not known`];
  const own = element.children.filter((child) => prefixOf(child) !== "mc");
  const within = element.children.flatMap((child) =>
    prefixOf(child) === "mc" ? alternatives(child, here, element) : elementFaults(child, here, element),
  );
  return [...orderFaults(own, order, element).map((fault) => `${here}: ${fault}`), ...within];
}

/** Of alternatives each is looked into; what stands in them is not held against the order. */
function alternatives(element: XmlElement, way: string, parent: XmlElement): readonly string[] {
  const choices = element.children.flatMap((choice) => choice.children);
  return choices.flatMap((child) =>
    tables[prefixOf(child)] === undefined ? [] : elementFaults(child, way, parent),
  );
}

function orderOf(element: XmlElement, parent: XmlElement | undefined): string | undefined {
  const table = tables[prefixOf(element)];
  const local = localOf(element);
  const above = parent === undefined ? undefined : table?.[`${localOf(parent)}/${local}`];
  return above ?? table?.[local];
}

interface Slot {
  readonly names: ReadonlySet<string>;
  readonly sign: string;
}

function slotsOf(order: string, prefix: string): readonly Slot[] {
  return order
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) => {
      const [, names = "", sign = ""] = /^(.*?)([?*+]?)$/.exec(word) ?? [];
      const full = names.split("|").map((name) => (name.includes(":") ? name : `${prefix}:${name}`));
      return { names: new Set(full), sign };
    });
}

function orderFaults(children: readonly XmlElement[], order: string, element: XmlElement): readonly string[] {
  const last = { names: new Set([`${prefixOf(element)}:extLst`, "a:extLst"]), sign: "?" };
  const slots = [...slotsOf(order, prefixOf(element)), last];
  const faults: string[] = [];
  const counts = slots.map(() => 0);
  let at = 0;
  for (const { name } of children) {
    const next = slots.findIndex(
      ({ names, sign }, i) =>
        names.has(name) && (i > at || (i === at && (counts[i] === 0 || sign === "*" || sign === "+"))),
    );
    if (next < 0) {
      const isElsewhere = slots.some(({ names }) => names.has(name));
      faults.push(isElsewhere ? `${name} stands too late or twice` : `${name} may not stand in it`);
      continue;
    }
    counts[next] = (counts[next] ?? 0) + 1;
    at = next;
  }
  const lacking = slots.filter(({ sign }, i) => counts[i] === 0 && (sign === "" || sign === "+"));
  return [...faults, ...lacking.map(({ names }) => `${[...names].join(" or ")} is missing`)];
}

function prefixOf({ name }: XmlElement): string {
  return name.slice(0, name.indexOf(":"));
}

function localOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(":") + 1);
}
