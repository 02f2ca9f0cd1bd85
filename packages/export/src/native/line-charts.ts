import type { ChartFigure, ChartRole, ChartSeries } from "@sosanh/chart/chart-parts";
import { lineRuns } from "@sosanh/chart/kinds/line-runs";
import type { LineSpec } from "@sosanh/chart/kinds/line-spec";
import type { MultiplesSpec } from "@sosanh/chart/kinds/multiples-spec";
import type { NativeChart, NativeSeries } from "../native-chart.ts";
import { plainText } from "../plain-text.ts";
import { nativeWords } from "../words/native-words.ts";
import { axisOf, emphasisOf, labelDecimals, leftOutOf, numberOf, slotColour } from "./native-parts.ts";

const benchmarkSlot = 7;
/** The categorical colours of others, without mine and the benchmark's. */
const otherSlots = 6;

/** A line a place over the years, broken where the page breaks it. */
export function nativeLines(spec: LineSpec): NativeChart {
  const words = nativeWords(spec.language);
  const { benchmark, categories } = spec;
  const held: readonly NativeSeries[] =
    benchmark === undefined
      ? []
      : [
          {
            name: plainText(benchmark.name),
            colour: slotColour(benchmarkSlot),
            values: categories.map((_, i) => benchmark.points.find((at) => at.category === i)?.value),
            emphasis: "benchmark",
          },
        ];
  const figures = spec.series.flatMap(({ points }) => points);
  return {
    type: "line",
    isHorizontal: false,
    categories,
    series: inDepth([...spec.series.flatMap(nativeSeries), ...held]),
    valueAxis: axisOf(spec.axis, spec.unit, labelDecimals(figures, spec.language)),
    leftOut: [
      ...leftOutOf(figures, spec.language, false),
      ...(spec.events.length === 0 ? [] : [words.events]),
      ...(spec.cautions.length === 0 ? [] : [words.cautions]),
    ],
  };
}

/** Panels on one scale, laid over one another; a panel a metric has no one scale. */
export function nativeMultiples(spec: MultiplesSpec): NativeChart | undefined {
  const [first] = spec.panels;
  if (spec.by === "metric" || first === undefined) return undefined;
  const others = spec.panels.filter(({ role }) => role === "context" || role === "other");
  const isFew = others.length <= otherSlots;
  const series = spec.panels.flatMap((panel) =>
    panel.series.map((one): ChartSeries => {
      const slot = isFew && others.includes(panel) ? others.indexOf(panel) + 1 : one.slot;
      const role: ChartRole = isFew && one.role === "context" ? "other" : one.role;
      return { ...one, role, ...(slot === undefined ? {} : { slot }) };
    }),
  );
  const figures = series.flatMap(({ points }) => points);
  return {
    type: "line",
    isHorizontal: false,
    categories: spec.categories,
    series: inDepth(series.flatMap(nativeSeries)),
    valueAxis: axisOf(first.axis, first.unit, labelDecimals(figures, spec.language)),
    leftOut: [...leftOutOf(figures, spec.language, false), nativeWords(spec.language).panels],
  };
}

/** What is drawn later lies on top: mine. Stretches of one line stay together. */
export function inDepth(series: readonly NativeSeries[]): readonly NativeSeries[] {
  const depth = { invisible: 0, context: 0, plain: 1, benchmark: 2, mine: 3 };
  return series.toSorted((a, b) => depth[a.emphasis] - depth[b.emphasis]);
}

function nativeSeries({ name, role, slot, points }: ChartSeries): readonly NativeSeries[] {
  return stretches(points).map((values, i) => ({
    name: plainText(name),
    colour: slotColour(slot),
    values,
    emphasis: emphasisOf(role),
    ...(i === 0 ? {} : { continues: true as const }),
  }));
}

/**
 * The numbers of a line as one series, or as two where it breaks between two neighbouring figures: a series of Office
 * joins neighbours, and a line over years that do not compare would tell a change.
 */
function stretches(points: readonly ChartFigure[]): readonly (readonly (number | undefined)[])[] {
  const sides: readonly [number[], number[]] = [[], []];
  let side: 0 | 1 = 0;
  let last = -2;
  for (const run of lineRuns(points)) {
    if (run.ownsFirst && last === run.from - 1) side = side === 0 ? 1 : 0;
    for (let i = run.from; i <= run.to; i += 1) sides[side].push(i);
    last = run.to;
  }
  const used = sides.filter((indexes, i) => i === 0 || indexes.length > 0);
  return used.map((indexes) => points.map((point, i) => (indexes.includes(i) ? numberOf(point) : undefined)));
}
