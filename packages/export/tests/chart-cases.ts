import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { chartSpec } from "@sosanh/chart/comparison-chart";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { ChartKind } from "@sosanh/core/view/view";
import type { Asked } from "../../chart/tests/kind-comparisons.ts";
import { familyOf, hardCases, provinces34, twoMetrics } from "../../chart/tests/kind-comparisons.ts";
import { country34, shapes34 } from "../../chart/tests/map-cases.ts";

/** The outlines of the maps. */
export const shapes: MapShapes = shapes34;

/** A comparison that a kind of chart shows well: the 34 provinces where the kind takes them. */
export function comparisonFor(chart: ChartKind, asked: Asked = {}): Comparison {
  const view = { ...asked, chart };
  if (chart === "contribution") return familyOf(view);
  if (chart === "scatter") return twoMetrics(view);
  if (chart === "map" || chart === "tile-map") return country34({ view });
  return provinces34(view);
}

/** Its chart. */
export function specFor(chart: ChartKind, asked: Asked = {}): ChartSpec {
  return chartSpec(comparisonFor(chart, asked), { shapes });
}

/** Everything that can be wrong with figures, and a name of 60 signs. */
export function hardSpec(chart: ChartKind, asked: Asked = {}): ChartSpec {
  const view = { ...asked, chart };
  return chartSpec(
    chart === "contribution" ? familyOf(view) : chart === "scatter" ? twoMetrics(view) : hardCases(view),
    {
      shapes,
    },
  );
}
