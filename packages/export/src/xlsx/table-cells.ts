import type { TableCell, TableColumn, TableRow, TableSpec } from "@sosanh/chart/table/table-spec";
import { plainText } from "../plain-text.ts";
import { inks, looks } from "./cell-looks.ts";
import { numberCode } from "./number-code.ts";
import type { SheetDraft } from "./sheet-draft.ts";
import type { CellRange, CellStyle } from "./sheet-plan.ts";
import { widthFor } from "./text-room.ts";

const leastColumn = 64;
const mostNumber = 160;
const mostName = 320;
const mostText = 420;
/** More rows than these are not all measured: the longest text of a column is among the first or is broken. */
const mostMeasured = 2000;

/** Widths in pixels of the columns of a table: by what stands in them, long names and words broken. */
export function tableWidths(table: TableSpec): readonly number[] {
  const rows = table.rows.slice(0, mostMeasured);
  return table.columns.map((column, i) => {
    const head = Math.max(
      ...headText(column)
        .split(/\s/)
        .map((part) => widthFor(part, looks.headText)),
    );
    const widest = Math.max(head, ...rows.map((row) => cellWidth(row, i)));
    const most = column.kind === "number" ? mostNumber : i === 0 ? mostName : mostText;
    return Math.max(leastColumn, Math.min(most, widest + 8));
  });
}

function cellWidth(row: TableRow, i: number): number {
  const cell = row.cells[i];
  if (cell === undefined) return 0;
  const indent = i > 0 && cell.number === undefined ? 12 : 0;
  return widthFor(plainText(cell.text), row.role === "mine" ? { bold: true } : {}) + indent;
}

/** Writes a table from its head down. @returns where it stands, its head row first */
export function addTable(draft: SheetDraft, table: TableSpec): CellRange {
  const top = draft.cells(
    table.columns.map((column, i) => ({
      column: i,
      value: headText(column),
      style: column.kind === "number" ? looks.headNumber : { ...looks.headText, ...indentOf(i) },
    })),
  );
  for (const row of table.rows) {
    draft.cells(
      row.cells.map((cell, i) => ({
        column: i,
        value: cell.number ?? cell.text,
        style: { ...cellStyle(cell, { table, column: i }), ...roleStyle(row) },
      })),
    );
  }
  return { top, left: 0, bottom: Math.max(top, draft.next - 1), right: table.columns.length - 1 };
}

function headText({ title, detail }: TableColumn): string {
  return detail === undefined ? title : `${title}\n${detail}`;
}

interface CellPlace {
  readonly table: TableSpec;
  readonly column: number;
}

/** Words behind a column of numbers stand clear of them. */
function indentOf(column: number): CellStyle {
  return column === 0 ? {} : { indent: true, align: "left" };
}

function cellStyle(cell: TableCell, { table, column }: CellPlace): CellStyle {
  const isNumeric = table.columns[column]?.kind === "number";
  const base: CellStyle = {
    line: "row",
    ...(isNumeric ? { align: "right" } : indentOf(column)),
    wrap: true,
  };
  if (cell.missing !== undefined) return { ...base, italic: true, colour: inks.third };
  if (cell.number === undefined) return base;
  return {
    line: "row",
    align: "right",
    numberFormat: numberCode(cell, table.language),
    ...(cell.isEstimate ? { italic: true as const } : {}),
  };
}

/** Mine is bold on its own ground, a benchmark on another; a missing figure of mine stays grey. */
function roleStyle({ role }: TableRow): CellStyle {
  if (role === "mine") return { bold: true, fill: inks.mineGround };
  return role === "benchmark" ? { fill: inks.benchGround } : {};
}
