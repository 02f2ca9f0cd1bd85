import type { ComparisonRow } from "../comparison/comparison.ts";
import { type TargetSide, targetSide } from "../comparison/target-side.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import { isKnown } from "../figures/value.ts";
import type { ReviewRow } from "./year-review-row.ts";

/** A metric with a target in the year, and how far it was reached. */
export interface ReviewTarget {
  readonly metric: MetricCode;
  /** Per cent; 100 is reached, whichever direction is good. */
  readonly attainment: number;
  readonly side: TargetSide;
  /**
   * By how much, in the metric's unit: too few, or too many where lower is better. Absent where it was not missed, where
   * the target is only a statement, and where units are missing from the figure.
   */
  readonly shortBy?: number;
}

/**
 * The metrics that a target was set for and whose attainment is known: the missed ones first, the least reached first
 * among them and among the others; of equal ones in the catalogue's order.
 */
export function reviewTargets(rows: readonly ReviewRow[], year: Year): readonly ReviewTarget[] {
  return rows
    .flatMap(({ metric, years }) => {
      const row = years.get(year);
      if (row?.target === undefined || !isKnown(row.attainment)) return [];
      const attainment = row.attainment.value;
      const side = targetSide(row.attainment);
      const shortBy = side === "missed" ? distanceOf(metric, row) : undefined;
      return [{ metric: metric.code, attainment, side, ...(shortBy !== undefined && { shortBy }) }];
    })
    .toSorted((a, b) => a.attainment - b.attainment);
}

function distanceOf(metric: Metric, row: ComparisonRow): number | undefined {
  const { target, value, attainmentMatched } = row;
  if (target?.kind !== "amount" || !isKnown(value) || attainmentMatched !== undefined) return undefined;
  return metric.polarity === "lower-better" ? value.value - target.amount : target.amount - value.value;
}
