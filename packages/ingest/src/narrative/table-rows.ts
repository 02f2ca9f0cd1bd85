import type { Stretch } from "./near-figure.ts";
import type { Reading } from "./reading.ts";
import type { TableCell } from "./table-cells.ts";

/** A cell of a row: a number, words, or nothing ("-" is nothing). */
export interface RowCell extends Stretch {
  readonly kind: "number" | "words" | "empty";
}

/** Of a long table only the first headers are asked for what others leave out. */
export const mostHeaders = 24;
const longestCell = 14;
const nothing = /^[-–—+*x/.…]$/;
const wideGap = /\t| {3,}/;

/** What a cell holds: "12", "95,5 %", "18/20" and "14 vụ" are numbers; a lone dash is nothing. */
export function cellKind({ tokens, hitsFrom, vocabulary }: Reading, { from, to }: Stretch): RowCell["kind"] {
  if (to <= from || (to - from === 1 && nothing.test(tokens[from]?.text ?? ""))) return "empty";
  if (tokens[from]?.kind !== "number") return "words";
  let at = from + 1;
  if (tokens[at]?.text === "/" && tokens[at + 1]?.kind === "number" && tokens[at + 1]?.glued) at += 2;
  if (tokens[at]?.text === "%") at++;
  if (at >= to) return "number";
  const noun = hitsFrom(at).some((hit) => hit.to === to && vocabulary.unitOf(hit.phrase) !== undefined);
  return noun ? "number" : "words";
}

/** The cells of a line that tabs, bars or wide gaps part, those that hold nothing with them. */
export function cellsOfLine(reading: Reading, { from, to }: Stretch): readonly RowCell[] {
  const { tokens } = reading;
  const end = tokens[to - 1]?.kind === "line" ? to - 1 : to;
  const cells: RowCell[] = [];
  let start = from;
  const close = (at: number): void => {
    cells.push({ from: start, to: at, kind: cellKind(reading, { from: start, to: at }) });
  };
  const bar = tokens.slice(from, end).some((t) => t.text === "|") ? "|" : slashOf(reading, { from, to: end });
  const isBarred = bar !== undefined;
  for (let at = from; at < end; at++) {
    if (isBarred) {
      if (tokens[at]?.text !== bar || (bar === "/" && !isFree(reading, at))) continue;
      // A bar at the edge of a row closes no cell.
      if (at > from) close(at);
      start = at + 1;
      continue;
    }
    const tabs = partsBefore(reading, at, at === from);
    for (let i = 0; i < tabs; i++) {
      close(at);
      start = at;
    }
  }
  // What is empty at the end of a row has its tabs all the same.
  const behind = isBarred ? 0 : partsBefore(reading, end, end === from);
  for (let i = 0; i < behind; i++) {
    close(end);
    start = end;
  }
  if (!isBarred || start < end) close(end);
  return cells;
}

/** "Giao quân / 64 / 49": two slashes with space at both sides part a line as bars do; undefined of other lines. */
function slashOf(reading: Reading, { from, to }: Stretch): "/" | undefined {
  const slashes = reading.tokens.slice(from, to).filter((_, i) => isFree(reading, from + i));
  return slashes.length > 1 ? "/" : undefined;
}

function isFree({ tokens }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  return tokens[at]?.text === "/" && tokens[at]?.glued === false && next?.glued !== true;
}

/** How many cells end before a token: one for each tab, one for a wide gap. */
function partsBefore({ tokens, normal }: Reading, at: number, isFirst: boolean): number {
  const gap = normal.text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? normal.text.length);
  if (!wideGap.test(gap)) return 0;
  const tabs = gap.split("\t").length - 1;
  return tabs > 0 ? tabs : isFirst || tokens[at] === undefined || tokens[at]?.kind === "line" ? 0 : 1;
}

/** Lines one after the other that are parted into at least two cells, from a line on; how many lines they take. */
export function rowsFrom(
  reading: Reading,
  first: number,
): { readonly rows: readonly (readonly RowCell[])[]; readonly lines: number } {
  const { lines } = reading.layout;
  const rows: (readonly RowCell[])[] = [];
  const rowAt = (i: number): readonly RowCell[] | undefined => {
    const line = lines[i];
    if (line === undefined || line.role === "page") return undefined;
    const cells = cellsOfLine(reading, line);
    const filled = cells.filter((cell) => cell.kind !== "empty");
    if (cells.length < 2 || filled.length < 1 || cells.some((c) => c.to - c.from > longestCell))
      return undefined;
    return cells;
  };
  for (let i = first; ; i++) {
    const row = rowAt(i);
    if (row !== undefined) {
      rows.push(row);
      continue;
    }
    // "II. Công tác tuyên truyền": the title of a part, between two rows of the same table.
    const next = rowAt(i + 1);
    const line = lines[i];
    const goesOn =
      rows.length > 1 &&
      line !== undefined &&
      line.to - line.from <= longestCell &&
      next?.some(({ kind }) => kind === "number") === true &&
      next.length === rows.at(-1)?.length;
    if (!goesOn) return { rows, lines: i - first };
  }
}

