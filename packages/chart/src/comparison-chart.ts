import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { MetricCode } from "@sosanh/core/figures/metric";
import { unreachable } from "@sosanh/core/unreachable";
import { showsAllMetrics } from "./all-metrics.ts";
import { chartFace } from "./chart-face.ts";
import type { ChartFace } from "./chart-parts.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { oneMetric } from "./comparison-parts.ts";
import { bumpChart } from "./kinds/bump.ts";
import { contributionChart } from "./kinds/contribution.ts";
import { distributionChart } from "./kinds/distribution.ts";
import { dumbbellChart } from "./kinds/dumbbell.ts";
import { metricHeatmap, yearHeatmap } from "./kinds/heatmap.ts";
import { lineChart, lineFace } from "./kinds/line.ts";
import { provinceMap } from "./kinds/map.ts";
import type { MapShapes } from "./kinds/map-shapes.ts";
import { smallMultiples } from "./kinds/multiples.ts";
import { rankedBars } from "./kinds/ranked-bars.ts";
import { scatterChart } from "./kinds/scatter.ts";
import { slopeChart } from "./kinds/slope.ts";
import { tileMap } from "./kinds/tile-map.ts";

/** What else a chart is made from. */
export interface ChartOptions {
  /** The metric of a chart of one; the first of the comparison when left out. */
  readonly metric?: MetricCode;
  /** The outlines and positions of a map or tile map; the drawing takes the same. */
  readonly shapes?: MapShapes;
}

/**
 * Describes the chart of one metric of a comparison: Comparison → ChartSpec. The kind is the view's; a table's twin is
 * the line chart. Pure: the same comparison gives the same JSON.
 *
 * @throws DomainError "unknown-metric" when the comparison does not have the metric; "invalid-view" for a scatter of
 *   one metric
 */
export function chartSpec(comparison: Comparison, { metric, shapes }: ChartOptions = {}): ChartSpec {
  const part = oneMetric(comparison, metric);
  switch (comparison.view.chart) {
    case "ranked-bars":
      return rankedBars(part, chartFace(part));
    case "slope":
      return slopeChart(part);
    case "small-multiples":
      return smallMultiples(part);
    case "contribution":
      return contributionChart(part);
    case "distribution":
      return distributionChart(part);
    case "bump":
      return bumpChart(part);
    case "dumbbell":
      return dumbbellChart(part);
    case "map":
      return provinceMap(part, shapes);
    case "tile-map":
      return tileMap(part, shapes);
    case "heatmap":
      return showsAllMetrics(comparison) ? metricHeatmap(part) : yearHeatmap(part);
    case "scatter":
      return scatterChart(comparison);
    case "line":
    case "table":
      return lineChart(part, chartFace(part));
    default:
      return unreachable(comparison.view.chart);
  }
}

/**
 * The words around the table of one metric: those of its twin, the line chart, without the lines.
 *
 * @throws DomainError "unknown-metric" when the comparison does not have the metric
 */
export function tableFace(comparison: Comparison, { metric }: ChartOptions = {}): ChartFace {
  const part = oneMetric(comparison, metric);
  return lineFace(part, chartFace(part));
}

/** One chart for each metric of the comparison, in the view's order; one in all of a kind that shows them together. */
export function chartSpecs(comparison: Comparison): readonly ChartSpec[] {
  if (showsAllMetrics(comparison)) return [chartSpec(comparison)];
  return comparison.metrics.map((metric) => chartSpec(comparison, { metric: metric.code }));
}
