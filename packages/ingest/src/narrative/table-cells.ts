import { cellRun, cellsOfRun } from "./cell-lines.ts";
import type { LabelledLines } from "./label-lines.ts";
import { labelledLines } from "./label-lines.ts";
import { cellsBelowLegend } from "./legend-run.ts";
import type { Stretch } from "./near-figure.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { roleAt } from "./reading.ts";
import type { RowCell } from "./table-rows.ts";
import { cellsOfRows, mostHeaders, rowsFrom } from "./table-rows.ts";

/** A number alone in a cell of a table that was put down line by line or parted by tabs. */
export interface TableCell {
  /** The token of the number, and the end of its cell. */
  readonly token: number;
  readonly to: number;
  /** The words over its column, from the top, and the label of its row. */
  readonly header: readonly Stretch[];
  readonly label: Stretch;
  /** All headers of the table: what one leaves out another may say. */
  readonly headers: readonly Stretch[];
  /** The words over the column at its left: "Số người dự" beside it are those who came to that. */
  readonly left?: Stretch;
  /** The cell of its row that says in what it counts. */
  readonly unit?: Stretch;
  /** The line above the table: its title, or the unit it counts in. */
  readonly caption?: Stretch;
  /** Where it tells of no level: a counter of rows, what only changed, the total of some places. */
  readonly isNone?: true;
}

const fewestCells = 5;
const longestTitle = 28;
const smallNumber = /^(hai|ba|bốn|[234])$/;

/** Finds cells: rows on one line each, or every cell on a line of its own; places stand down or across. */
export function tableCells(reading: Reading): readonly TableCell[] {
  const { lines } = reading.layout;
  const cells: TableCell[] = [];
  for (let i = 0; i < lines.length; ) {
    const { rows, lines: taken } = rowsFrom(reading, i);
    const run = rows.length > 1 ? [] : cellRun(reading, i);
    const above = captionAbove(reading, i);
    const ofTable = rows.length > 1 ? cellsOfRows(reading, rows) : cellsOfLines(reading, run, above);
    const paired = rows.length > 1 || ofTable.length > 0 ? undefined : pairsWithin(reading, i, run.length);
    const found = paired?.cells ?? ofTable;
    const caption = withTitle(reading, paired?.above ?? above);
    const turned = isTurned(reading, found) ? turnedCells(found) : found;
    for (const cell of turned) {
      const isNone = !isOfAll(reading, cell) || isChange(reading, cell);
      cells.push({ ...cell, ...(caption === undefined ? {} : { caption }), ...(isNone ? { isNone } : {}) });
    }
    if (rows.length > 1 && found.length > 0) cells.push(...countersOf(rows, found));
    i += Math.max(1, rows.length > 1 ? taken : (paired?.lines ?? run.length));
  }
  return cells;
}

/** Labels and numbers by turns that begin in a run of lines, and how many lines there are up to their end. */
function pairsWithin(
  reading: Reading,
  first: number,
  lines: number,
): (LabelledLines & { readonly above: Stretch | undefined }) | undefined {
  for (let at = first; at < first + Math.max(1, lines); at++) {
    const above = captionAbove(reading, at);
    const { cells, lines: taken } = labelledLines(reading, at, above);
    if (taken > 0) return { cells, lines: at + taken - first, above };
  }
  return undefined;
}

/** Below a legend the rows are as it says; else the first cells of a run are its headers. */
function cellsOfLines(
  reading: Reading,
  run: readonly RowCell[],
  above: Stretch | undefined,
): readonly TableCell[] {
  if (run.length < fewestCells) return [];
  const ofLegend = [
    cellsBelowLegend(reading, above, run),
    cellsBelowLegend(reading, run[0], run.slice(1)),
  ].find((cells) => cells.length > 0);
  return ofLegend ?? cellsOfRun(reading, run);
}

/** Whether places stand over the columns, and what is counted beside the rows. */
function isTurned(reading: Reading, cells: readonly TableCell[]): boolean {
  const over = new Map(cells.flatMap(({ header }) => header.map((h) => [h.from, h] as const)));
  const places = [...over.values()].filter((header) => isPlace(reading, header));
  const named = places.filter((header) => !isWhole(reading, header));
  return named.length > 1 && places.length === over.size;
}

