import { type CellObject, read, SSF, type WorkBook } from "@e965/xlsx";
import type { ReadRemark, Sheet, SheetCell, SheetDocument } from "@sosanh/core/submissions/read-document";
import { formSheetName } from "@sosanh/core/submissions/template-form";
import { zipSync } from "fflate";
import { filledSheets } from "../template/filled-template.ts";
import { hiddenCells, hiddenColumns } from "./hidden-cells.ts";
import { type OdsSheet, odsHidden, type Run } from "./ods-hidden.ts";
import { readLimits } from "./read-limits.ts";
import {
  emptyCell,
  noCells,
  type PartedSheet,
  partedSheet,
  type RowContext,
  type SheetRows,
  sheetRows,
} from "./sheet-rows.ts";
import { readOrDamaged, Unreadable } from "./unreadable.ts";
import { checkWorkbookParts } from "./workbook-parts.ts";

type DenseSheet = {
  readonly "!data"?: readonly ((CellObject | null | undefined)[] | undefined)[];
  readonly "!rows"?: readonly ({ readonly hidden?: boolean } | null | undefined)[];
  readonly "!cols"?: readonly ({ readonly hidden?: boolean } | null | undefined)[];
  readonly "!merges"?: readonly {
    readonly s: { readonly r: number; readonly c: number };
    readonly e: { readonly r: number; readonly c: number };
  }[];
};

/** Days from the day that Excel counts from to the one that old Macs did. */
const daysTo1904 = 1462;

/**
 * A workbook of an archive (.xlsx, .xlsm, .xlsb, .ods), from its parts that were unpacked. The library reads the book:
 * names, texts, styles, merges; the rows of a sheet of .xlsx are read here, one at a time, since a hundred thousand of
 * them are more than it can hold.
 */
export async function workbookDocument(
  parts: ReadonlyMap<string, Uint8Array>,
  names: readonly string[],
): Promise<SheetDocument> {
  checkWorkbookParts(parts);
  const parted = new Map<string, PartedSheet>();
  const packed = new Map(parts);
  for (const [name, bytes] of parts) {
    const mark = `rows of ${name}`;
    const sheet = /^xl\/worksheets\/[\w.-]+\.xml$/i.test(name) ? partedSheet(bytes, mark) : undefined;
    if (sheet === undefined) continue;
    parted.set(mark, sheet);
    packed.set(name, sheet.around);
  }
  // Packed anew from what was checked, so that no other reading of the same bytes is possible.
  const content = parts.get("content.xml");
  const ofOds = content === undefined ? noOds : odsHidden(content);
  const zipped = zipSync(Object.fromEntries(packed), { level: 0 });
  const document = await sheetsOf(zipped, { parted, ofOds, isBinary: packed.has("xl/workbook.bin") });
  const macros = names.filter((name) => /vbaProject\.bin$|^Basic\/.*\.xml$/i.test(name)).length;
  return macros === 0 ? document : withRemark(document, { code: "macros-ignored", value: macros });
}

/** A workbook that is one stream: of Excel before 2007, or a spreadsheet of XML. */
export function plainWorkbook(bytes: Uint8Array): Promise<SheetDocument> {
  return sheetsOf(bytes, { parted: new Map(), ofOds: noOds, isBinary: true });
}

/** What was read of the parts of a workbook before the library reads the book. */
interface OfParts {
  readonly parted: ReadonlyMap<string, PartedSheet>;
  readonly ofOds: ReadonlyMap<string, OdsSheet>;
  /** Of records, not of XML: only the library reads what is hidden. */
  readonly isBinary: boolean;
}

const noOds: OfParts["ofOds"] = new Map();

