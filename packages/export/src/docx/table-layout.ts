import type { TableCell, TableSpec } from "@sosanh/chart/table/table-spec";
import { type PageSide, textRoom } from "./page-setup.ts";
import { serifWidth } from "./serif-width.ts";

/** How a table stands on paper. */
export interface TableLayout {
  readonly side: PageSide;
  /** Of its type, in points. */
  readonly size: number;
  /** One where all columns fit; else each begins with the table's first column again. */
  readonly parts: readonly TablePart[];
}

/** Columns by their place in the table, with their widths in points. */
export interface TablePart {
  readonly columns: readonly number[];
  readonly widths: readonly number[];
}

/** Left and right of a cell's text, in points, with the line. */
export const cellPadding = 4;
const longestWord = 130;
const widestText = 170;
const leastName = 84;
const leastSentence = 96;
const smallest = 10;

interface Try {
  readonly side: PageSide;
  readonly size: number;
  readonly by: keyof ColumnNeed;
  /** At most so many: more of them fill one page in smaller type, and run over in this. */
  readonly rows?: number;
}

/** From the best to the last: upright before lying, large before small. */
const tries: readonly Try[] = [
  { side: "upright", size: 12, by: "best", rows: 28 },
  { side: "upright", size: 11, by: "best" },
  { side: "upright", size: 11, by: "least" },
  { side: "upright", size: smallest, by: "least" },
  { side: "lying", size: 11, by: "best" },
  { side: "lying", size: 11, by: "least" },
  { side: "lying", size: smallest, by: "least" },
  { side: "lying", size: smallest, by: "word" },
];

/**
 * The largest type at which every column has room for its longest word and every number stands on one line: upright if
 * it can, on its side if it must. A table too wide for both is cut into parts of whole columns, each with the first
 * column again.
 */
export function tableLayout(table: TableSpec): TableLayout {
  const all = table.columns.map((_, at) => at);
  for (const { side, size, by, rows = Number.POSITIVE_INFINITY } of tries) {
    if (table.rows.length > rows) continue;
    const needs = columnNeeds(table, size);
    if (totalOf(needs.map((need) => need[by])) <= roomOf(side))
      return { side, size, parts: [{ columns: all, widths: widthsOf(needs, roomOf(side), by) }] };
  }
  return { side: "lying", size: smallest, parts: cutColumns(columnNeeds(table, smallest), roomOf("lying")) };
}

/** The width of the text of a page, in points. */
function roomOf(side: PageSide): number {
  return (textRoom(side) / 25.4) * 72;
}

interface ColumnNeed {
  /** Its longest word or number. */
  readonly word: number;
  /** Sentences break into a few lines. */
  readonly least: number;
  /** No cell breaks, but for long sentences. */
  readonly best: number;
}

function columnNeeds(table: TableSpec, size: number): readonly ColumnNeed[] {
  return table.columns.map((column, at) => {
    const cells = table.rows.flatMap((row) => row.cells[at] ?? []);
    const heads = [column.title, column.detail ?? ""];
    const words = [
      ...heads.map((text) => wordWidth(text, size, true)),
      ...cells.map((cell) => leastOf(cell, size)),
    ];
    const word = Math.max(...words);
    const least = Math.max(word, column.kind === "text" ? leastText(cells, at, size) : 0);
    const best = Math.max(least, Math.min(widestText, widestOf(cells, size)));
    const room = 2 * cellPadding;
    return { word: word + room, least: least + room, best: best + room };
  });
}

/** Names break into two lines, sentences into a few: none into a tower of words. */
function leastText(cells: readonly TableCell[], at: number, size: number): number {
  const longest = Math.max(0, ...cells.map((cell) => serifWidth(cell.text, size, true)));
  return Math.max(Math.min(leastSentence, longest / 3), at === 0 ? Math.min(leastName, longest) : 0);
}

/** A number stays on one line; words may be broken between. */
function leastOf(cell: TableCell, size: number): number {
  if (cell.number === undefined) return wordWidth(cell.text, size);
  return serifWidth(cell.text, size, true) + (cell.isEstimate || cell.verdict ? size : 0);
}

function wordWidth(text: string, size: number, isBold = false): number {
  const widths = text.split(/[ \-/]/).map((word) => serifWidth(word, size, isBold));
  return Math.min(longestWord, Math.max(...widths) + 1);
}

function widestOf(cells: readonly TableCell[], size: number): number {
  return Math.max(0, ...cells.map((cell) => Math.min(widestText, serifWidth(cell.text, size, true))));
}

/** What is left over goes to columns that would be wider, then to all alike. */
function widthsOf(needs: readonly ColumnNeed[], room: number, by: keyof ColumnNeed): readonly number[] {
  const from = by === "word" ? "word" : "least";
  const least = totalOf(needs.map((need) => need[from]));
  const wanted = totalOf(needs.map((need) => need.best - need[from]));
  const spare = room - least;
  const share = wanted === 0 ? 0 : Math.min(1, spare / wanted);
  const rest = Math.max(0, spare - wanted) / Math.max(1, needs.length);
  return needs.map((need) => need[from] + (need.best - need[from]) * share + rest);
}

function cutColumns(needs: readonly ColumnNeed[], room: number): readonly TablePart[] {
  const [first = { word: 0, least: 0, best: 0 }, ...others] = needs;
  const parts: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  others.forEach((need, at) => {
    if (used + need.least > room) {
      parts.push([]);
      used = first.least;
    }
    parts.at(-1)?.push(at + 1);
    used += need.least;
  });
  return parts.map((columns) => {
    const whole = [0, ...columns];
    return {
      columns: whole,
      widths: widthsOf(
        whole.flatMap((at) => needs[at] ?? []),
        room,
        "least",
      ),
    };
  });
}

function totalOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
