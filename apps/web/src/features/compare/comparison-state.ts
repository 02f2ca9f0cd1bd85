import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, type MissingReason } from "@sosanh/core/figures/value";
import type { View } from "@sosanh/core/view/view";
import type { Availability } from "./metric-search.ts";

/** Nothing was recorded: there is no figure, and no reason that anybody gave. */
const unrecorded: ReadonlySet<MissingReason> = new Set<MissingReason>(["not-reported", "did-not-exist"]);

/**
 * True when nothing is recorded of the metric for any place in the years asked for. A figure that is held, late or
 * withheld is something to show: its reason, and its source.
 */
export function isEmpty(comparison: Comparison, metric: Metric): boolean {
  return !comparison.rows.some(
    ({ metric: code, value }) => code === metric.code && (isKnown(value) || !unrecorded.has(value.missing)),
  );
}

/** The years to offer instead of an empty page: up to ten, ending with the last that has figures. */
export function yearsWithFigures(
  view: View,
  availability: Availability | undefined,
): { readonly from: number; readonly to: number } | undefined {
  if (availability === undefined || availability.figures === 0) return undefined;
  const { from, to } = availability;
  const offered = { from: Math.max(from, to - 10), to };
  const same = offered.from === view.years.from && offered.to === view.years.to;
  return same ? undefined : offered;
}
