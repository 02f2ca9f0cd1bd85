import type { FigureColumn } from "../figure-data.ts";
import { numberFormat } from "../pptx/number-format.ts";
import type { DataBlock, Report } from "../report.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { looks } from "./cell-looks.ts";
import { addBadge, sheetFrame } from "./part-sheet.ts";
import { SheetDraft } from "./sheet-draft.ts";
import type { CellStyle, SheetPlan } from "./sheet-plan.ts";
import { widthFor } from "./text-room.ts";

const most = 280;
const least = 64;
/** So many rows are measured for the width of a column. */
const measured = 300;
/** Excel has 1,048,576 rows; how many are beyond is said above the others. */
const mostRows = 1_048_000;

/** Every figure with all that is known of it, a row each: numbers as numbers, in full precision. */
export function dataSheet({ data, title }: DataBlock, report: Report, name: string): SheetPlan {
  const { columns } = data;
  const widths = columns.map((column, i) => {
    const texts = data.rows.slice(0, measured).map((row) => `${row[i] ?? ""}`);
    const wide = Math.max(
      widthFor(column.title, looks.headText),
      ...texts.map((text) => widthFor(text.slice(0, 80), looks.plain)),
    );
    return Math.max(least, Math.min(most, wide + 16));
  });
  const draft = new SheetDraft(widths);
  const right = Math.min(columns.length - 1, 4);
  addBadge(draft, report, right);
  draft.text(title, looks.section, right);
  const beyond = data.rows.length - mostRows;
  if (beyond > 0) draft.text(workbookWords(report.language).beyond(beyond), looks.strong, right);
  const top = draft.cells(
    columns.map((column, i) => ({
      column: i,
      value: column.title,
      style: column.kind === "number" ? looks.headNumber : looks.headText,
    })),
  );
  const fields = data.rows.slice(0, mostRows);
  return draft.plan({
    name,
    records: { fields, styles: columns.map(styleOf) },
    charts: [],
    pictures: [],
    table: { top, left: 0, bottom: Math.max(top, top + fields.length), right: columns.length - 1 },
    frozen: { rows: top + 1, columns: 0 },
    isLandscape: true,
    ...sheetFrame(report),
  });
}

/** A year is no amount: no mark parts its thousands. Other numbers are shown as they are. */
function styleOf({ kind, decimals }: FigureColumn): CellStyle {
  if (kind === "text" || decimals === undefined) return looks.plain;
  return { numberFormat: numberFormat(decimals) };
}
