import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { unreachable } from "@sosanh/core/unreachable";
import type { Language } from "@sosanh/core/view/view";
import { nativeBars } from "./native/bars-chart.ts";
import { nativeContribution } from "./native/contribution-chart.ts";
import { nativeLines, nativeMultiples } from "./native/line-charts.ts";
import { nativeDumbbell, nativeSlope } from "./native/pair-charts.ts";
import { nativeScatter } from "./native/scatter-chart.ts";
import type { NativeChart } from "./native-chart.ts";
import { nativeWords } from "./words/native-words.ts";

/**
 * The chart as Office draws it itself: every number that the page plots is in it, in the page's unit, and no other. A
 * missing figure is `undefined`; where the page breaks a line between two figures, its stretches are two series.
 * Undefined for a kind that Office has no chart of (maps, heatmaps, bump, distribution, panels of several metrics) and
 * for a chart without any number: these go into a file as pictures.
 */
export function nativeChart(spec: ChartSpec): NativeChart | undefined {
  const native = chartOf(spec);
  const isEmpty = native?.series.every(({ values }) => values.every((value) => value === undefined));
  return isEmpty === true ? undefined : native;
}

/** What the page draws beyond the native chart, as a sentence; empty where that is nothing. */
export function leftOutText({ leftOut }: NativeChart, language: Language): string {
  return leftOut.length === 0 ? "" : nativeWords(language).sentence(leftOut.join("; "));
}

function chartOf(spec: ChartSpec): NativeChart | undefined {
  switch (spec.kind) {
    case "line":
      return nativeLines(spec);
    case "ranked-bars":
      return nativeBars(spec);
    case "slope":
      return nativeSlope(spec);
    case "dumbbell":
      return nativeDumbbell(spec);
    case "contribution":
      return nativeContribution(spec);
    case "scatter":
      return nativeScatter(spec);
    case "small-multiples":
      return nativeMultiples(spec);
    case "map":
    case "tile-map":
    case "heatmap":
    case "bump":
    case "distribution":
      return undefined;
    default:
      return unreachable(spec);
  }
}
