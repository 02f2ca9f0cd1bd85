import { foldText } from "../../fold-text.ts";
import type { GridCell, GridRange, GridSize } from "./grid-moves.ts";
import type { PastedTable } from "./pasted-table.ts";

/** A text and the cell that it goes into. */
export interface PlacedText extends GridCell {
  readonly text: string;
}

/** Where a pasted table goes, and what a person should be told of it. */
export interface PlacedPaste {
  readonly texts: readonly PlacedText[];
  /** Set where rows were found by the names in the table: how many, and the names that are no row of the grid. */
  readonly byName?: { readonly rows: number; readonly unknown: readonly string[] };
  /** Whether columns were found by the words of a heading row. */
  readonly byHeading: boolean;
  /** Cells with a text that lie beyond the edge of the grid: left out. */
  readonly cut: number;
}

/** What a paste is placed on. */
export interface PasteTarget extends GridSize {
  readonly range: GridRange;
  /** The names that a row, or a column, is known by. */
  readonly rowNames: readonly (readonly string[])[];
  readonly columnNames: readonly (readonly string[])[];
}

/**
 * Places a pasted table. One cell fills the whole selection; a table goes down and right from its first cell, again and
 * again where the selection is some whole number of tables. Where one of its first columns holds names of the rows, its
 * rows go to those, whatever their order; where its first row holds names of columns, its columns go to those. Rows of
 * names that the grid does not have are told, never put elsewhere.
 */
export function placePaste(table: PastedTable, target: PasteTarget): PlacedPaste {
  const rowIndex = nameIndex(target.rowNames);
  const names = nameColumn(table, rowIndex);
  const heading = headingOf(table, { names, columns: nameIndex(target.columnNames), rows: rowIndex });
  const body = heading === undefined ? table : table.slice(1);
  if (names === undefined && heading?.found === undefined) return placedPlain(body, target);
  const first = names === undefined ? 0 : names + 1;
  const columnOf = (x: number) =>
    heading?.found === undefined ? target.range.left + x - first : heading.found.get(x);
  const texts: PlacedText[] = [];
  const unknown: string[] = [];
  let [rows, cut] = [0, 0];
  for (const [y, cells] of body.entries()) {
    const name = names === undefined ? undefined : (cells[names] ?? "");
    const row = name === undefined ? target.range.top + y : rowIndex.get(foldName(name));
    if (name !== undefined && row === undefined) {
      if (name !== "" && cells.slice(first).some((text) => text !== "")) unknown.push(name);
      continue;
    }
    if (name !== undefined) rows += 1;
    for (const [x, text] of cells.entries()) {
      if (x < first) continue;
      const column = columnOf(x);
      const at = { row: row ?? 0, column: column ?? -1 };
      if (isInside(at, target)) texts.push({ ...at, text });
      else if (text !== "") cut += 1;
    }
  }
  const byName = names === undefined ? {} : { byName: { rows, unknown } };
  return { texts, ...byName, byHeading: heading?.found !== undefined, cut };
}

function placedPlain(table: PastedTable, { range, ...size }: PasteTarget): PlacedPaste {
  const high = table.length;
  const wide = Math.max(...table.map((row) => row.length));
  const { top, left } = range;
  const fits = (selected: number, pasted: number) => (selected % pasted === 0 ? selected / pasted : 1);
  const [down, across] = [fits(range.bottom - top + 1, high), fits(range.right - left + 1, wide)];
  const texts: PlacedText[] = [];
  let cut = 0;
  for (let y = 0; y < high * down; y += 1)
    for (let x = 0; x < wide * across; x += 1) {
      const text = table[y % high]?.[x % wide] ?? "";
      const at = { row: top + y, column: left + x };
      if (isInside(at, size)) texts.push({ ...at, text });
      else if (text !== "") cut += 1;
    }
  return { texts, byHeading: false, cut };
}

function isInside({ row, column }: GridCell, { rows, columns }: GridSize): boolean {
  return row >= 0 && row < rows && column >= 0 && column < columns;
}

/** The kinds of units as tables shorten them. */
const shortKinds: readonly (readonly [RegExp, string])[] = [
  [/^(h\.|h(?= ))\s*/, "huyen "],
  [/^(q\.|q(?= ))\s*/, "quan "],
  [/^(x\.|x(?= ))\s*/, "xa "],
  [/^(p\.|p(?= ))\s*/, "phuong "],
  [/^(t\.p\.?|tp\.?(?= |\b))\s*/, "thanh pho "],
  [/^(t\.x\.?|tx\.?(?= |\b))\s*/, "thi xa "],
  [/^(t\.t\.?|tt\.?(?= |\b))\s*/, "thi tran "],
];

/** A name as both sides are compared: without the mark of a list before it, its kind in full, folded. */
function foldName(name: string): string {
  const folded = foldText(name.replace(/^\s*(\d+|[-+•])[.)]?\s+/, ""));
  const short = shortKinds.find(([pattern]) => pattern.test(folded));
  return short === undefined ? folded : folded.replace(short[0], short[1]);
}

/** Whether a text is the name of a unit: of this sheet, or of one that is not on it. */
function isUnitName(text: string): boolean {
  return /^(huyen|quan|xa|phuong|thanh pho|thi xa|thi tran|dac khu|tinh) \S/.test(foldName(text));
}

/** Where each name leads; one that two share leads nowhere. */
function nameIndex(names: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const shared = new Set<string>();
  for (const [at, known] of names.entries())
    for (const name of new Set(known.map(foldName))) {
      const before = found.get(name);
      if (before !== undefined && before !== at) shared.add(name);
      else found.set(name, at);
    }
  for (const name of shared) found.delete(name);
  found.delete("");
  return found;
}

/**
 * The one of the first three columns that holds names, of rows or of units that are no row, and that figures stand
 * beside. One name is enough: what stands beside it is of nobody else.
 */
function nameColumn(table: PastedTable, rows: ReadonlyMap<string, number>): number | undefined {
  for (const x of [0, 1, 2]) {
    const texts = table.flatMap((cells) => (cells[x] ? [cells[x]] : []));
    const isNamed = texts.some((text) => rows.has(foldName(text)));
    const isOfUnits = texts.filter(isUnitName).length * 2 >= texts.length && texts.length > 0;
    if ((isNamed || isOfUnits) && table.some((cells) => cells.length > x + 1)) return x;
  }
  return undefined;
}

interface Known {
  readonly names: number | undefined;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** The first row where it is words over figures; with `found`, which column of the grid each is, where most are one. */
function headingOf(
  table: PastedTable,
  { names, rows, columns }: Known,
): { readonly found?: ReadonlyMap<number, number> } | undefined {
  const [head, next] = table;
  if (head === undefined || next === undefined) return undefined;
  const first = names === undefined ? 0 : names + 1;
  if (names !== undefined && rows.has(foldName(head[names] ?? ""))) return undefined;
  const texts = head.flatMap((text, x) => (x >= first && text !== "" ? [[x, text] as const] : []));
  const found = new Map(
    texts.flatMap(([x, text]) => {
      const column = columns.get(foldName(text));
      return column === undefined ? [] : [[x, column] as const];
    }),
  );
  if (found.size > 0 && found.size * 2 >= texts.length) return { found };
  const isWords = texts.every(([, text]) => !/^[-−≈≥≤~<>]?\s*\d/.test(text) || /^(19|20)\d\d$/.test(text));
  return names !== undefined && isWords ? {} : undefined;
}
