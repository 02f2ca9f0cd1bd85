import type { Verdict } from "@sosanh/core/comparison/comparability";
import type { MissingReason, Qualifier } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import type { ChartRole } from "../chart-parts.ts";

/** A cell of a table that leaves the page. */
export interface TableCell {
  /** As the page writes it, without the unit: "≥ 4.300", "+62", "chưa báo cáo"; never empty for a missing figure. */
  readonly text: string;
  /** The number itself, where there is one: with `qualifier` it is no exact figure, bounds have none. */
  readonly number?: number;
  /** Digits after the mark; with `number`. */
  readonly decimals?: number;
  /** A change is written with its sign; with `number`. */
  readonly signed?: true;
  /** "%" where the number is one the reader expects the sign with; with `number`. */
  readonly unit?: string;
  readonly qualifier?: Exclude<Qualifier, "exact">;
  readonly missing?: MissingReason;
  readonly isEstimate?: true;
  /** Of what the cell compares; absent where that is comparable. */
  readonly verdict?: Exclude<Verdict, "comparable">;
}

/** What stands above a column: its title, and under it what is counted. */
export interface TableColumn {
  readonly title: string;
  readonly detail?: string;
  readonly kind: "text" | "number";
}

/** A row of a table; `mine` is emphasised, a `benchmark` set apart. */
export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly role?: ChartRole;
}

/** A table as plain data, free of any format: one cell a column in every row. */
export interface TableSpec {
  readonly language: Language;
  readonly title: string;
  /** What the figures are counted in; empty where each column says its own. */
  readonly unit: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What must be read with the figures: understated totals, estimates. */
  readonly notes: readonly string[];
}
