import type { Year } from "../figures/period.ts";
import { isKnown } from "../figures/value.ts";
import { bearingOf, type ReviewRow } from "./year-review-row.ts";

/** How many metrics of a place rose and fell in a year, of those whose change is sure. */
export interface YearMovement {
  readonly rose: number;
  readonly fell: number;
  readonly same: number;
  /** True where some of those counted are told over the children that are whole in both years, not over all. */
  readonly overMatched: boolean;
  /** Metrics with a figure in the year, counted or not. */
  readonly withFigures: number;
}

/** So many whole changes, and at least half of all that are sure, speak for the year by themselves. */
const enough = 3;

/**
 * What the overview and the review of a year both say of it. Counted are the changes that compare without remark; where
 * they are fewer than three, or fewer than half of those that are sure, also the ones matched child by child
 * (`bearingOf`). An estimate, a small number and a pair of other ground or another definition never count.
 */
export function yearMovement(rows: readonly ReviewRow[], year: Year): YearMovement {
  const counted = countedRows(rows, year);
  const [rose, fell] = (["rose", "fell"] as const).map(
    (direction) => counted.filter((row) => directionIn(row, year) === direction).length,
  );
  return {
    rose: rose ?? 0,
    fell: fell ?? 0,
    same: counted.length - (rose ?? 0) - (fell ?? 0),
    overMatched: counted.some(({ years }) => years.get(year)?.matched !== undefined),
    withFigures: rows.filter(({ years }) => {
      const row = years.get(year);
      return row !== undefined && isKnown(row.value);
    }).length,
  };
}

/** The metrics that {@link yearMovement} counts. */
export function countedRows(rows: readonly ReviewRow[], year: Year): readonly ReviewRow[] {
  const sure = rows.filter((row) => isSure(row, year));
  const whole = sure.filter(({ years }) => bearingOf(years.get(year)) === "whole");
  return whole.length >= enough && whole.length * 2 >= sure.length ? whole : sure;
}

/** True of a change between whole years, or over most of the children, each whole in both. */
export function isSure({ years }: ReviewRow, year: Year): boolean {
  const bearing = bearingOf(years.get(year));
  return bearing === "whole" || bearing === "matched";
}

/** Which way the metric went in the year; undefined where it stayed, or nobody can tell. */
export function directionIn(row: ReviewRow, year: Year): "rose" | "fell" | undefined {
  const change = row.years.get(year)?.change;
  if (change === undefined || !isKnown(change) || change.value === 0) return undefined;
  return change.value > 0 ? "rose" : "fell";
}
