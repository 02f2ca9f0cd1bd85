import type { Stretch } from "./near-figure.ts";
import type { Reading } from "./reading.ts";
import type { TableCell } from "./table-cells.ts";
import type { RowCell } from "./table-rows.ts";
import { cellKind, cellsOfLine } from "./table-rows.ts";

const longestCell = 14;
const counter = /^(stt|tt)$/;

/** Short lines without a full stop, one after the other: cells that were put down line by line. */
export function cellRun(reading: Reading, first: number): readonly RowCell[] {
  const { tokens, layout } = reading;
  const run: RowCell[] = [];
  for (let i = first; ; i++) {
    const line = layout.lines[i];
    // A title above rows of cells is none of them.
    if (line === undefined || line.role === "page" || cellsOfLine(reading, line).length > 1) break;
    const to = tokens[line.to - 1]?.kind === "line" ? line.to - 1 : line.to;
    const isShort = to > line.from && to - line.from <= longestCell;
    if (!isShort || /^[.;:]$/.test(tokens[to - 1]?.text ?? "")) break;
    const cell = { from: line.from, to, kind: cellKind(reading, { from: line.from, to }) };
    if (tokens[line.from]?.kind === "mark" && cell.kind !== "empty" && !isBracketed(reading, cell)) break;
    run.push(cell);
  }
  return run;
}

/** "(người)": the unit of the column, below its header. */
function isBracketed({ tokens }: Reading, { from, to }: Stretch): boolean {
  return tokens[from]?.text === "(" && tokens[to - 1]?.text === ")";
}

/**
 * "Địa phương / Mô hình / Thành viên / An Phú / 5 / 80 / …": as many numbers a row as headers but the first. A row may
 * have a second cell of words, in what it counts.
 */
export function cellsOfRun(reading: Reading, run: readonly RowCell[]): readonly TableCell[] {
  const width = widthOf(reading, run);
  if (width === undefined) return [];
  const { columns, words, isCounted, first } = width;
  const start = isCounted ? first : first - words;
  const headers = run.slice(0, start).slice(-columns);
  const cells: TableCell[] = [];
  for (let at = start + (isCounted ? 1 : 0); at < run.length; ) {
    const [label, unit] = [run[at], words > 1 ? run[at + 1] : undefined];
    if (label?.kind !== "words" || (words > 1 && unit?.kind !== "words")) break;
    const numbers = run.slice(at + words, at + words + columns);
    for (const [i, number] of numbers.entries()) {
      const header = headers[i];
      if (number.kind !== "number" || header === undefined) continue;
      const own = { token: number.from, to: number.to, header: [header], label, headers };
      cells.push({ ...own, ...leftOf(headers[i - 1]), ...(unit === undefined ? {} : { unit }) });
    }
    at += columns + words + (isCounted ? 1 : 0);
  }
  return cells;
}

function leftOf(left: Stretch | undefined): Pick<TableCell, "left"> {
  return left === undefined ? {} : { left };
}

interface Width {
  /** Columns of numbers, the counter left out. */
  readonly columns: number;
  /** Cells of words that a row begins with. */
  readonly words: number;
  readonly isCounted: boolean;
  /** The first number, which may be a counter. */
  readonly first: number;
}

function widthOf({ tokens }: Reading, run: readonly RowCell[]): Width | undefined {
  const first = run.findIndex((c) => c.kind === "number");
  // "TT. Phước Hải" is a town, no counter.
  const isCounter = ({ from, to }: Stretch) => to - from === 1 && counter.test(tokens[from]?.text ?? "");
  const isCounted = run.slice(0, Math.max(0, first)).some(isCounter);
  const isWords = (at: number) => run[at]?.kind === "words";
  const countFrom = (at: number, isOne: (at: number) => boolean) => {
    let to = at;
    while (run[to] !== undefined && isOne(to)) to++;
    return to - at;
  };
  const ofCounted = isCounted ? countFrom(first + 1, isWords) : 0;
  const start = isCounted ? first + 1 + ofCounted : first;
  let columns = countFrom(start, (at) => !isWords(at));
  const next = start + columns;
  // A table with counters ends each row in the counter of the next.
  if (isCounted && run[next] !== undefined) columns--;
  const between = isCounted ? ofCounted : countFrom(next, isWords);
  // Without a second row, or with words behind the last, one cell of words is the label.
  const words = next + between >= run.length || between < 1 ? Math.max(1, ofCounted) : between;
  const headers = first - (isCounted ? 0 : words);
  if (first < 1 || columns < 1 || headers < columns || words > 2) return undefined;
  return { columns, words, isCounted, first };
}
