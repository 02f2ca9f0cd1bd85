import { textHeight } from "./fit-text.ts";
import { contentWidth, type } from "./slide-look.ts";

/** Between paragraphs, in inches. */
export const paragraphGap = 0.1;
/** What a bullet takes of a line. */
export const bulletIndent = 0.3;

const width = contentWidth - bulletIndent;
const font = { size: type.list };

/** Sentences in pieces that each fit in a height; one that is higher alone goes on over the next, and none is cut. */
export function listPages(lines: readonly string[], height: number): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  let used = 0;
  for (const line of lines.flatMap((text) => piecesOf(text, height - paragraphGap))) {
    const high = textHeight(line, width, font) + paragraphGap;
    if (used + high > height && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(line);
    used += high;
  }
  return pages;
}

/** A text in parts that each keep to a height: broken after a sentence, else between words, else where it must be. */
function piecesOf(text: string, height: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  while (textHeight(rest, width, font) > height) {
    const end = breakIn(rest, height);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, ...(rest === "" ? [] : [rest])];
}

/** Where the first part of a text that is too high ends; after its first sign at the least. */
function breakIn(text: string, height: number): number {
  let [fitting, beyond] = [1, text.length];
  while (beyond - fitting > 1) {
    const half = Math.floor((fitting + beyond) / 2);
    if (textHeight(text.slice(0, half), width, font) <= height) fitting = half;
    else beyond = half;
  }
  const sentences = text.slice(0, fitting).lastIndexOf(". ") + 1;
  if (sentences > fitting / 2) return sentences;
  const words = text.slice(0, fitting + 1).lastIndexOf(" ");
  return words > 0 ? words : wholeSign(text, fitting);
}

/** No break stands within a sign that is written as two, or before a mark of the letter ahead. */
function wholeSign(text: string, end: number): number {
  let at = end;
  while (at > 1 && /^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(at))) at -= 1;
  return at;
}
