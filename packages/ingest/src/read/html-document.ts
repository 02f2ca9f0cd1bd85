import type { TextBlock, TextDocument } from "@sosanh/core/submissions/read-document";
import { flowBlocks, gridCell, joinedBlocks } from "./flow-text.ts";
import { articleBlocks } from "./page-article.ts";
import { isElement, type PageElement, pageTree } from "./page-tree.ts";
import { readLimits } from "./read-limits.ts";
import { Unreadable } from "./unreadable.ts";

/**
 * A saved page as text: its blocks one a line, as a reader sees them; what is around the article is marked
 * `boilerplate`, not left out, so that a person can point at it.
 */
export function htmlDocument(html: string): TextDocument {
  const root = pageTree(html);
  const found = flowBlocks(root);
  const article = articleBlocks(found);
  const { text, spans } = joinedBlocks(found);
  if (text.trim() === "") throw new Unreadable("no-text");
  if (text.length > readLimits.text)
    throw new Unreadable("too-many", { what: "text", value: text.length, most: readLimits.text });
  const title = titleOf(root);
  const blocks = found.map((block, i): TextBlock => {
    const { start, end } = spans[i] ?? { start: 0, end: 0 };
    if (!article.has(block)) return { start, end, role: "boilerplate" };
    return { start, end, role: block.role };
  });
  const named = found.find((block) => article.has(block) && block.role === "title")?.text ?? title;
  return { kind: "text", text, blocks, ...(named === undefined ? {} : { title: named }) };
}

/** The words of a page's head; many pages add the portal's name to them. */
function titleOf(root: PageElement): string | undefined {
  const head = root.childNodes.filter(isElement).find(({ tagName }) => tagName === "head");
  const title = head?.childNodes.filter(isElement).find(({ tagName }) => tagName === "title");
  const text = title === undefined ? "" : gridCell(title);
  return text === "" ? undefined : text;
}
