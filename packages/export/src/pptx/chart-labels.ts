import type { Language } from "@sosanh/core/view/view";
import type { NativeChart, NativeSeries } from "../native-chart.ts";
import { linesIn, textInches } from "./fit-text.ts";

/** Where a chart stands on its slide, in inches, and the type it has. */
export interface ChartRoom {
  readonly width: number;
  readonly height: number;
  readonly language: Language;
}

/** What stands at the marks of a series. */
export interface SeriesLabels {
  /** The points that have a label. */
  readonly points: readonly number[];
  /** The name of the series before its number, at the end of a line. */
  readonly named: boolean;
  readonly side: "t" | "r" | "outEnd";
  /** How far down it is moved from its point, clear of the others: a part of the chart's height. */
  readonly shift?: number;
}

/** How the series of a chart are told apart and their numbers written. */
export interface ChartLabels {
  /** One a series. */
  readonly series: readonly SeriesLabels[];
  /** Whether every number stands at its mark, so that no axis of values is needed. */
  readonly isComplete: boolean;
  /** Series that a legend names; none where the lines bear their names or there is one. */
  readonly legend: readonly number[];
  /** Whether the rows are so many that the axis has no room for its title. */
  readonly isDense: boolean;
  /** Type of labels and axes in points. */
  readonly size: number;
}

/** A number stands at every point of a line with no more points than these. */
const fewPoints = 12;
/** As many lines are told apart by a legend where their names would meet; of more, those bear names that have room. */
const mostNamed = 8;
/** With more rows than these every bit of height is for them. */
const denseRows = 24;
const none: SeriesLabels = { points: [], named: false, side: "t" };

/** What a chart of Office writes at its marks: as much as has room. */
export function chartLabels(chart: NativeChart, room: ChartRoom): ChartLabels {
  if (chart.type === "line") return lineLabels(chart, room);
  if (chart.type === "scatter") return scatterLabels(chart);
  return barLabels(chart, room);
}

function known(values: NativeSeries["values"]): readonly number[] {
  return values.flatMap((value, i) => (value === undefined ? [] : [i]));
}

function scatterLabels({ series }: NativeChart): ChartLabels {
  const labelled = series.map(({ labels = [] }): SeriesLabels => {
    const points = labels.flatMap((label, i) => (label === undefined ? [] : [i]));
    return { points, named: false, side: "r" };
  });
  return { series: labelled, isComplete: false, legend: [], isDense: false, size: 11 };
}

function barLabels(chart: NativeChart, { height }: ChartRoom): ChartLabels {
  const { series, categories, type } = chart;
  const isStacked = type === "stacked-bar";
  const shown = series.flatMap(({ emphasis, continues }, i) =>
    emphasis === "invisible" || continues ? [] : [i],
  );
  const pitch = (height * 72 * 0.92) / Math.max(1, categories.length);
  const bar = isStacked ? pitch : pitch / Math.max(1, shown.length);
  const isComplete = bar >= 9;
  const size = Math.max(8, Math.min(12, Math.floor(pitch * 1.5) / 2));
  return {
    // Stacked bars have their numbers behind the names: Office has no room at the end of a stack.
    series: series.map(({ values }, i) =>
      isStacked || !isComplete || !shown.includes(i)
        ? none
        : { points: known(values), named: false, side: "outEnd" },
    ),
    isComplete: isComplete && !isStacked,
    // Whether a term is a rise or a fall its number says.
    legend: shown.length > 1 && !isStacked ? shown : [],
    isDense: categories.length > denseRows,
    size: Math.min(size, Math.max(8, Math.floor(bar * 1.8) / 2)),
  };
}

function lineLabels(chart: NativeChart, room: ChartRoom): ChartLabels {
  const { series } = chart;
  const size = 12;
  const drawn = series.flatMap(({ emphasis }, i) => (emphasis === "invisible" ? [] : [i]));
  const heads = drawn.filter((i) => series[i]?.continues !== true);
  if (heads.length === 1) {
    const all = series.map(({ values }) => known(values));
    const count = all.reduce((sum, points) => sum + points.length, 0);
    const last = Math.max(-1, ...all.map((points) => points.at(-1) ?? -1));
    const isFew = count <= fewPoints;
    const written = all.map(
      (points): SeriesLabels => ({
        points: isFew ? points : points.filter((i) => i === last),
        named: false,
        side: "t",
      }),
    );
    return { series: written, isComplete: false, legend: [], isDense: false, size };
  }
  const ends = heads.flatMap((head) => endOf(chart, head) ?? []);
  const place = labelPlaces(chart, { ...room, size });
  const isMany = heads.length > mostNamed;
  const moved = isMany ? undefined : movedApart(ends, place);
  const named = moved ?? keptApart(chart, ends, place).map((end) => ({ ...end, shift: 0 }));
  const isDirect = isMany || moved !== undefined;
  return {
    series: series.map((_, i): SeriesLabels => {
      const end = named.find((one) => one.series === i);
      if (end === undefined) return none;
      const shift = Math.abs(end.shift) < 0.002 ? {} : { shift: end.shift };
      return { points: [end.point], named: isDirect, side: "r", ...shift };
    }),
    isComplete: false,
    legend: isDirect ? [] : heads,
    isDense: false,
    size,
  };
}

interface LineEnd {
  readonly series: number;
  readonly point: number;
  readonly value: number;
}

