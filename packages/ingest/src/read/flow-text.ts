import type { TextBlock } from "@sosanh/core/submissions/read-document";
import { attribute, isElement, type PageElement, type PageNode } from "./page-tree.ts";

/** A block of a page before it has its place in the whole text: the element it stands in, and how much of it is links. */
export interface FlowBlock {
  readonly text: string;
  readonly role: TextBlock["role"];
  readonly element: PageElement;
  readonly linkSigns: number;
}

const unseen = new Set(
  "script style noscript template head svg iframe object select button textarea".split(" "),
);
const blocks = new Set(
  `address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(
    /\s+/,
  ),
);

/**
 * The blocks of text under an element, in the order they stand on the page; tables row by row, their cells by tabs. On a
 * page a tab is a space; in a document of Word (`keepsTabs`) it parts columns.
 */
export function flowBlocks(root: PageElement, { keepsTabs = false } = {}): readonly FlowBlock[] {
  const spaces = keepsTabs ? /[ \r\n\f]+/g : /[ \t\r\n\f]+/g;
  const found: FlowBlock[] = [];
  let run = emptyRun(root);
  const end = (next: PageElement): void => {
    const text = tidied(run.text);
    if (text !== "") found.push({ ...run, text, role: roleOf(run.element) });
    run = emptyRun(next);
  };
  const enter = (node: PageNode, parent: PageElement, inLink: boolean): void => {
    if ("value" in node) {
      const isAsWritten = parent.tagName === "pre";
      const text = isAsWritten ? node.value.replaceAll("\r", "") : node.value.replace(spaces, " ");
      run.text += text;
      if (inLink) run.linkSigns += text.trim().length;
      return;
    }
    if (!isElement(node) || isUnseen(node)) return;
    const { tagName } = node;
    if (tagName === "br") {
      run.text += "\n";
      return;
    }
    if (tagName === "table" && isGrid(node)) {
      end(parent);
      const text = gridText(node);
      const caption = node.childNodes.find((child) => isElement(child) && child.tagName === "caption");
      if (caption !== undefined) enter(caption, node, inLink);
      end(parent);
      if (text !== "") found.push({ text, role: "table", element: node, linkSigns: linkSignsOf(node) });
      return;
    }
    const isBlock = blocks.has(tagName);
    if (isBlock) end(node);
    for (const child of node.childNodes) enter(child, isBlock ? node : parent, inLink || tagName === "a");
    if (isBlock) end(parent);
  };
  enter(root, root, false);
  end(root);
  return found.flatMap(splitAtGaps);
}

/** The text of blocks, a line end between two, with where each stands in it. */
export function joinedBlocks(found: readonly { readonly text: string }[]): {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
} {
  let start = 0;
  const spans = found.map(({ text }) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return span;
  });
  return { text: found.map(({ text }) => `${text}\n`).join(""), spans };
}

function emptyRun(element: PageElement): { text: string; linkSigns: number; element: PageElement } {
  return { text: "", linkSigns: 0, element };
}

function isUnseen(element: PageElement): boolean {
  if (unseen.has(element.tagName)) return true;
  const style = attribute(element, "style");
  return (
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style) ||
    element.attrs.some(({ name, value }) => name === "hidden" || (name === "aria-hidden" && value === "true"))
  );
}

function roleOf({ tagName, parentNode }: PageElement): TextBlock["role"] {
  if (tagName === "h1") return "title";
  if (/^h[2-6]$/.test(tagName)) return "heading";
  if (tagName === "li" || tagName === "dd" || tagName === "dt") return "list";
  if (tagName === "figcaption" || tagName === "caption") return "caption";
  if (parentNode !== null && "tagName" in parentNode && parentNode.tagName === "li") return "list";
  return "paragraph";
}

/** Two line breaks are how many pages part paragraphs. */
function splitAtGaps(block: FlowBlock): readonly FlowBlock[] {
  if (block.role === "table" || !block.text.includes("\n\n")) return [block];
  const share = block.linkSigns / block.text.length;
  return block.text
    .split(/\n{2,}/)
    .map((text) => ({ ...block, text, linkSigns: Math.round(share * text.length) }));
}

function tidied(text: string): string {
  return text
    .replace(/ *\n */g, "\n")
    .replace(/ {2,}/g, " ")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/^[ \n]+|[ \n]+$/g, "");
}

/** Whether a table holds data: rows of two cells and more, with no table and no long text in them. */
function isGrid(table: PageElement): boolean {
  const rows = rowsOf(table);
  const cells = rows.flat();
  const isLong = (cell: PageElement): boolean => gridCell(cell).length > 600;
  return (
    rows.length > 1 &&
    rows.some((row) => row.length > 1) &&
    !cells.some((cell) => holds(cell, "table") || isLong(cell))
  );
}

/** The rows of a table, each its cells. */
export function rowsOf(table: PageElement): readonly (readonly PageElement[])[] {
  const rows = (element: PageElement): readonly PageElement[] =>
    element.childNodes
      .filter(isElement)
      .flatMap((child) =>
        child.tagName === "tr" ? [child] : /^t(head|body|foot)$/.test(child.tagName) ? rows(child) : [],
      );
  return rows(table).map((row) =>
    row.childNodes.filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th"),
  );
}

/** Rows by lines, cells by tabs; a cell over several columns or rows leaves the others empty, so that all keep their place. */
function gridText(table: PageElement): string {
  const rows = rowsOf(table);
  const cells: (string | undefined)[][] = rows.map(() => []);
  let room = mostSpread;
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const element of row) {
      while (cells[top]?.[left] !== undefined) left += 1;
      const lines = cells.slice(top, top + spanOf(element, "rowspan"));
      const width = spanOf(element, "colspan");
      room -= lines.length * width;
      // A table that spreads over more than anybody can read is no grid: each of its cells is one.
      if (room < 0) return lineText(rows.map((each) => each.map(gridCell)));
      for (const line of lines)
        for (let column = left; column < left + width; column += 1) line[column] ??= "";
      const own = cells[top];
      if (own !== undefined) own[left] = gridCell(element);
      left += width;
    }
  }
  return lineText(cells.map((row) => Array.from(row, (cell) => cell ?? "")));
}

const mostSpread = 200_000;

function lineText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.join("\t").trimEnd());
  return lines.filter((line) => line.trim() !== "").join("\n");
}

/** How many columns or rows a cell goes over. */
export function spanOf(element: PageElement, name: "rowspan" | "colspan"): number {
  const span = Number.parseInt(attribute(element, name), 10);
  return Number.isInteger(span) && span > 0 ? Math.min(span, mostSpanned) : 1;
}

const mostSpanned = 1000;

/** What stands in a cell, on one line. */
export function gridCell(cell: PageElement): string {
  const text = (node: PageNode): string => {
    if ("value" in node) return node.value;
    if (!isElement(node) || isUnseen(node)) return "";
    const inner = node.childNodes.map(text).join("");
    return node.tagName === "br" || blocks.has(node.tagName) ? ` ${inner} ` : inner;
  };
  return text(cell)
    .replace(/[ \t\r\n\f]+/g, " ")
    .trim();
}

function holds(element: PageElement, tag: string): boolean {
  return element.childNodes.filter(isElement).some((child) => child.tagName === tag || holds(child, tag));
}

function linkSignsOf(element: PageElement): number {
  return element.childNodes
    .filter(isElement)
    .reduce((sum, child) => sum + (child.tagName === "a" ? gridCell(child).length : linkSignsOf(child)), 0);
}
