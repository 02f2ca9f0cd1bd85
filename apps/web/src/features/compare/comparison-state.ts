import type { Comparison } from "@sosanh/core/comparison";
import type { Metric } from "@sosanh/core/metric";
import { isKnown } from "@sosanh/core/value";
import type { View } from "@sosanh/core/view";
import type { Availability } from "./metric-search.ts";

/** True when no place has a figure of the metric in the years asked for. */
export function isEmpty(comparison: Comparison, metric: Metric): boolean {
  return !comparison.rows.some((row) => row.metric === metric.code && isKnown(row.value));
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
