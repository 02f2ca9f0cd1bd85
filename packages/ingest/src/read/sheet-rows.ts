import type { SheetCell } from "@sosanh/core/submissions/read-document";
import { readLimits } from "./read-limits.ts";
import { Unreadable } from "./unreadable.ts";

/** What the rows of a sheet refer to: shared texts, and how a style shows a number. */
export interface RowContext {
  readonly textAt: (index: number) => string | undefined;
  readonly numberCell: (value: number, style: number, isFormula: boolean) => SheetCell;
}

/** The rows of a sheet, and how many formulas have no result stored. */
export interface SheetRows {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly formulas: number;
  /** The rows that are hidden, from 0, in order. */
  readonly hidden: readonly number[];
}

export const noCells: readonly SheetCell[] = [];
export const emptyCell: SheetCell = { kind: "empty" };

/** A sheet's XML parted: what is around its rows, and the bytes of its rows. */
export interface PartedSheet {
  readonly around: Uint8Array;
  readonly rows: Buffer;
}

/**
 * Parts the rows from a sheet's XML where they are written as Excel writes them; undefined of any other writing, which
 * only a whole reader of XML understands. `mark` stands in the first cell of what is left.
 */
export function partedSheet(bytes: Uint8Array, mark: string): PartedSheet | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = buffer.indexOf("<sheetData>");
  const to = buffer.indexOf("</sheetData>");
  if (from < 0 || to < from || buffer.includes("<![CDATA[") || buffer.includes("<!--")) return undefined;
  const marked = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${mark}</t></is></c></row>`;
  const around = Buffer.concat([buffer.subarray(0, from), Buffer.from(marked), buffer.subarray(to)]);
  return { around: new Uint8Array(around), rows: buffer.subarray(from + 11, to) };
}

/**
 * Reads rows one at a time, so that a large sheet takes the memory of its cells and no more. `cells` is how many were
 * read before, of this workbook.
 *
 * @throws Unreadable  "too-many" cells; "damaged" when a row or a place is none
 */
export function sheetRows(bytes: Buffer, context: RowContext, cells: { count: number }): SheetRows {
  const rows: (readonly SheetCell[])[] = [];
  const shared = new Map<number, SheetCell>();
  const found = { formulas: 0 };
  const hidden: number[] = [];
  for (let at = bytes.indexOf("<row"); at >= 0; ) {
    const head = bytes.indexOf(">", at);
    if (head < 0) throw new Unreadable("damaged", { detail: "cut-off" });
    const isEmpty = bytes[head - 1] === 0x2f;
    const end = isEmpty ? head : bytes.indexOf("</row>", head);
    if (end < 0) throw new Unreadable("damaged", { detail: "cut-off" });
    const attributes = bytes.toString("latin1", at, head);
    const number = /\br="(\d+)"/.exec(attributes)?.[1];
    const row = number === undefined ? rows.length : Number(number) - 1;
    if (row < rows.length || row >= 1_048_576) throw new Unreadable("damaged", { detail: "not-its-format" });
    while (rows.length < row) rows.push(noCells);
    const read = isEmpty
      ? noCells
      : rowCells(bytes.toString("utf8", head + 1, end), { context, shared, found });
    if (read.length > 0 && /\bhidden="(1|true)"/.test(attributes)) hidden.push(row);
    cells.count += read.length;
    if (cells.count > readLimits.cells)
      throw new Unreadable("too-many", { what: "cells", value: cells.count, most: readLimits.cells });
    rows.push(read);
    at = bytes.indexOf("<row", end);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return { rows, formulas: found.formulas, hidden };
}

interface Reading {
  readonly context: RowContext;
  readonly shared: Map<number, SheetCell>;
  readonly found: { formulas: number };
}

const cellPattern = /<c((?:\s[^>]*?)?)(?:\/>|>(.*?)<\/c>)/gs;

function rowCells(xml: string, reading: Reading): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  let last = 0;
  for (const [, attributes = "", inner] of xml.matchAll(cellPattern)) {
    const letters = /\br="([A-Z]{1,3})\d/.exec(attributes)?.[1];
    const column = letters === undefined ? cells.length : columnOf(letters);
    if (column >= readLimits.columns) throw new Unreadable("damaged", { detail: "not-its-format" });
    const cell = inner === undefined ? emptyCell : cellOf(attributes, inner, reading);
    while (cells.length < column) cells.push(emptyCell);
    cells[column] = cell;
    if (cell.kind !== "empty") last = Math.max(last, column + 1);
  }
  return last === 0 ? noCells : cells.length === last ? cells : cells.slice(0, last);
}

function cellOf(attributes: string, inner: string, { context, shared, found }: Reading): SheetCell {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
  const isFormula = inner.startsWith("<f");
  if (type === "inlineStr") return textCell(richText(inner));
  const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(inner)?.[1];
  if (value === undefined || value === "") {
    if (isFormula && type !== "str") found.formulas += 1;
    return emptyCell;
  }
  switch (type) {
    case "s": {
      const index = Number(value);
      const known = shared.get(index);
      if (known !== undefined) return known;
      const text = context.textAt(index);
      if (text === undefined) throw new Unreadable("damaged", { detail: "missing-part" });
      const cell = textCell(text);
      shared.set(index, cell);
      return cell;
    }
    case "e":
      return { kind: "error", text: unescaped(value) };
    case "b":
      return { kind: "text", text: value === "1" ? "TRUE" : "FALSE" };
    case "n": {
      const number = Number(value);
      if (Number.isNaN(number)) throw new Unreadable("damaged", { detail: "not-its-format" });
      return context.numberCell(number, Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0), isFormula);
    }
    default:
      return textCell(unescaped(value));
  }
}

function textCell(text: string): SheetCell {
  return text.trim() === "" ? emptyCell : { kind: "text", text };
}

/** The runs of a text in the cell, without the readings that stand over signs of Japanese. */
function richText(xml: string): string {
  const runs = xml.replace(/<rPh\b.*?<\/rPh>/gs, "").matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g);
  return [...runs].map(([, text = ""]) => unescaped(text)).join("");
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes("&") && !text.includes("_x")) return text;
  return text
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|amp|lt|gt|quot|apos);/gi, (all, sign: string) => {
      if (!sign.startsWith("#")) return named[sign.toLowerCase()] ?? all;
      const code = /^#x/i.test(sign) ? Number.parseInt(sign.slice(2), 16) : Number(sign.slice(1));
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i += 1) column = column * 26 + letters.charCodeAt(i) - 64;
  return column - 1;
}
