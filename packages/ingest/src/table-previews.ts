import type { SheetDocument } from "@sosanh/core/submissions/read-document";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { PreviewColumn, TableMapping, TablePreview } from "@sosanh/core/submissions/table-mapping";
import { formSheetName } from "@sosanh/core/submissions/template-form";
import { documentAbout } from "./document-about.ts";
import { openLabels } from "./sheet/open-labels.ts";
import { readTable, type TableFigure } from "./sheet/read-table.ts";
import { type SheetTable, sheetTables } from "./sheet/sheet-figures.ts";
import { mappingPreview, tableFingerprint } from "./sheet/table-mapping.ts";
import { filledSheets } from "./template/filled-template.ts";
import { templatePreview } from "./template/template-preview.ts";
import { unreadCells } from "./unread-cells.ts";
import type { TableReading } from "./workbook-figures.ts";

/**
 * What was understood of each table of the visible sheets of a workbook, before anything is read of it. Place and period
 * are as the workbook says itself where they are not given.
 */
export function tablePreviews(document: SheetDocument, given: TableReading): readonly TablePreview[] {
  const { place, period } = documentAbout(document, "", given.knowledge);
  const own = { ...(place === undefined ? {} : { place }), ...(period === undefined ? {} : { period }) };
  const reading = { ...own, ...given };
  const byShape = new Map(reading.mappings.map((mapping) => [mapping.fingerprint, mapping]));
  const templates = new Map(filledSheets(document).map((filled) => [filled.index, filled]));
  return document.sheets.flatMap((sheet, index) => {
    const filled = templates.get(index);
    if (filled !== undefined) return [templatePreview(filled, reading.knowledge)];
    return sheet.isHidden || sheet.name === formSheetName
      ? []
      : sheetTables(sheet, reading.knowledge).map((table) => {
          const mapping = byShape.get(tableFingerprint(table));
          const figures = readTable({ ...reading, table, sheetName: sheet.name, mapping });
          const told = summaryOf(figures, { table, mapping, knowledge: reading.knowledge });
          return {
            sheet: index,
            sheetName: sheet.name,
            fingerprint: tableFingerprint(table),
            title: table.block.above.join(" · "),
            rows: { from: table.block.bodyFrom, to: table.block.bodyTo },
            columns: columnsOf(table, { mapping, rows: sheet.rows, byColumn: told.byColumn }),
            ...told.counts,
            isRemembered: mapping !== undefined,
            isTemplate: false,
          };
        });
  });
}

/** How many figures a preview shows. */
const mostFirst = 8;
const mostSamples = 3;

/** What the figures of one column have in common; undefined of what differs, or is not known. */
type OfColumn = {
  -readonly [Key in "metric" | "unit" | "year" | "status" | "part"]: ReadFigure[Key] | undefined;
};

interface Summary {
  readonly byColumn: ReadonlyMap<number, OfColumn>;
  readonly counts: Pick<TablePreview, "openLabels" | "figures" | "settled" | "first" | "unread">;
}

interface Shape extends Pick<TableReading, "knowledge"> {
  readonly table: SheetTable;
  readonly mapping: TableMapping | undefined;
}

function summaryOf(all: Iterable<TableFigure>, { table, mapping, knowledge }: Shape): Summary {
  const byColumn = new Map<number, OfColumn>();
  const open = openLabels(table, mapping);
  const first: ReadFigure[] = [];
  const unread = unreadCells(knowledge);
  let figures = 0;
  let settled = 0;
  for (const each of all) {
    const { figure, read } = each;
    const column = byColumn.get(read.cell.column);
    if (column === undefined) byColumn.set(read.cell.column, ofColumn(figure));
    else narrow(column, figure);
    open.add(each);
    figures += 1;
    if (isSettled(figure)) settled += 1;
    if (first.length < mostFirst) first.push(figure);
    unread.add(figure);
  }
  return {
    byColumn,
    counts: { openLabels: open.labels(), figures, settled, first, unread: unread.cells() },
  };
}

function isSettled({ metric, locality, year, doubts }: ReadFigure): boolean {
  if (metric === null || locality.uid === null || year === null) return false;
  return !doubts.includes("metric-guessed") && !doubts.includes("place-guessed");
}

function ofColumn({ metric, unit, year, status, part }: ReadFigure): OfColumn {
  return { metric, unit, year, status, part };
}

function narrow(column: OfColumn, figure: ReadFigure): void {
  if (column.metric !== figure.metric) column.metric = undefined;
  if (column.unit !== figure.unit) column.unit = undefined;
  if (column.year !== figure.year) column.year = undefined;
  if (column.status !== figure.status) column.status = undefined;
  if (column.part !== figure.part) column.part = undefined;
}

interface ColumnsOf {
  readonly mapping: TableMapping | undefined;
  readonly rows: SheetDocument["sheets"][number]["rows"];
  readonly byColumn: ReadonlyMap<number, OfColumn>;
}

function columnsOf(table: SheetTable, { mapping, rows, byColumn }: ColumnsOf): readonly PreviewColumn[] {
  return mappingPreview(table, mapping).map(({ column, role, heads, words, decided }) => {
    const { metric, unit, year, status, part } = byColumn.get(column) ?? {};
    const said = decided?.metric ?? metric ?? undefined;
    return {
      column,
      role,
      heads,
      words,
      samples: samplesOf(table, rows, column),
      ...(said === undefined ? {} : { metric: said }),
      ...(unit === undefined || unit === "" ? {} : { unit }),
      ...(year === undefined || year === null ? {} : { year }),
      ...(status === undefined ? {} : { status }),
      ...(part === undefined ? {} : { part }),
      ...(decided === undefined ? {} : { decided }),
    };
  });
}

function samplesOf({ block }: SheetTable, rows: ColumnsOf["rows"], column: number): readonly string[] {
  const samples: string[] = [];
  for (let row = block.bodyFrom; row < block.bodyTo && samples.length < mostSamples; row += 1) {
    const cell = rows[row]?.[column];
    if (cell !== undefined && cell.kind !== "empty")
      samples.push(cell.kind === "number" ? cell.shown : cell.text);
  }
  return samples;
}
