import type { PageRun } from "./pdf-lines.ts";
import { type Body, bodyFrom } from "./pdf-table-body.ts";
import { headRows, headStart } from "./pdf-table-head.ts";
import { type Column, type Piece, type Row, rowOf } from "./pdf-table-row.ts";

/** Rows of a page that are a table, from and to (not included), with its text: rows by lines, cells by tabs. */
export interface PageTable {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The tables of figures on a page, by where their numbers stand: two rows and more of numbers that leave the same
 * corridors free make columns, and what stands right above them is their heading. Each row has all its columns, empty or
 * not, so that every number keeps its heading. Rows of runs from the top.
 */
export function pageTables(rows: readonly (readonly PageRun[])[]): readonly PageTable[] {
  const parted = rows.map(rowOf);
  const found: PageTable[] = [];
  for (let at = 0; at < parted.length; ) {
    const above = found.at(-1)?.to ?? 0;
    // Rows on both sides of words alone may be of two tables.
    const body = [true, false].map((sections) => bodyFrom(parted, at, { sections }));
    const tables = body.map((each) => tableOf({ rows, parted }, { ...each, from: at, above }));
    const table = tables.find((each) => each !== undefined);
    const to = table?.to ?? body.at(-1)?.to ?? at;
    if (table !== undefined) found.push(table);
    at = Math.max(to, at + 1);
  }
  return found;
}

interface Page {
  readonly rows: readonly (readonly PageRun[])[];
  readonly parted: readonly Row[];
}

interface Found extends Body {
  readonly from: number;
  /** Where the table before ends. */
  readonly above: number;
}

function tableOf(page: Page, { from, to, lines: drawn, sections, above }: Found): PageTable | undefined {
  if (drawn.length - sections < 2) return undefined;
  const own = parted(drawn);
  const columns = columnsOf(own);
  const body = own.map((row) => cellsOf(row, columns));
  if (columns.length < 3 || body.some((cells) => cells === undefined)) return undefined;
  const head = headStart(page.parted, { from, above, columns });
  const heading = headRows(page.rows.slice(head, from), columns);
  const lines = [...heading, ...body].map((cells) => (cells ?? []).join("\t"));
  return { from: head, to, text: lines.join("\n") };
}

/** Rows in which a number and words were drawn so close together that they go over two columns, with the two apart. */
function parted(rows: readonly Row[]): readonly Row[] {
  const most = Math.max(...rows.map(({ pieces }) => pieces.length));
  const columns = columnsOf(rows.filter(({ pieces }) => pieces.length === most));
  return rows.map((row) => ({
    ...row,
    pieces: row.pieces.flatMap((piece) => {
      const under = columns.filter(({ left, right }) => left <= piece.right && piece.left <= right);
      const { words, counter = "" } = joint.exec(piece.text)?.groups ?? {};
      const at = (words ?? counter).length;
      return under.length === 2 && at > 0 ? splitAt(piece, at) : [piece];
    }),
  }));
}

const joint = /^(?:(?<words>.*\p{L}.*?) -?\d[\d.,]*%?|(?<counter>\d{1,3}) \p{L}.*)$/u;

/** A piece in two at a space; signs are taken to be of one width. */
function splitAt({ text, left, right }: Piece, at: number): readonly Piece[] {
  const sign = (right - left) / text.length;
  return [
    { text: text.slice(0, at), left, right: left + sign * at },
    { text: text.slice(at + 1), left: left + sign * (at + 1), right },
  ];
}

/** What the pieces of all rows cover, where they leave a corridor free. */
function columnsOf(rows: readonly Row[]): readonly Column[] {
  const pieces = rows.flatMap((row) => row.pieces).toSorted((a, b) => a.left - b.left);
  const found: { left: number; right: number }[] = [];
  for (const { left, right } of pieces) {
    const last = found.at(-1);
    if (last === undefined || left > last.right) found.push({ left, right });
    else last.right = Math.max(last.right, right);
  }
  return found;
}

/** The cells of a row; undefined where two of its pieces stand in one column. */
function cellsOf({ pieces }: Row, columns: readonly Column[]): readonly string[] | undefined {
  const cells = columns.map(() => "");
  for (const { text, left, right } of pieces) {
    const at = columns.findIndex((column) => column.left <= right && left <= column.right);
    if (at < 0 || cells[at] !== "") return undefined;
    cells[at] = text;
  }
  return cells;
}
