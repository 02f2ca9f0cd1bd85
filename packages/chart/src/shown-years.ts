import { unreachable } from "@sosanh/core/unreachable";
import { showsAllMetrics } from "./all-metrics.ts";
import type { OneMetric } from "./comparison-parts.ts";
import { mapYears } from "./kinds/map-years.ts";
import { isSinceBase } from "./since-base-year.ts";
import { formatYears } from "./words/number-text.ts";
import { say } from "./words/words.ts";

/** Whether a chart runs through all years, holds two of them against each other, or shows one. */
export type YearSpan = "all" | "two" | "one";

/** The years a kind of chart shows; a table's twin is the line. */
export function yearSpan(part: OneMetric): YearSpan {
  const { view } = part;
  switch (view.chart) {
    case "line":
    case "bump":
    case "small-multiples":
    case "scatter":
    case "table":
      return "all";
    case "slope":
    case "dumbbell":
    case "contribution":
      return "two";
    case "ranked-bars":
    case "distribution":
      return "one";
    case "heatmap":
      return showsAllMetrics(part.comparison) ? "one" : "all";
    case "map":
    case "tile-map":
      if (isSinceBase(part)) return "two";
      return view.chart === "map" && mapYears(part.comparison).length > 1 ? "all" : "one";
    default:
      return unreachable(view.chart);
  }
}

/** The years whose figures the chart of the view shows, rising. */
export function shownYears(part: OneMetric): readonly number[] {
  const { years, focusYear, baseYear } = part;
  const span = yearSpan(part);
  switch (span) {
    case "all":
      return years;
    case "two":
      return baseYear === focusYear ? [focusYear] : [baseYear, focusYear].toSorted((a, b) => a - b);
    case "one":
      return [focusYear];
    default:
      return unreachable(span);
  }
}

/** The years shown in words: "2010–2020", "2010 và 2020", "2020". */
export function shownYearsText(part: OneMetric): string {
  const shown = shownYears(part);
  const from = shown.at(0) ?? part.view.years.from;
  const to = shown.at(-1) ?? part.view.years.to;
  if (yearSpan(part) !== "two" || from === to) return formatYears(from, to);
  return say(part.view.language, "chart.two-years", { from, to });
}
