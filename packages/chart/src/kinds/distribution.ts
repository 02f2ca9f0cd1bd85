import { quantile } from "@sosanh/core/analysis/quantile";
import { quantileBands } from "@sosanh/core/analysis/quantile-bands";
import { isKnown, known } from "@sosanh/core/figures/value";
import { borrowedFigure, borrowedNotes } from "../borrowed-figure.ts";
import { chartFace } from "../chart-face.ts";
import type { ChartAxis } from "../chart-parts.ts";
import type { OneMetric } from "../comparison-parts.ts";
import { comparedTogether, inColours } from "../drawn-places.ts";
import { niceScale, startsAtZero } from "../marks/nice-scale.ts";
import { thinNotes } from "../notes-thin.ts";
import { heldAgainst } from "../words/held-against.ts";
import { medianDecimals } from "../words/median.ts";
import { formatValue } from "../words/number-text.ts";
import { say, word } from "../words/words.ts";
import type { DistributionPlace, DistributionSpec } from "./distribution-spec.ts";

/** Quartiles, once there are enough places for each to hold some. */
const bandCount = 4;
const fewestForBands = 12;

/** Where every place of the focus year lies, mine marked, on one scale. */
export function distributionChart(part: OneMetric): DistributionSpec {
  const { drawn, notes } = comparedTogether(part);
  const places = inColours(drawn).map(
    (place): DistributionPlace => ({
      locality: place.locality.uid,
      name: place.name,
      role: place.role,
      ...(place.slot === undefined ? {} : { slot: place.slot }),
      figure: borrowedFigure(part, place, part.focusYear),
    }),
  );
  // A parent beside its children is what they are held against, not one of them.
  const peers = places.filter(({ role }) => role !== "benchmark");
  const figures = peers.flatMap(({ figure }) => (figure.isThin === true ? [] : [figure]));
  const values = figures.flatMap(({ value }) => (isKnown(value) ? [value.value] : []));
  const lines = linesOf(part, values);
  return {
    kind: "distribution",
    ...chartFace(part, { notes: [...notes, ...borrowedNotes(part, places), ...thinNotes(part, places)] }),
    year: `${part.focusYear}`,
    axis: axisOf(
      part,
      places,
      lines.map(({ value }) => value),
    ),
    places: places.toSorted((a, b) => sizeOf(a) - sizeOf(b)),
    bands: bandsOf(part, values),
    lines,
  };
}

function sizeOf({ figure }: DistributionPlace): number {
  if (isKnown(figure.value)) return figure.value.value;
  return figure.bounds?.low ?? Number.MAX_VALUE;
}

function linesOf(part: OneMetric, values: readonly number[]): DistributionSpec["lines"] {
  const { view, measure, focusYear } = part;
  const { language } = view;
  const median = quantile(values, 0.5);
  const held = heldAgainst(part);
  const at = held?.values.get(focusYear);
  const isMedian = median !== undefined && values.length >= bandCount && view.basis !== "rank";
  const decimals = median === undefined ? 0 : medianDecimals(part, median);
  const style = { language, decimals, unit: measure.unit };
  return [
    ...(isMedian
      ? [
          {
            kind: "median" as const,
            value: median,
            text: say(language, "distribution.median", { value: formatValue(known(median), style) }),
          },
        ]
      : []),
    ...(held === undefined || at === undefined
      ? []
      : [{ kind: "benchmark" as const, value: at.value, text: `${held.name} ${at.text}` }]),
  ];
}

function bandsOf({ view }: OneMetric, values: readonly number[]): DistributionSpec["bands"] {
  if (values.length < fewestForBands || view.basis === "rank") return [];
  const found = quantileBands(
    values.map((value) => known(value)),
    bandCount,
  );
  if (found === undefined) return [];
  const ends = [Math.min(...values), ...found.breaks, Math.max(...values)];
  return found.breaks.concat(Math.max(...values)).map((to, i) => ({
    from: ends[i] ?? to,
    to,
    text: word(view.language, quarters[i] ?? "distribution.quarter-4"),
  }));
}

const quarters = [
  "distribution.quarter-1",
  "distribution.quarter-2",
  "distribution.quarter-3",
  "distribution.quarter-4",
] as const;

function axisOf(part: OneMetric, places: readonly DistributionPlace[], lines: readonly number[]): ChartAxis {
  const figures = places.flatMap(({ figure: { value, bounds } }) => [
    ...(isKnown(value) ? [value.value] : []),
    ...(bounds === undefined ? [] : [bounds.low, bounds.high]),
  ]);
  const values = [...figures, ...lines];
  const zero = part.view.basis !== "rank" && startsAtZero(values);
  const scale = niceScale(values, { zero, lines: 6, whole: values.every(Number.isInteger) });
  return {
    min: scale.min,
    max: scale.max,
    ticks: scale.ticks.map((value) => ({ value, text: part.measure.tick(value) })),
    startsAtZero: scale.min <= 0,
    ...(scale.min > 0 && part.view.basis !== "rank"
      ? { broken: say(part.view.language, "chart.axis-from", { value: part.measure.tick(scale.min) }) }
      : {}),
    inverted: part.view.basis === "rank",
  };
}