/** The last figure of a line, in whichever of its stretches it lies. */
function endOf({ series }: NativeChart, head: number): LineEnd | undefined {
  const stretches = [head];
  for (let i = head + 1; series[i]?.continues === true; i += 1) stretches.push(i);
  const ends = stretches.flatMap((i) => {
    const values = series[i]?.values ?? [];
    const point = values.findLastIndex((value) => value !== undefined);
    const value = values[point];
    return value === undefined ? [] : [{ series: i, point, value }];
  });
  return ends.toSorted((a, b) => b.point - a.point)[0];
}

/** Where the labels at the ends of lines would stand, in points from the top of the plot. */
interface LabelPlaces {
  readonly top: (end: LineEnd) => number;
  readonly tall: (end: LineEnd) => number;
  /** The height of the plot. */
  readonly whole: number;
  readonly line: number;
}

function labelPlaces(
  { series, valueAxis }: NativeChart,
  { width, height, size }: ChartRoom & { readonly size: number },
): LabelPlaces {
  const values = series.flatMap((one) => one.values.flatMap((value) => value ?? []));
  const { isLog = false, inverted = false } = valueAxis;
  const scaled = (value: number) => (isLog ? Math.log10(value) : value);
  const low = scaled(valueAxis.min ?? Math.min(...values));
  const high = scaled(valueAxis.max ?? Math.max(...values));
  const whole = height * plotShare * 72;
  const line = size * 1.2;
  return {
    top: ({ value }) => {
      const up = (scaled(value) - low) / (high - low || 1);
      return (inverted ? up : 1 - up) * whole;
    },
    tall: ({ series: i }) =>
      linesIn(`${series[i]?.name ?? ""} 00,0`, width * narrowShare, { size, bold: true }) * line,
    whole,
    line,
  };
}

/** How much of a chart's height the plot of lines has. */
const plotShare = 0.86;

/** All ends with how far their labels move so that none lies on another; undefined where they have no room. */
function movedApart(
  ends: readonly LineEnd[],
  { top, tall, whole, line }: LabelPlaces,
): readonly (LineEnd & { readonly shift: number })[] | undefined {
  const sorted = ends.toSorted((a, b) => top(a) - top(b));
  if (sorted.reduce((sum, end) => sum + tall(end), 0) > whole) return undefined;
  const at = sorted.map(top);
  const gap = (i: number) => {
    const [above, below] = [sorted[i - 1], sorted[i]];
    return above === undefined || below === undefined ? 0 : (tall(above) + tall(below)) / 2;
  };
  for (let i = 1; i < at.length; i += 1) at[i] = Math.max(at[i] ?? 0, (at[i - 1] ?? 0) + gap(i));
  const last = sorted.at(-1);
  const floor = whole - (last === undefined ? 0 : tall(last) / 2 - line / 2);
  for (let i = at.length - 1, most = floor; i >= 0; i -= 1) {
    at[i] = Math.min(at[i] ?? 0, most);
    most = (at[i] ?? 0) - gap(i);
  }
  return sorted.map((end, i) => ({ ...end, shift: (((at[i] ?? 0) - top(end)) / whole) * plotShare }));
}

/** The ends whose labels lie clear of one another and of the axis, in two lines at most; mine first. */
function keptApart(
  { series }: NativeChart,
  ends: readonly LineEnd[],
  { top, tall, whole, line }: LabelPlaces,
): readonly LineEnd[] {
  const weight = { mine: 0, benchmark: 1, plain: 2, context: 3, invisible: 4 };
  const importance = ({ series: i }: LineEnd) => weight[series[i]?.emphasis ?? "context"];
  const fits = (end: LineEnd) => {
    const over = (tall(end) - line) / 2;
    return over <= line && Math.min(top(end), whole - top(end)) >= over;
  };
  const kept: LineEnd[] = [];
  for (const end of ends.toSorted((a, b) => importance(a) - importance(b))) {
    const isClear = kept.every((other) => Math.abs(top(other) - top(end)) >= (tall(other) + tall(end)) / 2);
    if (isClear && (fits(end) || importance(end) === 0)) kept.push(end);
  }
  return kept;
}

/** Office breaks a label that is wider than a fifth of its chart. */
const labelShare = 0.19;
/** Other programs break it earlier. */
const narrowShare = 0.13;

/** The room in inches that the labels at the ends of lines need beside the plot. */
export function endRoom(chart: NativeChart, labels: ChartLabels, width: number): number {
  const wide = chart.series.map(({ name }, i) => {
    const label = labels.series[i];
    if (label === undefined || label.side !== "r" || label.points.length === 0) return 0;
    const number = "−0.000.000,0".slice(0, 3 + numberSigns(chart));
    return textInches(label.named ? `${name} ${number}` : number, { size: labels.size, bold: true });
  });
  return Math.min(width * labelShare, Math.max(0, ...wide)) + 0.12;
}

/** Roughly how many signs the numbers of a chart take. */
export function numberSigns({ series, valueAxis }: NativeChart): number {
  const most = Math.max(...series.flatMap(({ values }) => values.map((value) => Math.abs(value ?? 0))), 1);
  const whole = Math.floor(Math.log10(most)) + 1;
  return whole + Math.floor((whole - 1) / 3) + (valueAxis.decimals === 0 ? 0 : valueAxis.decimals + 1);
}
