import { cutTo, lineHeight, linesIn, textInches } from "./fit-text.ts";
import { contentWidth, type } from "./slide-look.ts";
import type { SlideCell, SlideRow, TablePage } from "./slide-plan.ts";

/** A table as a whole, before it is cut into pieces; the first column says what a row is of. */
export interface SlideTable {
  /** Without one where no column has a title. */
  readonly head: readonly SlideCell[];
  readonly rows: readonly Omit<SlideRow, "height">[];
  readonly notes: readonly string[];
}

/** Inches around the text of a cell. */
export const cellMargin = { side: 0.07, above: 0.035 } as const;

/** Columns are no wider than this, and break; never narrower than their longest word. */
const widest = { first: 3.6, words: 4.4, number: 1.5 };
/** What columns of words keep where the others need room. */
const narrowest = { first: 2.2, words: 1.7 };

/**
 * A table in pieces that fit between title and foot, in type of at least 10 points: by rows, and by columns where they
 * are too many, each piece with the head and the first column again. The largest type that takes the fewest slides. No
 * text is cut but one that alone is higher than a slide.
 */
export function tablePages(table: SlideTable, height: number): readonly TablePage[] {
  const tried = type.table.flatMap((size) =>
    [true, false].map((isPressed) => piecesAt(table, { size, isPressed, height })),
  );
  const best = tried.reduce((a, b) =>
    b.cut < a.cut || (b.cut === a.cut && b.pages.length < a.pages.length) ? b : a,
  );
  return best.pages;
}

interface Trial {
  readonly size: number;
  /** Whether columns of words give way before columns are moved to another slide. */
  readonly isPressed: boolean;
  readonly height: number;
}

/** A table in pieces, and how many of its texts had to be cut for it. */
interface Pieces {
  readonly pages: readonly TablePage[];
  readonly cut: number;
}

function piecesAt(table: SlideTable, trial: Trial): Pieces {
  const { size, height } = trial;
  const widths = columnWidths([table.head, ...table.rows.map((row) => row.cells)], trial);
  const groups = columnGroups(widths);
  let cut = 0;
  const pages = groups.flatMap((columns, i) => {
    const part = (row: readonly SlideCell[]) => columns.flatMap((column) => row[column] ?? []);
    const shares = spread(columns.map((column) => widths[column] ?? 1));
    const notes = i === groups.length - 1 ? table.notes : [];
    const grid = { widths: shares, size, head: part(table.head) };
    const most = height - headHeight(grid);
    const rows = table.rows.map((row) => {
      const whole = part(row.cells);
      const shown = measured({ ...row, cells: whole }, grid, most);
      cut += shown.cells.filter(({ text }, at) => text !== whole[at]?.text).length;
      return shown;
    });
    return rowPages({ ...grid, rows, notes }, height);
  });
  return { pages, cut };
}

/** The width of each column at a size: what its longest cell asks; columns of words give way before any is left out. */
function columnWidths(
  rows: readonly (readonly SlideCell[])[],
  { size, isPressed }: Trial,
): readonly number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => {
    const cells = rows.flatMap((row) => row[column] ?? []);
    const isNumber = cells.some((cell) => cell.isNumber);
    const whole = Math.max(...cells.map((cell) => inchesOf(cell, size)));
    const words = cells.flatMap(({ text, mark = "", detail = "" }) => `${text}${mark} ${detail}`.split(" "));
    const longest = Math.min(
      widest.words,
      Math.max(0.5, ...words.map((word) => textInches(word, { size, bold: true }))),
    );
    const ofWords = count === 2 ? contentWidth : widest.words;
    const most = isNumber ? widest.number : column === 0 ? widest.first : ofWords;
    const numbers = cells.filter(({ isMissing }) => isMissing !== true).map((cell) => inchesOf(cell, size));
    const narrow = isNumber
      ? Math.min(widest.number, Math.max(...numbers))
      : column === 0
        ? narrowest.first
        : narrowest.words;
    const around = 2 * cellMargin.side + 0.04;
    return {
      asked: Math.max(longest, Math.min(whole, most)) + around,
      least: Math.max(longest, Math.min(whole, narrow)) + around,
    };
  });
  const asked = columns.reduce((sum, column) => sum + column.asked, 0);
  const least = columns.reduce((sum, column) => sum + column.least, 0);
  const share =
    asked <= contentWidth || asked === least || !isPressed
      ? 1
      : Math.max(0, (contentWidth - least) / (asked - least));
  return columns.map((column) => column.least + (column.asked - column.least) * share);
}

