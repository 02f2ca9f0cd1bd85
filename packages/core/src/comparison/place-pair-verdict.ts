import type { Metric } from "../figures/metric.ts";
import type { Comparability } from "./comparability.ts";
import { comparabilityVerdict } from "./comparability-verdict.ts";
import type { ComparisonRow } from "./comparison.ts";

/** A figure set beside another: its row of a comparison, and the metric it is of. */
export interface PlaceFigure {
  readonly row: ComparisonRow;
  readonly metric: Metric;
}

/**
 * Whether two figures set side by side may be compared: two places in a year, or two metrics. What can come between
 * them: period length, value kind, another definition in force, bounds, coverage, estimates, qualifiers, small numbers.
 * Boundaries do not: each place is what it was in the year.
 */
export function placePairVerdict(one: PlaceFigure, other: PlaceFigure): Comparability {
  return comparabilityVerdict({
    one: { metric: one.metric, figure: one.row },
    other: { metric: other.metric, figure: other.row },
    territory: "none",
    reclassified: false,
  });
}
