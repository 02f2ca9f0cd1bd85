import type { SheetCell, SheetDocument } from "@sosanh/core/submissions/read-document";
import { parse } from "csv-parse/sync";
import { readLimits } from "./read-limits.ts";
import { readOrDamaged, Unreadable } from "./unreadable.ts";

const delimiters = [",", ";", "\t", "|"] as const;

/**
 * A table of plain text as one sheet. The delimiter is the sign that cuts the first rows into the same number of cells;
 * `sep=;` on the first line says it. Every cell is a text as it stands: whether "2.130" is two thousand is not known here.
 */
export async function csvDocument(text: string): Promise<SheetDocument> {
  checkLines(text);
  const said = /^\ufeff?sep=(.)\r?\n/i.exec(text);
  const body = said === null ? text.replace(/^\ufeff/, "") : text.slice(said[0].length);
  const delimiter = said?.[1] ?? delimiterOf(body);
  checkCells(timesIn(body, delimiter));
  const rows = await readOrDamaged(() => records(body, delimiter));
  checkCells(rows.reduce((sum, row) => sum + row.length, 0));
  if (rows.every((row) => row.every((cell) => cell.kind === "empty"))) throw new Unreadable("no-text");
  return { kind: "sheets", sheets: [{ name: "CSV", rows, merges: [] }] };
}

function records(body: string, delimiter: string): readonly (readonly SheetCell[])[] {
  // A hundred thousand rows name a few thousand places: a cell is made once.
  const known = new Map<string, SheetCell>();
  const cellOf = (text: string): SheetCell => {
    const cell: SheetCell =
      known.get(text) ?? (text.trim() === "" ? { kind: "empty" } : { kind: "text", text });
    if (known.size < 50_000) known.set(text, cell);
    return cell;
  };
  const rows: (readonly SheetCell[])[] = [];
  parse(body, {
    on_record: (record: string[]) => {
      rows.push(record.map(cellOf));
      return undefined;
    },
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: readLimits.lineSigns,
  });
  return rows;
}

/** One line without an end is how a table of text takes all the memory there is. */
function checkLines(text: string): void {
  let start = 0;
  for (const { index } of text.matchAll(/[\r\n]/g)) {
    checkLine(index - start);
    start = index + 1;
  }
  checkLine(text.length - start);
}

function checkLine(length: number): void {
  if (length > readLimits.lineSigns)
    throw new Unreadable("too-many", { what: "signs", value: length, most: readLimits.lineSigns });
}

/** Counted before they are cut, and again after: what stands between quotes is no delimiter. */
function checkCells(cells: number): void {
  if (cells > readLimits.cells)
    throw new Unreadable("too-many", { what: "cells", value: cells, most: readLimits.cells });
}

function timesIn(text: string, sign: string): number {
  let times = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) times += 1;
  return times;
}

function delimiterOf(body: string): string {
  const lines = sampleLines(body);
  const scored = delimiters.map((delimiter) => {
    const counts = lines.map((line) => outsideQuotes(line).split(delimiter).length);
    const widest = Math.max(1, ...counts);
    const usual = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 1;
    const same = counts.filter((count) => count === usual).length / Math.max(1, counts.length);
    return { delimiter, score: usual > 1 ? same * Math.log2(usual + 1) + 0.01 * widest : 0 };
  });
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best === undefined || best.score === 0 ? "," : best.delimiter;
}

function sampleLines(body: string): readonly string[] {
  return body
    .slice(0, 50_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 50)
    .filter((line) => line.trim() !== "");
}

function outsideQuotes(line: string): string {
  return line.replace(/"(?:[^"]|"")*"/g, "");
}
