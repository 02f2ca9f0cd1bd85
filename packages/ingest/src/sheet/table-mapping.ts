import type { PeriodPart } from "@sosanh/core/figures/period";
import type { CandidateStatus } from "../candidate.ts";
import type { ColumnRole, TableColumn } from "./column-roles.ts";
import type { SheetFigure, SheetTable } from "./sheet-figures.ts";

/**
 * What a person decided of a table, as plain data: remembered under the fingerprint of its shape and laid over the next
 * table of that shape. What is absent is as the sheet says.
 */
export interface TableMapping {
  readonly fingerprint: string;
  /** By the words over a column, without years. */
  readonly columns: readonly ColumnDecision[];
  /** By the words of a row's label: a metric or a place that no word of the catalogue or the register names so. */
  readonly rows: readonly RowDecision[];
}

/** Of a column of figures: what it counts, in what unit, of what kind; `isLeftOut` of one that is not to be read. */
export interface ColumnDecision {
  readonly heads: string;
  readonly metric?: string;
  readonly unit?: string;
  readonly status?: CandidateStatus;
  readonly part?: PeriodPart;
  readonly isLeftOut?: true;
}

/** Of the rows with one label: which metric, or whom they are of; `isLeftOut` of rows that are not to be read. */
export interface RowDecision {
  readonly label: string;
  readonly metric?: string;
  readonly place?: string;
  readonly isLeftOut?: true;
}

/** A figure with what was decided of it. */
export interface MappedFigure extends SheetFigure {
  /** The metric's code, where a person said it. */
  readonly metric?: string;
  /** The place's uid, where a person said it. */
  readonly place?: string;
}

/** What a person sees before anything is read: a column, what it was taken for, and what was decided of it before. */
export interface ColumnPreview {
  readonly column: number;
  readonly role: ColumnRole;
  readonly heads: string;
  readonly decided: ColumnDecision | undefined;
}

/**
 * The shape of a table, by which it is known again: the words over its columns in order, years and quarters aside; of
 * a column without words, what it holds. How many rows it has, and where it stands, is no part of it.
 */
export function tableFingerprint({ columns }: SheetTable): string {
  return columns.map(({ role, heads }) => headKey(heads) || `(${role})`).join(" | ");
}

/** The words over a column as a decision names them: in small letters, what changes from year to year left out. */
export function headKey(heads: readonly string[]): string {
  return heads
    .join(" / ")
    .toLowerCase()
    .replace(/(?<!\d)(19[789]\d|20\d\d)(?!\d)/g, "#")
    .replace(/quý\s*(iv|iii|ii|i|[1-4])(?!\p{L})/gu, "quý #")
    .replace(/(?<!\d)0?[69] tháng( đầu| cuối)?/g, "# tháng")
    .replace(/\s+/g, " ")
    .trim();
}

/** The columns of a table with what was decided of them: the preview of a mapping. */
export function mappingPreview(
  table: SheetTable,
  mapping: TableMapping | undefined,
): readonly ColumnPreview[] {
  const known = mapping?.fingerprint === tableFingerprint(table) ? mapping : undefined;
  return table.columns.map((each) => {
    const heads = headKey(each.heads);
    const decided = known?.columns.find((decision) => decision.heads === heads);
    return { column: each.column, role: each.role, heads, decided };
  });
}

/**
 * The figures of a table with what was decided of tables of its shape. A mapping of another shape changes nothing.
 * Years are never remembered: they are read from each sheet anew.
 */
export function mappedFigures(table: SheetTable, mapping: TableMapping | undefined): readonly MappedFigure[] {
  if (mapping === undefined || mapping.fingerprint !== tableFingerprint(table)) return table.figures;
  const columns = new Map(table.columns.map((each: TableColumn) => [each.column, headKey(each.heads)]));
  return table.figures.flatMap((figure) => {
    const heads = columns.get(figure.cell.column);
    const column = mapping.columns.find((decision) => decision.heads === heads);
    const labels = [...figure.placeWords, ...figure.metricWords].map(labelKey);
    const rows = mapping.rows.filter(({ label }) => labels.includes(labelKey(label)));
    if (column?.isLeftOut || rows.some(({ isLeftOut }) => isLeftOut)) return [];
    const metric = rows.find((row) => row.metric !== undefined)?.metric ?? column?.metric;
    const place = rows.find((row) => row.place !== undefined)?.place;
    return [
      {
        ...figure,
        ...(column?.unit === undefined ? {} : { unit: column.unit }),
        ...(column?.status === undefined ? {} : { status: column.status }),
        ...(column?.part === undefined ? {} : { part: column.part }),
        ...(metric === undefined ? {} : { metric }),
        ...(place === undefined ? {} : { place }),
      },
    ];
  });
}

function labelKey(label: string): string {
  return label.toLowerCase().replace(/\s+/g, " ").trim();
}
