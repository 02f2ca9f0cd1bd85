import type { Period } from "@sosanh/core/figures/period";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { SheetDocument } from "@sosanh/core/submissions/read-document";
import type { ReadFigure } from "@sosanh/core/submissions/read-figure";
import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import { formSheetName } from "@sosanh/core/submissions/template-form";
import type { ReadingKnowledge } from "./reading-knowledge.ts";
import { readTable } from "./sheet/read-table.ts";
import { sheetTables } from "./sheet/sheet-figures.ts";
import { tableFingerprint } from "./sheet/table-mapping.ts";
import { filledSheets } from "./template/filled-template.ts";
import { templateFigures } from "./template/template-figures.ts";

/** What the tables of a workbook are read with. */
export interface TableReading {
  readonly knowledge: ReadingKnowledge;
  /** What was decided of tables before, by their fingerprint. */
  readonly mappings: readonly TableMapping[];
  /** Whose document it is, and of when, where that is settled. */
  readonly place?: LocalityUid;
  readonly period?: Period;
}

/**
 * The figures of all visible sheets of a workbook, in its order: by sheet, table, row and column. Cells that say there
 * is no figure (a dash) give none; a cell whose words cannot be read gives one without a value. Sheets of our own template
 * are read by what stands hidden in them.
 */
export function* workbookFigures(document: SheetDocument, reading: TableReading): Iterable<ReadFigure> {
  const { knowledge, mappings } = reading;
  const byShape = new Map(mappings.map((mapping) => [mapping.fingerprint, mapping]));
  const own = filledSheets(document);
  for (const filled of own) yield* templateFigures(filled, knowledge);
  for (const [index, sheet] of document.sheets.entries()) {
    if (sheet.isHidden || sheet.name === formSheetName || own.some((filled) => filled.index === index))
      continue;
    for (const table of sheetTables(sheet, knowledge)) {
      const mapping = byShape.get(tableFingerprint(table));
      for (const { figure } of readTable({ ...reading, table, sheetName: sheet.name, mapping })) yield figure;
    }
  }
}
