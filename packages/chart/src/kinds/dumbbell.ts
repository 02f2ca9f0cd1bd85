import { isKnown } from "@sosanh/core/figures/value";
import { chartFace } from "../chart-face.ts";
import type { ChartPair } from "../chart-pair.ts";
import type { ChartAxis } from "../chart-parts.ts";
import type { OneMetric } from "../comparison-parts.ts";
import { comparedTogether } from "../drawn-places.ts";
import { niceScale, startsAtZero } from "../marks/nice-scale.ts";
import { shownYears } from "../shown-years.ts";
import { yearPair } from "../year-pair.ts";
import type { DumbbellSpec } from "./dumbbell-spec.ts";
import { pairAxis, pairWords } from "./slope.ts";

/** The values of places in two years, each on its own row, ordered by what changed (or as the view orders). */
export function dumbbellChart(part: OneMetric): DumbbellSpec {
  const { drawn, notes } = comparedTogether(part);
  const pairs = drawn.map((place) => yearPair(part, place));
  const shown = shownYears(part);
  return {
    kind: "dumbbell",
    ...chartFace(part, { ...pairWords(part, pairs), notes }),
    years: [`${shown.at(0) ?? part.focusYear}`, `${shown.at(-1) ?? part.focusYear}`],
    axis: dumbbellAxis(part, pairs),
    pairs: ordered(part, pairs),
  };
}

function dumbbellAxis(part: OneMetric, pairs: readonly ChartPair[]): ChartAxis {
  const ends = pairAxis(part, pairs);
  if (ends.inverted) return ends;
  const values = [ends.min, ends.max];
  const whole = pairs.every(({ before, after }) =>
    [before, after].every(({ value }) => !isKnown(value) || Number.isInteger(value.value)),
  );
  const scale = niceScale(values, { zero: startsAtZero(values), whole });
  return {
    min: scale.min,
    max: scale.max,
    ticks: scale.ticks.map((value) => ({ value, text: part.measure.tick(value) })),
    startsAtZero: scale.min <= 0,
    inverted: false,
  };
}

/** The largest rise first; then those whose years do not compare, by the later figure; those without any last. */
function ordered({ view }: OneMetric, pairs: readonly ChartPair[]): readonly ChartPair[] {
  const names = new Intl.Collator(view.language);
  const later = ({ after, before }: ChartPair) => {
    if (isKnown(after.value)) return after.value.value;
    return isKnown(before.value) ? before.value.value : Number.NEGATIVE_INFINITY;
  };
  const tier = ({ difference, before, after }: ChartPair) => {
    if (difference !== undefined) return 0;
    return isKnown(before.value) || isKnown(after.value) || after.bounds || before.bounds ? 1 : 2;
  };
  const byTier = (a: ChartPair, b: ChartPair) => tier(a) - tier(b);
  const byName = (a: ChartPair, b: ChartPair) => names.compare(a.name, b.name);
  if (view.order === "given")
    return pairs.toSorted((a, b) => Math.max(tier(a) - 1, 0) - Math.max(tier(b) - 1, 0));
  if (view.order === "name") return pairs.toSorted(byName);
  return pairs.toSorted(
    (a, b) =>
      byTier(a, b) || (b.difference ?? 0) - (a.difference ?? 0) || later(b) - later(a) || byName(a, b),
  );
}
