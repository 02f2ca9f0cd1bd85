import { isKnown } from "@sosanh/core/value";
import type { ChartSeries } from "./chart-parts.ts";
import type { Box } from "./drawing.ts";
import { placeLabels } from "./end-labels.ts";
import type { LineSpec } from "./line-spec.ts";
import { cutName, textWidth } from "./text-width.ts";

const labelGap = 18;
const leader = 24;
const axisFoot = 26;

/** A name and last value beside the end of a line: where the line ends, where the text stands. */
export interface EndLabel {
  readonly series: ChartSeries;
  readonly name: string;
  readonly value: string;
  readonly nameWidth: number;
  readonly endX: number;
  readonly endY: number;
  readonly x: number;
  readonly y: number;
  /** What leads from the end of the line to the text: no solid line where that crosses years without a figure. */
  readonly leader: "solid" | "dotted";
}

/** Where everything of a line chart stands, in pixels. */
export interface LineLayout {
  readonly plot: Box;
  readonly x: (category: number) => number;
  readonly y: (value: number) => number;
  readonly labels: readonly EndLabel[];
  /** What stands above the top grid line: a unit too long for the top tick, and "trục từ …". */
  readonly head: string;
  /** The texts of the ticks, the top one with the unit where that is short. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

/** Lays out a line chart in a box: our own scale, so that the labels stand where the lines end. */
export function lineLayout(spec: LineSpec, box: Box): LineLayout {
  const isShortUnit = spec.unit.length <= 2 && !spec.axis.inverted;
  const head = [...(isShortUnit ? [] : [spec.unit]), ...(spec.axis.broken ? [spec.axis.broken] : [])].join(
    " · ",
  );
  const topValue = spec.axis.ticks.at(-1)?.value;
  const unit = spec.language === "en" ? spec.unit : `\u00a0${spec.unit}`;
  const ticks = spec.axis.ticks.map((tick) => ({
    value: tick.value,
    text: isShortUnit && tick.value === topValue ? `${tick.text}${unit}` : tick.text,
  }));
  const gutter = Math.max(16, ...ticks.map((tick) => textWidth(tick.text, 12))) + 8;
  const ends = spec.series.flatMap((series) => {
    const end = endOf(spec, series);
    return series.role === "context" || end === undefined ? [] : [end];
  });
  // At least half of the last year below the axis.
  const wanted = Math.max(20, ...ends.map((end) => end.nameWidth + end.valueWidth + 6 + leader));
  const right = Math.min(wanted, box.width * 0.46);
  const top = box.top + (head === "" ? 10 : 26);
  const plot = {
    left: box.left + gutter,
    top,
    width: Math.max(40, box.width - gutter - right),
    height: Math.max(40, box.top + box.height - axisFoot - top),
  };
  const count = spec.categories.length;
  const x = (i: number) =>
    count < 2 ? plot.left + plot.width / 2 : plot.left + (i * plot.width) / (count - 1);
  const { min, max, inverted } = spec.axis;
  const y = (value: number) => {
    const part = (value - min) / (max - min);
    return plot.top + plot.height * (inverted ? part : 1 - part);
  };
  return { plot, x, y, labels: labelsOf(ends, { plot, x, y, right, count }), head, ticks };
}

/** How bold the name and value of a place are set. */
export function labelWeight(series: ChartSeries): number {
  return series.role === "mine" ? 600 : 500;
}

interface LineEnd {
  readonly series: ChartSeries;
  readonly index: number;
  readonly size: number;
  readonly value: string;
  readonly nameWidth: number;
  readonly valueWidth: number;
}

function endOf(spec: LineSpec, series: ChartSeries): LineEnd | undefined {
  const index = series.points.findLastIndex((point) => isKnown(point.value));
  const point = series.points[index];
  if (point === undefined || !isKnown(point.value)) return undefined;
  const isLast = index === spec.categories.length - 1;
  const value = isLast ? point.label : `${point.label} (${spec.categories[index] ?? ""})`;
  const weight = labelWeight(series);
  return {
    series,
    index,
    size: point.value.value,
    value,
    nameWidth: textWidth(series.name, 12, weight),
    valueWidth: textWidth(value, 12, weight),
  };
}

function labelsOf(
  ends: readonly LineEnd[],
  { plot, x, y, right, count }: Pick<LineLayout, "plot" | "x" | "y"> & { right: number; count: number },
): readonly EndLabel[] {
  const placed = placeLabels(
    ends.map((end) => ({ id: end.series.locality, wanted: y(end.size) })),
    { top: plot.top, bottom: plot.top + plot.height - 4, gap: labelGap },
  );
  const start = (count < 2 ? x(0) : plot.left + plot.width) + leader;
  return ends.flatMap((end) => {
    const place = placed.find((label) => label.id === end.series.locality);
    if (place === undefined) return [];
    const weight = labelWeight(end.series);
    const room = right - leader - 6 - end.valueWidth;
    // Half a pixel for what sums and differences of widths lose: a name that fits is never cut.
    const isTight = end.nameWidth > room + 0.5 && count >= 2;
    const name = isTight ? cutName(end.series.name, room, { size: 12, weight }) : end.series.name;
    return [
      {
        series: end.series,
        name,
        value: end.value,
        nameWidth: textWidth(name, 12, weight),
        endX: x(end.index),
        endY: y(end.size),
        x: start,
        y: place.y,
        leader: end.index === count - 1 ? "solid" : "dotted",
      },
    ];
  });
}