function inchesOf({ text, mark = "", detail = "" }: SlideCell, size: number): number {
  return Math.max(textInches(text + mark, { size, bold: true }), textInches(detail, { size: size - 1 }));
}

/** Columns that stand side by side on a slide; every further group begins with the first column again. */
function columnGroups(widths: readonly number[]): readonly (readonly number[])[] {
  const [first = 0] = widths;
  const groups: number[][] = [[0]];
  let used = first;
  for (const [column, width] of widths.entries()) {
    if (column === 0) continue;
    const group = groups.at(-1) ?? [];
    if (used + width > contentWidth && group.length > 1) {
      groups.push([0, column]);
      used = first + width;
    } else {
      group.push(column);
      used += width;
    }
  }
  return groups;
}

/** Narrow tables stay narrow, wide ones fill the slide; too wide ones are pressed into it. */
function spread(widths: readonly number[]): readonly number[] {
  const sum = widths.reduce((all, width) => all + width, 0);
  const goal = sum > contentWidth ? contentWidth : Math.min(contentWidth, sum * 1.6);
  return widths.map((width) => (width * goal) / sum);
}

type Unmeasured = Omit<SlideRow, "height">;

/** The widths of columns in inches, and type in points. */
type Grid = Pick<TablePage, "widths" | "size">;

function measured(row: Unmeasured, grid: Grid, most: number): SlideRow {
  const { widths, size } = grid;
  const cells = row.cells.map((cell, i): SlideCell => {
    const width = (widths[i] ?? 1) - 2 * cellMargin.side;
    return { ...cell, text: cutTo(cell.text, { width, height: most - 2 * cellMargin.above }, { size }) };
  });
  return { ...row, cells, height: rowHeight(cells, grid, row.role === "mine") };
}

/** The height of a row in inches. */
function rowHeight(cells: readonly SlideCell[], { widths, size }: Grid, bold: boolean): number {
  const heights = cells.map(({ text, mark = "", detail }, i) => {
    const width = (widths[i] ?? 1) - 2 * cellMargin.side - 0.02;
    const below = detail === undefined ? 0 : linesIn(detail, width, { size: size - 1 }) * (size - 1);
    return ((linesIn(text + mark, width, { size, bold }) * size + below) * lineHeight) / 72;
  });
  return Math.max(...heights, 0) + 2 * cellMargin.above;
}

/** The height of the head of a page; none where no column has a title. */
export function headHeight({ head, ...grid }: Pick<TablePage, "head" | "widths" | "size">): number {
  return head.every(({ text }) => text === "") ? 0 : rowHeight(head, grid, true);
}

/** The height of notes under a table. */
export function notesHeight(notes: readonly string[]): number {
  const lines = notes.reduce((sum, note) => sum + linesIn(note, contentWidth, { size: type.note }), 0);
  return lines === 0 ? 0 : (lines * type.note * lineHeight) / 72 + 0.1;
}

function rowPages(whole: TablePage, height: number): readonly TablePage[] {
  const room = height - headHeight(whole);
  const pages: SlideRow[][] = [[]];
  let used = 0;
  for (const row of whole.rows) {
    if (used + row.height > room && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += row.height;
  }
  const fits = used + notesHeight(whole.notes) <= room;
  if (!fits) pages.push([]);
  return pages.map((rows, i) => ({ ...whole, rows, notes: i === pages.length - 1 ? whole.notes : [] }));
}
