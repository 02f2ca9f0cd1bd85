import type { Span } from "@sosanh/core/submissions/span";

/** What a person has selected in the text of a document, and where it is seen. */
export interface SelectedSpan extends Span {
  readonly words: string;
  readonly box: DOMRect;
}

/** Signs of the longest stretch that is still meant as one number with its words. */
const longest = 200;

/**
 * The stretch of the document that is selected, without spaces at its ends, in UTF-16 units of the document's text;
 * undefined where nothing is, or what is selected begins outside of it or is long. What goes on into the next part of the
 * document ends with its own.
 */
export function selectedSpan(root: Element, text: string): SelectedSpan | undefined {
  const selection = root.ownerDocument.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const block = blockOf(root, range.startContainer);
  if (block === undefined) return undefined;
  const from = Number(block.dataset.from);
  const before = lengthTo(block, range.startContainer, range.startOffset);
  const isWithin = block.contains(range.endContainer);
  const until = isWithin ? lengthTo(block, range.endContainer, range.endOffset) : block.textContent.length;
  const words = text.slice(from + before, from + until);
  const start = from + before + (words.length - words.trimStart().length);
  const trimmed = words.trim();
  if (trimmed === "" || trimmed.length > longest) return undefined;
  return { start, end: start + trimmed.length, words: trimmed, box: range.getBoundingClientRect() };
}

function blockOf(root: Element, node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const block = element?.closest<HTMLElement>("[data-from]");
  return block !== null && block !== undefined && root.contains(block) ? block : undefined;
}

function lengthTo(block: Element, node: Node, offset: number): number {
  const range = block.ownerDocument.createRange();
  range.setStart(block, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}
