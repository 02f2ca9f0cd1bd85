import type { Stretch } from "./near-figure.ts";
import type { Reading } from "./reading.ts";

/** A number alone in a cell of a table that was put down line by line or parted by tabs. */
export interface TableCell {
  /** The token of the number. */
  readonly token: number;
  /** The header of its column and the label of its row. */
  readonly header: Stretch;
  readonly label: Stretch;
  /** All headers of the table: what one leaves out another may say. */
  readonly headers: readonly Stretch[];
}

interface Cell extends Stretch {
  readonly isNumber: boolean;
}

const longestCell = 14;
const fewestCells = 5;
const counter = /^(stt|tt)$/;

/** Finds cells: rows on one line each, or every cell on a line of its own. */
export function tableCells(reading: Reading): readonly TableCell[] {
  const { lines } = reading.layout;
  const cells: TableCell[] = [];
  for (let i = 0; i < lines.length; ) {
    const rows = rowsFrom(reading, i);
    if (rows.length > 1) {
      cells.push(...cellsOfRows(rows).filter((cell) => isOfAll(reading, cell)));
      i += rows.length;
      continue;
    }
    const run = cellRun(reading, i);
    if (run.length >= fewestCells)
      cells.push(...cellsOfRun(reading, run).filter((cell) => isOfAll(reading, cell)));
    i += Math.max(1, run.length);
  }
  return cells;
}

/** False of the total of a table of some places only: it is nobody's figure. */
function isOfAll({ tokens, layout }: Reading, { token, label }: TableCell): boolean {
  if (!/^(cộng|tổng)$/.test(tokens[label.from]?.text ?? "")) return true;
  const heading = layout.lines[layout.lines[layout.lineOf[token] ?? 0]?.heading ?? -1];
  if (heading === undefined) return true;
  const words = tokens.slice(heading.from, heading.to).map((t) => t.text);
  return !words.some((word, i) => word === "một" && words[i + 1] === "số");
}

/** Lines that tabs or bars part into at least two cells. */
function rowsFrom(reading: Reading, first: number): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  for (let i = first; ; i++) {
    const line = reading.layout.lines[i];
    if (line === undefined || line.role === "page") return rows;
    const cells = cellsOfLine(reading, line);
    if (cells.length < 2 || cells.some((c) => c.to - c.from > longestCell)) return rows;
    rows.push(cells);
  }
}

function cellsOfLine(reading: Reading, { from, to }: Stretch): readonly Cell[] {
  const { tokens, normal } = reading;
  const cells: Cell[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (token === undefined) break;
    const gap = normal.text.slice(token.end, next?.start ?? token.end);
    const isEnd = at === to - 1 || token.kind === "line" || next?.kind === "line";
    const isBar = token.text === "|";
    if (!isEnd && !isBar && !gap.includes("\t")) continue;
    const end = isBar || token.kind === "line" ? at : at + 1;
    if (end > start) cells.push({ from: start, to: end, isNumber: isNumberCell(reading, start, end) });
    start = at + 1;
  }
  return cells;
}

function isNumberCell({ tokens }: Reading, from: number, to: number): boolean {
  return (
    tokens[from]?.kind === "number" &&
    (to - from === 1 || (to - from === 2 && tokens[from + 1]?.text === "%"))
  );
}

function cellsOfRows(rows: readonly (readonly Cell[])[]): readonly TableCell[] {
  const header = rows.find((row) => row.every((c) => !c.isNumber));
  if (header === undefined) return [];
  return rows.flatMap((row) => {
    const labelAt = row.findIndex((c) => !c.isNumber);
    const label = row[labelAt];
    if (row === header || label === undefined) return [];
    // A row that lacks cells is aligned by its end: what is missing is the counter before the label.
    const shift = header.length - row.length;
    return row.slice(labelAt + 1).flatMap((cell, i) => {
      const above = header[labelAt + 1 + i + shift];
      return cell.isNumber && above !== undefined
        ? [{ token: cell.from, header: above, label, headers: header }]
        : [];
    });
  });
}

/** Short lines without a full stop, one after the other. */
function cellRun(reading: Reading, first: number): readonly Cell[] {
  const { tokens, layout } = reading;
  const run: Cell[] = [];
  for (let i = first; ; i++) {
    const line = layout.lines[i];
    if (line === undefined || line.role === "page") break;
    const to = tokens[line.to - 1]?.kind === "line" ? line.to - 1 : line.to;
    const isShort = to > line.from && to - line.from <= longestCell;
    if (!isShort || /^[.;:]$/.test(tokens[to - 1]?.text ?? "")) break;
    if (tokens[line.from]?.kind === "mark") break;
    run.push({ from: line.from, to, isNumber: isNumberCell(reading, line.from, to) });
  }
  return run;
}

/** "Địa phương / Mô hình / Thành viên / An Phú / 5 / 80 / …": as many numbers a row as headers but the first. */
function cellsOfRun(reading: Reading, run: readonly Cell[]): readonly TableCell[] {
  const width = widthOf(reading, run);
  const first = run.findIndex((c) => c.isNumber);
  const isCounted = width?.isCounted ?? false;
  if (width === undefined || first < 0) return [];
  const labelAt = isCounted ? first + 1 : first - 1;
  const headers = run.slice(0, isCounted ? first : labelAt).slice(-width.columns);
  const cells: TableCell[] = [];
  for (let at = labelAt; at < run.length; ) {
    const label = run[at];
    if (label === undefined || label.isNumber) break;
    const numbers = run.slice(at + 1, at + 1 + width.columns);
    for (const [i, number] of numbers.entries()) {
      const header = headers[i];
      if (number.isNumber && header !== undefined) cells.push({ token: number.from, header, label, headers });
    }
    at += width.columns + 1 + (isCounted ? 1 : 0);
  }
  return cells;
}

interface Width {
  /** Columns of numbers, the counter left out. */
  readonly columns: number;
  readonly isCounted: boolean;
}

function widthOf({ tokens }: Reading, run: readonly Cell[]): Width | undefined {
  const first = run.findIndex((c) => c.isNumber);
  const isCounted = run.slice(0, Math.max(0, first)).some((c) => counter.test(tokens[c.from]?.text ?? ""));
  const start = isCounted ? first + 2 : first;
  let columns = 0;
  while (run[start + columns]?.isNumber) columns++;
  // A table with counters ends each row in the counter of the next.
  if (isCounted && run[start + columns] !== undefined) columns--;
  const headers = first - (isCounted ? 0 : 1);
  return first < 1 || columns < 1 || headers < columns ? undefined : { columns, isCounted };
}
