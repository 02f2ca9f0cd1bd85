import type { FigureColumn } from "../figure-data.ts";
import { plainText } from "../plain-text.ts";
import { numberFormat } from "../pptx/number-format.ts";
import type { DataBlock, Report } from "../report.ts";
import { looks } from "./cell-looks.ts";
import { addBadge, sheetFrame } from "./part-sheet.ts";
import { SheetDraft } from "./sheet-draft.ts";
import type { CellStyle, SheetPlan, SheetRow } from "./sheet-plan.ts";
import { widthFor } from "./text-room.ts";

const most = 280;
const least = 64;
/** So many rows are measured for the width of a column. */
const measured = 300;
/** Excel has 1,048,576 rows; what is beyond stands in no sheet. */
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
  const top = draft.cells(
    columns.map((column, i) => ({
      column: i,
      value: column.title,
      style: column.kind === "number" ? looks.headNumber : looks.headText,
    })),
  );
  const styles = columns.map(styleOf);
  const clean = cleaner();
  const rows = data.rows.slice(0, mostRows).map(
    (fields): SheetRow => ({
      cells: fields.flatMap((value, column) => {
        if (value === undefined || value === "") return [];
        const style = styles[column] ?? looks.plain;
        return [{ column, value: typeof value === "number" ? value : clean(value), style }];
      }),
    }),
  );
  const plan = draft.plan({
    name,
    charts: [],
    pictures: [],
    table: { top, left: 0, bottom: Math.max(top, top + rows.length), right: columns.length - 1 },
    frozen: { rows: top + 1, columns: 0 },
    isLandscape: true,
    ...sheetFrame(report),
  });
  return { ...plan, rows: [...plan.rows, ...rows] };
}

/** A year is no amount: no mark parts its thousands. Other numbers are shown as they are. */
function styleOf({ kind, decimals }: FigureColumn): CellStyle {
  if (kind === "text" || decimals === undefined) return looks.plain;
  return { numberFormat: numberFormat(decimals) };
}

/** The same few texts stand in thousands of rows. */
function cleaner(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const clean = plainText(text);
    known.set(text, clean);
    return clean;
  };
}
