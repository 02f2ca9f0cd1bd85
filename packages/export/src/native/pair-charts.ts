import type { ChartPair } from "@sosanh/chart/chart-pair";
import type { ChartAxis, ChartFigure } from "@sosanh/chart/chart-parts";
import type { DumbbellSpec } from "@sosanh/chart/kinds/dumbbell-spec";
import { isJoined, middleOf } from "@sosanh/chart/kinds/slope-layout";
import type { SlopeSpec } from "@sosanh/chart/kinds/slope-spec";
import { niceScale, startsAtZero } from "@sosanh/chart/marks/nice-scale";
import { tokens } from "@sosanh/chart/theme";
import { say, word } from "@sosanh/chart/words/words";
import type { NativeChart, NativeSeries } from "../native-chart.ts";
import { plainText } from "../plain-text.ts";
import { nativeWords } from "../words/native-words.ts";
import { inDepth } from "./line-charts.ts";
import {
  axisOf,
  barAxis,
  colours,
  emphasisOf,
  labelDecimals,
  leftOutOf,
  numberOf,
  officeColour,
  slotColour,
} from "./native-parts.ts";

/** A line a place from the one year to the other; two points apart where no line may join them. */
export function nativeSlope(spec: SlopeSpec | DumbbellSpec): NativeChart {
  const figures = spec.pairs.flatMap(({ before, after }) => [before, after]);
  const decimals = labelDecimals(figures, spec.language);
  return {
    type: "line",
    isHorizontal: false,
    categories: [...spec.years],
    series: inDepth(spec.pairs.flatMap(pairSeries)),
    valueAxis: axisOf(spec.axis.inverted ? spec.axis : roundAxis(figures), spec.unit, decimals),
    leftOut: leftOutOf(figures, spec.language, false),
  };
}

/** The page's axis ends at the least and the largest figure and has no lines; here there are lines to read by. */
function roundAxis(figures: readonly ChartFigure[]): ChartAxis {
  const values = figures.flatMap((figure) => numberOf(figure) ?? []);
  const scale = niceScale(values, { zero: startsAtZero(values), whole: values.every(Number.isInteger) });
  return {
    ...{ min: scale.min, max: scale.max, startsAtZero: scale.min <= 0, inverted: false },
    ticks: scale.ticks.map((value) => ({ value, text: `${value}` })),
  };
}

function pairSeries(pair: ChartPair): readonly NativeSeries[] {
  const [before, after] = [numberOf(pair.before), numberOf(pair.after)];
  const base = {
    name: plainText(pair.name),
    colour: slotColour(
      pair.slot ?? { mine: 0, benchmark: 7, other: undefined, context: undefined }[pair.role],
    ),
    emphasis: emphasisOf(pair.role),
  };
  if (isJoined(pair) || before === undefined || after === undefined)
    return [{ ...base, values: [before, after] }];
  return [
    { ...base, values: [before, undefined] },
    { ...base, values: [undefined, after], continues: true },
  ];
}

/** Two bars a place, the earlier year pale; ranks, which have no length, as lines. */
export function nativeDumbbell(spec: DumbbellSpec): NativeChart {
  if (spec.axis.inverted) return nativeSlope(spec);
  const figures = spec.pairs.flatMap(({ before, after }) => [before, after]);
  const ends = figures.flatMap((figure) => numberOf(figure) ?? []);
  const axis = { min: Math.min(0, ...ends), max: Math.max(0, ...ends) };
  const of = (
    which: "before" | "after",
  ): Pick<NativeSeries, "name" | "values" | "labels" | "pointColours"> => ({
    name: spec.years[which === "before" ? 0 : 1],
    values: spec.pairs.map((pair) => numberOf(pair[which])),
    labels: spec.pairs.map(({ [which]: figure }) =>
      numberOf(figure) === undefined
        ? undefined
        : [figure.label, ...(figure.estimate ? [word(spec.language, "estimate")] : [])].join(" · "),
    ),
    pointColours: Object.fromEntries(
      spec.pairs.flatMap(({ role }, i) => {
        const colour = pairColour(role, which);
        return colour === undefined ? [] : [[i, colour]];
      }),
    ),
  });
  return {
    type: "bar",
    isHorizontal: true,
    categories: spec.pairs.map((pair) => pairName(spec, pair)),
    series: [
      { ...of("before"), colour: officeColour(colours.hairline), emphasis: "context" },
      { ...of("after"), colour: officeColour(colours.context), emphasis: "plain" },
    ],
    valueAxis: barAxis(axis, spec.unit, labelDecimals(figures, spec.language)),
    leftOut: [nativeWords(spec.language).joins, ...leftOutOf(figures, spec.language, true)],
  };
}

function pairColour(role: ChartPair["role"], which: "before" | "after"): string | undefined {
  const isBefore = which === "before";
  if (role === "mine")
    return isBefore
      ? officeColour(tokens.sequential.light[2] ?? colours.mineSoft)
      : officeColour(colours.mine);
  if (role === "benchmark") return officeColour(isBefore ? colours.benchSoft : colours.bench);
  return undefined;
}

/** A place's name with why a bar of it is not there, or why the two do not compare. */
function pairName(spec: DumbbellSpec, pair: ChartPair): string {
  const { before, after, comparability } = pair;
  const name = plainText(pair.name);
  const lacking = [before, after].flatMap((figure, i) => {
    if (numberOf(figure) !== undefined) return [];
    return [{ year: spec.years[i] ?? "", text: middleOf(figure) === undefined ? figure.text : figure.label }];
  });
  const [first, second] = lacking;
  if (first !== undefined && first.text === second?.text) return `${name} · ${first.text}`;
  const said = lacking.map(({ year, text }) => `${year}: ${text}`);
  if (said.length > 0) return [name, said.join(", ")].join(" · ");
  if (comparability.verdict === "not-comparable")
    return `${name} · ${word(spec.language, "verdict.not-comparable")}`;
  if (pair.apart === undefined) return name;
  const parts = [before, after].flatMap(({ coverage }, i) =>
    coverage === undefined
      ? []
      : [`${spec.years[i] ?? ""}: ${say(spec.language, "coverage", { ...coverage })}`],
  );
  return [name, ...(parts.length === 0 ? [] : [parts.join(", ")])].join(" · ");
}
