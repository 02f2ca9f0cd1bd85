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
    const lengths = lengthsOf(table, size);
    if (totalOf(needs.map((need) => need[by])) <= roomOf(side))
      return {
        side,
        size,
        parts: [{ columns: all, widths: widthsOf(needs, { room: roomOf(side), by, lengths }) }],
      };
  }
  const lengths = lengthsOf(table, smallest);
  const parts = cutColumns(columnNeeds(table, smallest), { room: roomOf("lying"), lengths });
  return { side: "lying", size: smallest, parts };
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

/** Room to be shared out among columns. */
interface Shared {
  readonly room: number;
  readonly by: keyof ColumnNeed;
  /** How long the text of each cell is, row by row. */
  readonly lengths: readonly (readonly number[])[];
}

/** What is left over goes to what makes rows high, then to columns that would be wider, then to all alike. */
function widthsOf(needs: readonly ColumnNeed[], { room, by, lengths }: Shared): readonly number[] {
  const start = needs.map((need) => need[by]);
  const lowered = lowerRows(start, { spare: room - totalOf(start), lengths });
  const lacks = needs.map((need, at) => Math.max(0, need.best - (lowered[at] ?? 0)));
  const spare = room - totalOf(lowered);
  const wanted = totalOf(lacks);
  const share = wanted === 0 ? 0 : Math.min(1, spare / wanted);
  const rest = Math.max(0, spare - wanted) / Math.max(1, needs.length);
  return lowered.map((width, at) => width + (lacks[at] ?? 0) * share + rest);
}

/** What a column gains at a time, in points. */
const step = 6;

/** The widths, made wider where one column alone makes rows higher than all others do, for as long as there is room. */
function lowerRows(
  start: readonly number[],
  { spare, lengths }: { readonly spare: number; readonly lengths: Shared["lengths"] },
): readonly number[] {
  const widths = [...start];
  for (let left = spare; left >= step; left -= step) {
    const excess = widths.map(() => 0);
    for (const row of lengths) {
      const lines = row.map((length, at) =>
        Math.ceil(length / Math.max(1, (widths[at] ?? 0) - 2 * cellPadding)),
      );
      const most = Math.max(...lines);
      const highest = lines.indexOf(most);
      const others = Math.max(1, ...lines.filter((_, at) => at !== highest));
      excess[highest] = (excess[highest] ?? 0) + most - others;
    }
    const worst = Math.max(...excess);
    if (worst <= 0) break;
    const at = excess.indexOf(worst);
    widths[at] = (widths[at] ?? 0) + step;
  }
  return widths;
}

/** How long each cell's text is on one line, row by row. */
function lengthsOf(table: TableSpec, size: number): Shared["lengths"] {
  return table.rows.map(({ cells }) =>
    table.columns.map((_, at) => serifWidth(cells[at]?.text ?? "", size, true)),
  );
}

function cutColumns(
  needs: readonly ColumnNeed[],
  { room, lengths }: Pick<Shared, "room" | "lengths">,
): readonly TablePart[] {
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
        { room, by: "least", lengths: lengths.map((row) => whole.map((at) => row[at] ?? 0)) },
      ),
    };
  });
}

function totalOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
