import { oneMetric } from "@sosanh/chart/comparison-parts";
import { changeBase, type Finding } from "@sosanh/chart/findings/finding";
import { findingsWithFigures } from "@sosanh/chart/findings/findings";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { MetricCode } from "@sosanh/core/figures/metric";
import { madeOnce } from "@sosanh/core/made-once";

const once = madeOnce<readonly Finding[]>();

/**
 * The findings beside a chart. Kinds of chart that hold the same two years against each other tell the same: another
 * kind says nothing anew.
 */
export function toldFindings(comparison: Comparison, metric: MetricCode): readonly Finding[] {
  const { chart: _chart, ...view } = comparison.view;
  const base = changeBase(oneMetric(comparison, metric));
  return once(comparison.rows, JSON.stringify([metric, base, view]), () =>
    findingsWithFigures(comparison, metric),
  );
}
