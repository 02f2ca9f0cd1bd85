import { isKnown } from "@sosanh/core/figures/value";
import { chartFace } from "../chart-face.ts";
import type { ChartSeries } from "../chart-parts.ts";
import type { OneMetric } from "../comparison-parts.ts";
import { inColours, rankedTogether } from "../drawn-places.ts";
import { measureOf } from "../measure.ts";
import { say } from "../words/words.ts";
import type { BumpSpec } from "./bump-spec.ts";
import { seriesOf } from "./line-parts.ts";

/** One line a place through its ranks, whatever the basis of the view. */
export function bumpChart(part: OneMetric): BumpSpec {
  const ranked = byRank(part);
  const { drawn, notes } = rankedTogether(ranked);
  const series = inColours(drawn).map((place) => seriesOf(ranked, place));
  const ranks = series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (isKnown(value) ? [value.value] : [])),
  );
  const ends = { min: Math.min(1, ...ranks), max: Math.max(2, ...ranks) };
  return {
    kind: "bump",
    ...chartFace(ranked, { notes }),
    categories: part.years.map(String),
    outOf: part.years.map((year) => outOf(ranked, year)),
    axis: { ...ends, ticks: [], startsAtZero: false, inverted: true },
    series: series.toSorted((a, b) => lastRank(a) - lastRank(b)),
  };
}

function byRank(part: OneMetric): OneMetric {
  const view = { ...part.view, basis: "rank" as const };
  return { ...part, view, measure: measureOf(part.metric, view) };
}

function lastRank({ points }: ChartSeries): number {
  const last = points.findLast((point) => isKnown(point.value));
  return last !== undefined && isKnown(last.value) ? last.value.value : Number.MAX_SAFE_INTEGER;
}

/** "trên 34"; nothing where no place was ranked, or the places were ranked among different numbers. */
function outOf({ places, view }: OneMetric, year: number): string {
  const numbers = new Set(
    places.flatMap(({ rows }) => {
      const rank = rows.get(year)?.rank;
      return rank !== undefined && "of" in rank ? [rank.of] : [];
    }),
  );
  const [only] = numbers;
  return only === undefined || numbers.size > 1 ? "" : say(view.language, "bump.of", { n: only });
}