/** The whole of places is named as "Toàn huyện", "Tổng cộng". */
function isWhole({ tokens }: Reading, { from }: Stretch): boolean {
  return /^(toàn|cả|cộng|tổng|chung)$/.test(tokens[from]?.text ?? "");
}

function isPlace(reading: Reading, cell: Stretch): boolean {
  return isWhole(reading, cell) || isNamed(reading, cell);
}

/** True of a cell that is the name of a place, with its kind or without. */
export function isNamed({ tokens, normal, vocabulary }: Reading, cell: Stretch): boolean {
  const nameAt = kindAt(tokens, cell.from)?.to ?? cell.from;
  const name = normal.text.slice(tokens[nameAt]?.start, tokens[cell.to - 1]?.end);
  return nameAt < cell.to && vocabulary.places.named(name).length > 0;
}

function turnedCells(cells: readonly TableCell[]): readonly TableCell[] {
  const labels = new Map(cells.map(({ label }) => [label.from, label]));
  const headers = [...labels.values()].slice(0, mostHeaders);
  return cells.map(({ left: _, header, label, ...cell }) => {
    const from = header[0]?.from ?? label.from;
    return { ...cell, header: [label], label: { from, to: header.at(-1)?.to ?? from }, headers };
  });
}

/** The line right above a table, over an empty one. */
function captionAbove({ layout, tokens }: Reading, line: number): Stretch | undefined {
  const isEmpty = (at: number) => tokens[layout.lines[at]?.from ?? -1]?.kind === "line";
  const above = layout.lines[isEmpty(line - 1) ? line - 2 : line - 1];
  if (above === undefined || above.role === "page") return undefined;
  const last = tokens[above.to - 1]?.kind === "line" ? above.to - 2 : above.to - 1;
  return /^[.;,]$/.test(tokens[last]?.text ?? ".") ? undefined : { from: above.from, to: above.to };
}

/** "(đơn vị: hộ)", a legend: what stands in brackets below a title has it with it. */
function withTitle({ layout, tokens }: Reading, caption: Stretch | undefined): Stretch | undefined {
  if (caption === undefined || tokens[caption.from]?.text !== "(") return caption;
  const title = layout.lines[(layout.lineOf[caption.from] ?? 0) - 1];
  const isTitle = title !== undefined && title.role !== "page" && title.to - title.from <= longestTitle;
  return isTitle && !/^[.;,]$/.test(tokens[title.to - 2]?.text ?? ".")
    ? { from: title.from, to: caption.to }
    : caption;
}

/** "3 | Xã An Phú | 12": the numbers before the label of a row that was read. */
function countersOf(
  rows: readonly (readonly RowCell[])[],
  found: readonly TableCell[],
): readonly TableCell[] {
  const labels = new Set(found.map(({ label }) => label.from));
  return rows.flatMap((row) => {
    const label = row.find(({ kind }) => kind === "words");
    if (label === undefined || !labels.has(label.from)) return [];
    const before = row.filter(({ from, kind }) => kind === "number" && from < label.from);
    return before.map(({ from, to }) => ({
      token: from,
      to,
      header: [],
      label,
      headers: [],
      isNone: true as const,
    }));
  });
}

/** "Tăng, giảm", "So với cùng kỳ": a column of what changed is no level. */
function isChange(reading: Reading, { header }: TableCell): boolean {
  return header.some(({ from }) => roleAt(reading, from, "change-column") !== undefined);
}

/** False of what no one place has: the total of a table of some places only, "Cả ba phường", "Các xã còn lại". */
function isOfAll({ tokens, layout }: Reading, { token, label }: TableCell): boolean {
  const said = tokens.slice(label.from, label.to).map((t) => t.text);
  if (said[0] === "cả" && smallNumber.test(said[1] ?? "")) return false;
  if (/ (còn lại|khác)$/.test(said.join(" ")) && said[0] === "các") return false;
  if (!/^(cộng|tổng)$/.test(tokens[label.from]?.text ?? "")) return true;
  const heading = layout.lines[layout.lines[layout.lineOf[token] ?? 0]?.heading ?? -1];
  if (heading === undefined) return true;
  const words = tokens.slice(heading.from, heading.to).map((t) => t.text);
  return !words.some((word, i) => word === "một" && words[i + 1] === "số");
}