async function sheetsOf(bytes: Uint8Array, { parted, ofOds, isBinary }: OfParts): Promise<SheetDocument> {
  const book = await readOrDamaged(() => bookOf(bytes, isBinary));
  const names = book.SheetNames;
  if (names.length > readLimits.sheets)
    throw new Unreadable("too-many", { what: "sheets", value: names.length, most: readLimits.sheets });
  const context = contextOf(book);
  const count = { count: 0 };
  let formulas = 0;
  const sheets = names.map((name, i): Sheet => {
    const sheet = book.Sheets[name] as DenseSheet | undefined;
    if (sheet === undefined) throw new Unreadable("damaged", { detail: "missing-part" });
    const ods = ofOds.get(name);
    const isHidden = ods?.isHidden ?? (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    const part = parted.get(markOf(sheet));
    const read =
      part === undefined
        ? bookRows(sheet, { cells: count, hidden: ods?.hiddenRows })
        : sheetRows(part.rows, context, count);
    formulas += read.formulas;
    const merges = mergesOf(sheet, read.rows);
    const columns =
      (ods && placesOf(ods.hiddenColumns, readLimits.columns)) ??
      (part === undefined ? hiddenOf(sheet["!cols"]) : hiddenColumns(part.around));
    const hidden = hiddenCells(read, columns);
    return {
      name: ods?.name ?? name,
      ...(isHidden ? { isHidden: true as const } : {}),
      ...(hidden === undefined ? {} : { hidden }),
      rows: read.rows,
      merges,
    };
  });
  const document: SheetDocument = { kind: "sheets", sheets };
  if (sheets.every(({ rows }) => rows.length === 0) && formulas === 0) throw new Unreadable("no-text");
  // What our own form hides is read all the same.
  const own = new Set(filledSheets(document).map(({ index }) => index));
  const hidden = sheets.filter(({ name, isHidden }) => isHidden && name !== formSheetName).length;
  const unseen = sheets.filter((sheet, i) => !sheet.isHidden && sheet.hidden && !own.has(i)).length;
  return [
    ...(hidden === 0 ? [] : [{ code: "hidden-sheets" as const, value: hidden }]),
    ...(unseen === 0 ? [] : [{ code: "hidden-cells" as const, value: unseen }]),
    ...(formulas === 0 ? [] : [{ code: "formulas-without-results" as const, value: formulas }]),
  ].reduce(withRemark, document);
}

function bookOf(bytes: Uint8Array, isBinary: boolean): WorkBook {
  try {
    return read(bytes, {
      type: "array",
      dense: true,
      cellHTML: false,
      cellNF: true,
      sheetStubs: true,
      // The widths of columns, and with them which are hidden, are read with the styles only.
      cellStyles: isBinary,
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

/** What stands in the first cell of a sheet whose rows are read here. */
function markOf(sheet: DenseSheet): string {
  const mark = sheet["!data"]?.[0]?.[0]?.v;
  return typeof mark === "string" ? mark : "";
}

function contextOf(book: WorkBook): RowContext {
  const {
    Strings,
    Styles,
    SSF: formats,
  } = book as {
    readonly Strings?: readonly ({ readonly t?: string } | undefined)[];
    readonly Styles?: { readonly CellXf?: readonly { readonly numFmtId?: number }[] };
    readonly SSF?: Readonly<Record<number, string>>;
  };
  const isFrom1904 = book.Workbook?.WBProps?.date1904 === true;
  return {
    textAt: (index) => Strings?.[index]?.t,
    numberCell: (value, style, isFormula) => {
      const format = formats?.[Styles?.CellXf?.[style]?.numFmtId ?? 0] ?? "General";
      return numberCell(value, { format, isFormula, isFrom1904 });
    },
  };
}

interface BookRows {
  readonly cells: { count: number };
  /** The rows that are hidden, where the library does not tell. */
  readonly hidden: readonly Run[] | undefined;
}

function bookRows(sheet: DenseSheet, { cells, hidden: told }: BookRows): SheetRows {
  const data = sheet["!data"] ?? [];
  const rows: (readonly SheetCell[])[] = [];
  const found = { formulas: 0 };
  for (let r = 0; r < data.length; r += 1) {
    const row = data[r];
    const read = row === undefined ? noCells : rowOf(row, found);
    cells.count += read.length;
    if (cells.count > readLimits.cells)
      throw new Unreadable("too-many", { what: "cells", value: cells.count, most: readLimits.cells });
    rows.push(read);
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  const all = told === undefined ? hiddenOf(sheet["!rows"]) : placesOf(told, rows.length);
  const hidden = all.filter((row) => (rows[row]?.length ?? 0) > 0);
  return { rows, formulas: found.formulas, hidden };
}

/** The places of runs, up to the last that a sheet has. */
function placesOf(runs: readonly Run[], most: number): readonly number[] {
  return runs.flatMap(({ from, to }) => {
    const length = Math.max(0, Math.min(to, most) - from);
    return Array.from({ length }, (_, i) => from + i);
  });
}

function hiddenOf(lines: DenseSheet["!rows"] = []): readonly number[] {
  return lines.flatMap((line, at) => (line?.hidden === true ? [at] : []));
}

function rowOf(
  row: readonly (CellObject | null | undefined)[],
  found: { formulas: number },
): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  let last = 0;
  for (let c = 0; c < row.length; c += 1) {
    const object = row[c];
    const cell = object === undefined || object === null ? emptyCell : cellOf(object);
    if (object?.f !== undefined && cell.kind === "empty") found.formulas += 1;
    if (cell.kind !== "empty") last = c + 1;
    cells.push(cell);
  }
  return last === 0 ? noCells : cells.slice(0, last);
}

function cellOf({ t, v, w, z, f }: CellObject): SheetCell {
  if (t === "e") return { kind: "error", text: w ?? "#" };
  if (t === "n" && typeof v === "number")
    return numberCell(v, {
      format: typeof z === "string" ? z : "General",
      isFormula: f !== undefined,
      isFrom1904: false,
      shown: w,
    });
  const text = t === "b" ? (w ?? String(v)) : typeof v === "string" ? v : "";
  return text.trim() === "" ? emptyCell : { kind: "text", text };
}

interface NumberStyle {
  readonly format: string;
  readonly isFormula: boolean;
  readonly isFrom1904: boolean;
  readonly shown?: string | undefined;
}

function numberCell(value: number, { format, isFormula, isFrom1904, shown }: NumberStyle): SheetCell {
  if (format !== "General" && SSF.is_date(format))
    return { kind: "text", text: dateText(isFrom1904 ? value + daysTo1904 : value, format) };
  const text = shown ?? shownNumber(value, format);
  return { kind: "number", number: value, shown: text, ...(isFormula ? { isFormula: true as const } : {}) };
}

/** How a sheet shows a number; a format that nobody understands shows it plainly. */
function shownNumber(value: number, format: string): string {
  if (format === "General" && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  try {
    return SSF.format(format, value);
  } catch {
    return String(value);
  }
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
