import type { MetricCode } from "@sosanh/core/figures/metric";
import { isLocalityUid, type LocalityUid } from "@sosanh/core/places/locality";
import type { Sheet, SheetDocument } from "@sosanh/core/submissions/read-document";
import {
  formIn,
  formSheetName,
  placeColumn,
  reasonColumn,
  type TemplateForm,
} from "@sosanh/core/submissions/template-form";
import { gridOf } from "../sheet/sheet-grid.ts";

/** A sheet of our own template as it came back: where what stands, from 0. */
export interface FilledSheet {
  /** Of the workbook. */
  readonly index: number;
  readonly sheet: Sheet;
  readonly form: TemplateForm;
  readonly codes: number;
  readonly columns: readonly { readonly column: number; readonly metric: MetricCode }[];
  /** The column of the reasons; undefined where it was taken out. */
  readonly reason: number | undefined;
  /** Rows that name a place of the form, or were added below. */
  readonly rows: readonly FilledRow[];
}

/** A row to read: whom it is of, where that is known, and the name it bears. */
export interface FilledRow {
  readonly row: number;
  readonly uid: LocalityUid | undefined;
  readonly name: string;
}

/** What a workbook of ours asks for, by its hidden sheet; undefined of any other workbook, or of one that is damaged. */
export function templateForm({ sheets }: SheetDocument): TemplateForm | undefined {
  const hidden = sheets.find(({ name }) => name === formSheetName);
  if (hidden === undefined) return undefined;
  return formIn(
    hidden.rows.map((row) =>
      row.map((cell) => (cell.kind === "number" ? cell.number : cell.kind === "empty" ? "" : cell.text)),
    ),
  );
}

/**
 * The sheets of our own template in a workbook; none of any other. Columns are found by their codes in the hidden row,
 * rows by the place in the hidden column, so that moved, hidden and deleted ones do no harm; where that column was taken
 * out, by names that are borne once.
 */
export function filledSheets(document: SheetDocument): readonly FilledSheet[] {
  const form = templateForm(document);
  if (form === undefined) return [];
  return document.sheets.flatMap((sheet, index) => {
    if (sheet.name === formSheetName) return [];
    const found = filledSheet(sheet, form);
    return found === undefined ? [] : [{ index, sheet, form, ...found }];
  });
}

const lastHeadRow = 40;

function filledSheet(
  sheet: Sheet,
  form: TemplateForm,
): Pick<FilledSheet, "codes" | "columns" | "reason" | "rows"> | undefined {
  const metrics = new Set(form.metrics);
  const codes = sheet.rows
    .slice(0, lastHeadRow)
    .findIndex((row) => row.some((cell) => cell.kind === "text" && metrics.has(cell.text.trim())));
  const cells = sheet.rows[codes];
  if (cells === undefined) return undefined;
  const words = cells.map((cell) => (cell.kind === "text" ? cell.text.trim() : ""));
  const columns = words.flatMap((metric, column) => (metrics.has(metric) ? [{ column, metric }] : []));
  const reason = words.indexOf(reasonColumn);
  return {
    codes,
    columns,
    reason: reason < 0 ? undefined : reason,
    rows: rowsOf(sheet, form, { codes, place: words.indexOf(placeColumn), first: columns[0]?.column ?? 0 }),
  };
}

interface At {
  readonly codes: number;
  /** The hidden column of places; -1 where it was taken out. */
  readonly place: number;
  /** The first column to fill. */
  readonly first: number;
}

function rowsOf(sheet: Sheet, { places }: TemplateForm, { codes, place, first }: At): readonly FilledRow[] {
  const grid = gridOf(sheet);
  const names = new Map<string, LocalityUid | undefined>();
  for (const { uid, name } of places) names.set(name, names.has(name) ? undefined : uid);
  const found: FilledRow[] = [];
  for (let row = codes + 1; row < grid.height; row += 1) {
    const key = place < 0 ? "" : grid.words(row, place);
    const name = nameIn(row, { grid, place, first });
    const uid = isLocalityUid(key) ? key : names.get(name);
    const isBelowHead = found.length > 0 || uid !== undefined;
    if (uid !== undefined || (isBelowHead && name !== "")) found.push({ row, uid, name: name || key });
  }
  return found;
}

/** The last words before the first column to fill that are no number. */
function nameIn(
  row: number,
  { grid, place, first }: { readonly grid: ReturnType<typeof gridOf> } & Pick<At, "place" | "first">,
): string {
  for (let column = first - 1; column >= 0; column -= 1) {
    const words = grid.words(row, column);
    if (column !== place && /\p{L}/u.test(words)) return words;
  }
  return "";
}
