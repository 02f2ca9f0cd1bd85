import { isKnown } from "@sosanh/core/figures/value";
import { chartFace } from "../chart-face.ts";
import type { ChartPair } from "../chart-pair.ts";
import type { ChartAxis } from "../chart-parts.ts";
import type { OneMetric } from "../comparison-parts.ts";
import { comparedTogether, inColours } from "../drawn-places.ts";
import { shownYears } from "../shown-years.ts";
import { say } from "../words/words.ts";
import { yearPair } from "../year-pair.ts";
import type { SlopeSpec } from "./slope-spec.ts";

/** The values or ranks of places in two years, each pair joined where it compares. */
export function slopeChart(part: OneMetric): SlopeSpec {
  const { drawn, notes } = comparedTogether(part);
  const pairs = inColours(drawn)
    .map((place) => yearPair(part, place))
    .toSorted(byLater(part));
  const shown = shownYears(part);
  return {
    kind: "slope",
    ...chartFace(part, { ...pairWords(part, pairs), notes }),
    years: [`${shown.at(0) ?? part.focusYear}`, `${shown.at(-1) ?? part.focusYear}`],
    axis: pairAxis(part, pairs),
    pairs,
  };
}

/** What the pairs show together: in the title where no place is mine, in the text alternative always. */
export function pairWords(
  part: OneMetric,
  pairs: readonly ChartPair[],
): { readonly title?: string; readonly facts?: string } {
  const { view, metric } = part;
  const { language } = view;
  const told = pairs.flatMap(({ difference, matched }) =>
    difference === undefined ? [] : [{ difference, matched }],
  );
  const moved = told.map(({ difference }) => difference);
  if (moved.length < 2) return {};
  const count = { up: moved.filter((d) => d > 0).length, down: moved.filter((d) => d < 0).length };
  const over = told.filter(({ matched }) => matched !== undefined).length;
  const matched = over === 0 ? "" : say(language, "slope.matched", { n: over });
  const facts = say(language, "slope.facts", {
    ...count,
    same: moved.length - count.up - count.down,
    n: moved.length,
    matched,
  });
  const shown = shownYears(part);
  const isMine = pairs.some((pair) => pair.role === "mine");
  if (isMine || view.basis === "rank") return { facts };
  const parts = { ...count, matched, n: moved.length, from: shown.at(0) ?? "", to: shown.at(-1) ?? "" };
  return { facts, title: say(language, "slope.many", { ...parts, metric: metric.name[language] }) };
}

/** From the least to the largest figure or bound of either year; of ranks with the first on top. */
export function pairAxis({ view }: OneMetric, pairs: readonly ChartPair[]): ChartAxis {
  const values = pairs.flatMap(({ before, after }) =>
    [before, after].flatMap(({ value, bounds }) => [
      ...(isKnown(value) ? [value.value] : []),
      ...(bounds === undefined ? [] : [bounds.low, bounds.high]),
    ]),
  );
  const ends = values.length === 0 ? [0, 1] : values;
  const [min, max] = [Math.min(...ends), Math.max(...ends)];
  return {
    min,
    max: max > min ? max : min + 1,
    ticks: [],
    startsAtZero: min === 0,
    inverted: view.basis === "rank",
  };
}

function byLater({ view }: OneMetric): (a: ChartPair, b: ChartPair) => number {
  const sign = view.basis === "rank" ? 1 : -1;
  const size = ({ after, before }: ChartPair) => {
    const value = isKnown(after.value) ? after.value : before.value;
    return isKnown(value) ? sign * value.value : Number.MAX_VALUE;
  };
  const tier = ({ after }: ChartPair) => (isKnown(after.value) ? 0 : 1);
  return (a, b) => tier(a) - tier(b) || size(a) - size(b);
}
