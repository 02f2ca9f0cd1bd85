import type { Comparison } from "@sosanh/core/comparison/comparison";

/**
 * Whether the View's chart shows all metrics of a comparison in one picture: small multiples and a scatter always, a
 * heatmap where several metrics are asked for of one year (one year shown, or a focus year named).
 */
export function showsAllMetrics({
  view,
  metrics,
  years,
}: Pick<Comparison, "view" | "metrics" | "years">): boolean {
  if (view.chart === "heatmap") {
    return metrics.length > 1 && (years.length === 1 || view.focusYear !== undefined);
  }
  return view.chart === "small-multiples" || view.chart === "scatter";
}
