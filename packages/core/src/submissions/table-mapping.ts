import type { MetricCode } from "../figures/metric.ts";
import type { PeriodPart } from "../figures/period.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { ReadFigure, ReadStatus } from "./read-figure.ts";

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
  readonly metric?: MetricCode;
  readonly unit?: string;
  readonly status?: ReadStatus;
  readonly part?: PeriodPart;
  readonly isLeftOut?: true;
}

/** Of the rows with one label: which metric, or whom they are of; `isLeftOut` of rows that are not to be read. */
export interface RowDecision {
  readonly label: string;
  readonly metric?: MetricCode;
  readonly place?: LocalityUid;
  readonly isLeftOut?: true;
}

/** What a column of a sheet holds: number of the row, of whom, of what, when, in what unit, figures, words about them. */
export type ColumnRole = "ordinal" | "place" | "metric" | "year" | "unit" | "value" | "note" | "empty";

/** A column of a table as a person sees it before anything is read. */
export interface PreviewColumn {
  /** From 0. */
  readonly column: number;
  readonly role: ColumnRole;
  /** The words over it, as a decision names them. */
  readonly heads: string;
  /** The same as the sheet shows them, with their years. */
  readonly words: string;
  /** What stands in its first rows, as the sheet shows it. */
  readonly samples: readonly string[];
  /** What the figures of it count, read or decided; absent where rows say it, or nothing does. */
  readonly metric?: MetricCode;
  readonly unit?: string;
  readonly year?: number;
  readonly status?: ReadStatus;
  readonly part?: PeriodPart;
  /** What was decided of it, for tables of this shape. */
  readonly decided?: ColumnDecision;
}

/**
 * A label that no word of the register or the catalogue names for certain, for a person to say; or of which it was said,
 * to be seen and said otherwise.
 */
export interface OpenLabel {
  readonly label: string;
  readonly of: "place" | "metric";
  /** How many rows or columns bear it; none of one that was decided for another table of this shape. */
  readonly rows: number;
  /** What it may be; of a metric the one that was guessed. */
  readonly candidates: readonly string[];
  /** What was decided for tables of this shape. */
  readonly decided?: RowDecision;
}

/** A table of a workbook, with what was understood of it: the preview of an import. */
export interface TablePreview {
  /** Of the workbook, from 0. */
  readonly sheet: number;
  readonly sheetName: string;
  readonly fingerprint: string;
  /** The words above the table. */
  readonly title: string;
  /** Rows of figures, and where they stand, from 0, the end exclusive. */
  readonly rows: { readonly from: number; readonly to: number };
  readonly columns: readonly PreviewColumn[];
  readonly openLabels: readonly OpenLabel[];
  /** How many figures would be read; sums and comparisons of others left out. */
  readonly figures: number;
  /** Of these, how many have a metric, a place and a year for certain: none of them guessed. */
  readonly settled: number;
  /** The first figures, as they would be read. */
  readonly first: readonly ReadFigure[];
  /** Cells among the figures of which no number can be read for certain: how many, and the first of them. */
  readonly unread: { readonly cells: number; readonly first: readonly ReadFigure[] };
  /** Whether a mapping of a table of this shape was remembered and is laid over it. */
  readonly isRemembered: boolean;
  /** Whether it is a sheet of our own template: nothing has to be said of it. */
  readonly isTemplate: boolean;
}
