import type { Span } from "@sosanh/core/submissions/span";
import type { DocumentMark } from "./document-mark.ts";

/** A figure marked in a text: UTF-16 units of the whole text, end exclusive. */
export interface TextMark extends DocumentMark, Span {}

/** A stretch of a text that is plain, or marked; marks that overlap are one piece, the first of them on top. */
export interface TextPiece extends Span {
  readonly marks: readonly TextMark[];
}

/** Cuts a stretch of a text at its marks. Marks that only touch it are cut to it. @param marks in order of their start */
export function textPieces({ start, end }: Span, marks: readonly TextMark[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = start;
  for (const mark of marks) {
    const from = Math.max(mark.start, start);
    const to = Math.min(mark.end, end);
    if (to <= from) continue;
    const last = pieces.at(-1);
    if (from < at && last !== undefined) {
      at = Math.max(at, to);
      pieces[pieces.length - 1] = { start: last.start, end: at, marks: [...last.marks, mark] };
      continue;
    }
    if (from > at) pieces.push({ start: at, end: from, marks: [] });
    pieces.push({ start: from, end: to, marks: [mark] });
    at = to;
  }
  if (at < end) pieces.push({ start: at, end, marks: [] });
  return pieces;
}

const none: readonly TextMark[] = [];

/** The marks of each of some stretches, which are in order and do not overlap. */
export function marksOfBlocks(
  blocks: readonly Span[],
  marks: readonly TextMark[],
): readonly (readonly TextMark[])[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let next = 0;
  return blocks.map((block) => {
    while ((sorted[next]?.end ?? Number.POSITIVE_INFINITY) <= block.start) next += 1;
    const inside: TextMark[] = [];
    for (let i = next; (sorted[i]?.start ?? block.end) < block.end; i += 1) {
      const mark = sorted[i];
      if (mark !== undefined && mark.end > block.start) inside.push(mark);
    }
    return inside.length === 0 ? none : inside;
  });
}
