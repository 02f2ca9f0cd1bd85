import type { Sheet, SheetCell, TextBlock } from "./read-document.ts";
import type { Span } from "./span.ts";

/** The words around a number: what stands before it, the number, what follows. */
export interface Excerpt {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** Signs on either side of a number, at most. */
const around = 160;

/**
 * The sentence that a span of a text stands in, lines joined by blanks; where it is long, cut between words, with "…" where
 * it is. Undefined where the span is not in the text.
 */
export function textExcerpt(text: string, blocks: readonly TextBlock[], span: Span): Excerpt | undefined {
  if (span.start < 0 || span.end <= span.start || span.end > text.length) return undefined;
  const block = blocks.find((b) => b.start <= span.start && span.end <= b.end);
  const before = text.slice(block?.start ?? 0, span.start);
  const after = text.slice(span.end, block?.end ?? text.length);
  return {
    before: oneLine(cutBefore(before.slice(sentenceStart(before)))),
    number: oneLine(text.slice(span.start, span.end)),
    after: oneLine(cutAfter(after.slice(0, sentenceEnd(after)))),
  };
}

/** Where the last sentence of a text begins; the number of a heading ends none. */
function sentenceStart(text: string): number {
  const ends = [...text.matchAll(/(?<!\d)[.!?]\s+(?=\p{Lu})|\n\s*/gu)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/** Where the first sentence of a text ends, its stop included. */
function sentenceEnd(text: string): number {
  const end = /[.!?](?=\s+\p{Lu}|\s*$)|\n/u.exec(text);
  if (end === null) return text.length;
  return end[0] === "\n" ? end.index : end.index + 1;
}

function cutBefore(text: string): string {
  return text.length <= around ? text : `… ${text.slice(-around).replace(/^\S*\s+/u, "")}`;
}

function cutAfter(text: string): string {
  return text.length <= around ? text : `${text.slice(0, around).replace(/\s+\S*$/u, "")} …`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

/** Rows of a sheet from 0, as far as they are at hand. */
export type RowAt = (row: number) => readonly SheetCell[] | undefined;

/** Labels of a row that are told, at most. */
const mostLabels = 3;

/** How many rows from the top may hold the headings of a table that begins there. */
export const headingRows = 40;

/**
 * What a cell of a sheet stands for: the labels of its row, then the headings of its column, in `before`; the cell as the
 * sheet shows it. Undefined where the cell is empty or not at hand.
 */
export function cellExcerpt(
  rowAt: RowAt,
  merges: Sheet["merges"],
  { row, column }: { readonly row: number; readonly column: number },
): Excerpt | undefined {
  const at = (r: number, c: number) => cellAt(rowAt, merges, { row: r, column: c });
  const number = shownIn(at(row, column));
  if (number === "") return undefined;
  const before = [...labelsOf(at, { row, column }), ...headingsOver(at, { row, column })].join(" · ");
  return { before, number, after: "" };
}

/** The first words of a row and those that follow them cell by cell: a place may stand in two columns, a metric in a third. */
function labelsOf(
  at: At,
  { row, column }: { readonly row: number; readonly column: number },
): readonly string[] {
  const labels: string[] = [];
  for (let c = 0; c < column && labels.length < mostLabels; c += 1) {
    const words = wordsIn(at(row, c));
    if (words === "" && labels.length > 0) break;
    if (words !== "" && labels.at(-1) !== words) labels.push(words);
  }
  return labels;
}

type At = (row: number, column: number) => SheetCell | undefined;

/** The lowest run of words over a cell, the widest first; above the cell, else at the top of a long table. */
function headingsOver(
  at: At,
  { row, column }: { readonly row: number; readonly column: number },
): readonly string[] {
  const lowest = runUp(at, { from: row - 1, column });
  return lowest.length > 0 || row <= headingRows ? lowest : runUp(at, { from: headingRows - 1, column });
}

function runUp(
  at: At,
  { from, column }: { readonly from: number; readonly column: number },
): readonly string[] {
  const run: string[] = [];
  for (let r = from; r >= 0 && r >= from - headingRows && run.length < 3; r -= 1) {
    const words = wordsIn(at(r, column));
    if (words === "" && run.length > 0) break;
    if (words !== "" && run[0] !== words) run.unshift(words);
  }
  return run;
}

/** A cell, or of joined cells the first of them, which holds their words. */
function cellAt(
  rowAt: RowAt,
  merges: Sheet["merges"],
  { row, column }: { readonly row: number; readonly column: number },
): SheetCell | undefined {
  const merge = merges.find((m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right);
  return rowAt(merge?.top ?? row)?.[merge?.left ?? column];
}

function wordsIn(cell: SheetCell | undefined): string {
  return cell?.kind === "text" && /\p{L}/u.test(cell.text) ? oneLine(cell.text).trim() : "";
}

function shownIn(cell: SheetCell | undefined): string {
  if (cell === undefined || cell.kind === "empty") return "";
  return cell.kind === "number" ? cell.shown : oneLine(cell.text);
}
