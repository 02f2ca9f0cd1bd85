import { type CellObject, read, SSF, type WorkBook } from "@e965/xlsx";
import { zipSync } from "fflate";
import type { ReadRemark, Sheet, SheetCell, SheetDocument } from "../read-document.ts";
import { readLimits } from "./read-limits.ts";
import { readOrDamaged, Unreadable } from "./unreadable.ts";
import { checkWorkbookParts } from "./workbook-parts.ts";

type DenseSheet = {
  readonly "!data"?: readonly ((CellObject | null | undefined)[] | undefined)[];
  readonly "!merges"?: readonly {
    readonly s: { readonly r: number; readonly c: number };
    readonly e: { readonly r: number; readonly c: number };
  }[];
};

const noCells: readonly SheetCell[] = [];
const empty: SheetCell = { kind: "empty" };

/** A workbook of an archive (.xlsx, .xlsm, .xlsb, .ods), from its parts that were unpacked. */
export async function workbookDocument(
  parts: ReadonlyMap<string, Uint8Array>,
  names: readonly string[],
): Promise<SheetDocument> {
  checkWorkbookParts(parts);
  // Packed anew from what was checked, so that no other reading of the same bytes is possible.
  const document = await sheetsOf(zipSync(Object.fromEntries(parts), { level: 0 }));
  const macros = names.filter((name) => /vbaProject\.bin$|^Basic\/.*\.xml$/i.test(name)).length;
  return macros === 0 ? document : withRemark(document, { code: "macros-ignored", value: macros });
}

/** A workbook that is one stream: of Excel before 2007, or a spreadsheet of XML. */
export function plainWorkbook(bytes: Uint8Array): Promise<SheetDocument> {
  return sheetsOf(bytes);
}

async function sheetsOf(bytes: Uint8Array): Promise<SheetDocument> {
  const book = await readOrDamaged(() => bookOf(bytes));
  const names = book.SheetNames;
  if (names.length > readLimits.sheets)
    throw new Unreadable("too-many", { what: "sheets", value: names.length, most: readLimits.sheets });
  const found = { cells: 0, formulas: 0 };
  const sheets = names.map((name, i) => {
    const sheet = book.Sheets[name] as DenseSheet | undefined;
    if (sheet === undefined) throw new Unreadable("damaged", { detail: "missing-part" });
    const isHidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    return { ...sheetOf(name, sheet, found), ...(isHidden ? { isHidden: true as const } : {}) };
  });
  const document: SheetDocument = { kind: "sheets", sheets };
  if (sheets.every(({ rows }) => rows.length === 0) && found.formulas === 0) throw new Unreadable("no-text");
  const hidden = sheets.filter((sheet) => "isHidden" in sheet).length;
  return [
    ...(hidden === 0 ? [] : [{ code: "hidden-sheets" as const, value: hidden }]),
    ...(found.formulas === 0 ? [] : [{ code: "formulas-without-results" as const, value: found.formulas }]),
  ].reduce(withRemark, document);
}

function bookOf(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellHTML: false,
      cellNF: true,
      sheetStubs: true,
      UTC: true,
    });
  } catch (cause) {
    if (cause instanceof Error && /password|^encryption scheme/i.test(cause.message))
      throw new Unreadable("encrypted");
    throw cause;
  }
}

function withRemark(document: SheetDocument, remark: ReadRemark): SheetDocument {
  return { ...document, remarks: [...(document.remarks ?? []), remark] };
}

function sheetOf(name: string, sheet: DenseSheet, found: { cells: number; formulas: number }): Sheet {
  const data = sheet["!data"] ?? [];
  const rows: (readonly SheetCell[])[] = [];
  for (let r = 0; r < data.length; r += 1) {
    const row = data[r];
    const cells = row === undefined ? noCells : rowOf(row, found);
    found.cells += cells.length;
    if (found.cells > readLimits.cells)
      throw new Unreadable("too-many", { what: "cells", value: found.cells, most: readLimits.cells });
    rows.push(cells);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return { name, rows, merges: mergesOf(sheet, rows) };
}

function rowOf(
  row: readonly (CellObject | null | undefined)[],
  found: { formulas: number },
): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  let last = 0;
  for (let c = 0; c < row.length; c += 1) {
    const object = row[c];
    const cell = object === undefined || object === null ? empty : cellOf(object);
    if (object?.f !== undefined && cell.kind === "empty") found.formulas += 1;
    if (cell.kind !== "empty") last = c + 1;
    cells.push(cell);
  }
  return last === 0 ? noCells : cells.slice(0, last);
}

function cellOf({ t, v, w, z, f }: CellObject): SheetCell {
  if (t === "e") return { kind: "error", text: w ?? "#" };
  if (t === "n" && typeof v === "number") {
    if (typeof z === "string" && SSF.is_date(z)) return { kind: "text", text: dateText(v, z) };
    const number = { kind: "number", number: v, shown: w ?? String(v) } as const;
    return f === undefined ? number : { ...number, isFormula: true };
  }
  const text = t === "b" ? (w ?? String(v)) : typeof v === "string" ? v : "";
  return text.trim() === "" ? empty : { kind: "text", text };
}

/** A day as Việt Nam writes it: a workbook's own format may follow the settings of the computer that opens it. */
function dateText(serial: number, format: string): string {
  const hasDay = /d/i.test(format);
  const hasYear = /y/i.test(format);
  if (hasDay && hasYear) return SSF.format("dd/mm/yyyy", serial);
  if (hasYear) return SSF.format(/m/i.test(format) ? "mm/yyyy" : "yyyy", serial);
  return SSF.format(hasDay ? "dd/mm" : "hh:mm", serial);
}

/** The merged ranges within what the sheet holds: one over a million empty rows is one over its rows. */
function mergesOf(sheet: DenseSheet, rows: Sheet["rows"]): Sheet["merges"] {
  const merges = sheet["!merges"] ?? [];
  if (merges.length > readLimits.merges)
    throw new Unreadable("too-many", { what: "merges", value: merges.length, most: readLimits.merges });
  const right = rows.reduce((widest, row) => Math.max(widest, row.length), 1) - 1;
  return merges
    .map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: Math.min(e.r, rows.length - 1),
      right: Math.min(e.c, Math.max(right, s.c)),
    }))
    .filter(
      ({ top, left, bottom, right: end }) => top <= bottom && left <= end && (top < bottom || left < end),
    );
}