/** The cells of rows under the lines of words above them, each with its column's words and its row's. */
export function cellsOfRows(reading: Reading, rows: readonly (readonly RowCell[])[]): readonly TableCell[] {
  const top = rows.findIndex((row) => isHeader(reading, row));
  const heads = headersFrom(reading, rows, top);
  const widest = heads.columns.length;
  if (top < 0 || widest < 2) return [];
  const headers = heads.columns.flat().slice(0, mostHeaders);
  const body = rows.slice(top + heads.lines).filter((row) => !isNumbering(reading, row));
  // Rows wider than their header and their labels: nothing tells which words stand over which number.
  if (body.some((row) => row.length > widest + Math.max(0, labelAt(row)) + 1)) return [];
  return body.flatMap((row) => {
    const at = labelOf(reading, row, heads.columns[0]);
    const label = row[at];
    if (label === undefined) return [];
    const unit = unitCell(reading, row, { at, heads: heads.columns });
    // A row that lacks cells is aligned by its end: what is missing is the counter before the label.
    const shift = widest - row.length;
    return row.slice(at + 1).flatMap((cell, i) => {
      const header = heads.columns[at + 1 + i + shift];
      if (cell.kind !== "number" || header === undefined || header.length === 0) return [];
      const left = i === 0 ? undefined : heads.columns[at + i + shift]?.at(-1);
      const own = { token: cell.from, to: cell.to, header, label, headers };
      return [{ ...own, ...(left === undefined ? {} : { left }), ...(unit === undefined ? {} : { unit }) }];
    });
  });
}

function labelAt(row: readonly RowCell[]): number {
  return row.findIndex(({ kind }) => kind === "words");
}

/** The first cell with words; a year is the label of its row where the first column is of years. */
function labelOf(
  { tokens }: Reading,
  row: readonly RowCell[],
  first: readonly Stretch[] | undefined,
): number {
  const at = labelAt(row);
  if (at >= 0 || tokens[first?.[0]?.from ?? -1]?.text !== "năm") return at;
  return year.test(tokens[row[0]?.from ?? -1]?.text ?? "") ? 0 : -1;
}

/** The cell of a row that says in what it counts, under "ĐVT" or "Đơn vị tính". */
function unitCell(
  { tokens }: Reading,
  row: readonly RowCell[],
  { at, heads }: { readonly at: number; readonly heads: readonly (readonly Stretch[])[] },
): Stretch | undefined {
  const cell = row.slice(at + 1).find(({ kind }) => kind === "words");
  const head = heads[cell === undefined ? -1 : row.indexOf(cell) + heads.length - row.length]?.[0];
  const words = tokens.slice(head?.from ?? 0, head?.to ?? 0).map((t) => t.text);
  return /^(đvt|đơn vị|đơn vị tính)$/.test(words.join(" ").trim()) ? cell : undefined;
}

const year = /^(19|20)\d{2}$/;

/** Words in every cell that has something; a bare year is the head of a column as well. */
function isHeader({ tokens }: Reading, row: readonly RowCell[]): boolean {
  const filled = row.filter(({ kind }) => kind !== "empty");
  const isYear = ({ from, to }: Stretch) => to - from === 1 && year.test(tokens[from]?.text ?? "");
  return filled.some(({ kind }) => kind === "words") && filled.every((c) => c.kind === "words" || isYear(c));
}

/** "A | B | 1 | 2 | 3" or "(1) | (2) | (3)": a line that numbers the columns. */
function isNumbering({ tokens }: Reading, row: readonly RowCell[]): boolean {
  const said = row.filter(({ kind }) => kind !== "empty").map(({ from, to }) => tokens.slice(from, to));
  const last = said.filter((cell) => cell.some((t) => t.kind === "number"));
  const isNext = last.every((cell, i) => {
    const number = Number(cell.find((t) => t.kind === "number")?.text);
    const first = Number(last[0]?.find((t) => t.kind === "number")?.text);
    return first <= 2 && number === first + i;
  });
  const isBare = said.every((cell) => cell.every((t) => t.kind !== "word" || t.text.length === 1));
  return last.length > 1 && isNext && isBare;
}

interface Heads {
  readonly columns: readonly (readonly Stretch[])[];
  /** How many rows they take. */
  readonly lines: number;
}

/**
 * The words over each column, from one line or two: in the second a gap goes on with what stands above it at the left. A
 * first line that is narrower than the rows has groups of columns, all as wide; where that cannot be, nothing is known.
 */
function headersFrom(reading: Reading, rows: readonly (readonly RowCell[])[], top: number): Heads {
  const first = rows[top] ?? [];
  const second = rows[top + 1];
  if (second === undefined || !isHeader(reading, second)) return { columns: first.map(filled), lines: 1 };
  if (second.length === first.length) {
    if (!second.some(({ kind }) => kind === "empty")) return { columns: first.map(filled), lines: 1 };
    let group: readonly Stretch[] = [];
    const columns = first.map((cell, i) => {
      const below = filled(second[i]);
      if (cell.kind !== "empty") group = [cell];
      return [...(cell.kind === "empty" && below.length === 0 ? [] : group), ...below];
    });
    return { columns, lines: 2 };
  }
  const width = Math.max(0, ...rows.slice(top + 2).map((row) => row.length));
  const parts = second.slice(second.findIndex(({ kind }) => kind !== "empty"));
  const single = width - parts.length;
  const groups = first.length - single;
  if (single < 1 || groups < 1 || parts.length % groups !== 0) return { columns: [], lines: 2 };
  const span = parts.length / groups;
  const grouped = parts.map((part, i) => [...filled(first[single + Math.floor(i / span)]), ...filled(part)]);
  return { columns: [...first.slice(0, single).map(filled), ...grouped], lines: 2 };
}

function filled(cell: RowCell | undefined): readonly Stretch[] {
  return cell === undefined || cell.kind === "empty" ? [] : [cell];
}
