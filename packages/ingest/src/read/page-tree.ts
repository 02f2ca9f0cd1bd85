import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { readLimits } from "./read-limits.ts";
import { Unreadable } from "./unreadable.ts";

/** A node of a page as the parser gives it. */
export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;

/**
 * The elements of a page, as a browser would build them; scripts, styles and what is not shown are nodes like others.
 *
 * @throws Unreadable  when elements lie deeper in one another than any page's
 */
export function pageTree(html: string): PageElement {
  checkNesting(html);
  const document = parse(html);
  const root = document.childNodes.find(isElement);
  if (root === undefined) throw new Unreadable("no-text");
  checkDepth(root);
  return root;
}

/** Whether a node is an element, not a text or a comment. */
export function isElement(node: PageNode): node is PageElement {
  return "tagName" in node;
}

/** An attribute's text; "" when there is none. */
export function attribute(element: PageElement, name: string): string {
  return element.attrs.find((found) => found.name === name)?.value ?? "";
}

const never = new Set(
  "area base br col embed hr img input link meta param source track wbr p li td th tr option dt dd".split(
    " ",
  ),
);

/** How deep elements are opened, roughly and fast, before a tree is built: the builder takes its time over depth. */
function checkNesting(html: string): void {
  let depth = 0;
  for (const [, end, tag = ""] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    if (never.has(tag.toLowerCase())) continue;
    depth = end === "" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > readLimits.nested * 4) throw new Unreadable("unsafe-archive", { detail: "nested" });
  }
}

function checkDepth(root: PageElement): void {
  let level: readonly PageElement[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > readLimits.nested) throw new Unreadable("unsafe-archive", { detail: "nested" });
    level = level.flatMap(({ childNodes }) => childNodes.filter(isElement));
  }
}
