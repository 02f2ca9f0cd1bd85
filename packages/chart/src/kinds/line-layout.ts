import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartFigure, ChartRole } from "../chart-parts.ts";
import type { Box } from "../marks/drawing.ts";
import { placeLabels } from "../marks/end-labels.ts";
import { textWidth, wrapText } from "../marks/text-width.ts";
import type { LineSpec } from "./line-spec.ts";

const labelGap = 18;
const leader = 24;
const axisFoot = 26;
const leading = 15;
const font = 12;
const benchmarkSlot = 7;

/** A name and last value beside the end of a line: where the line ends, where the text stands. */
export interface EndLabel {
  /** The place; absent of a benchmark that is no place. */
  readonly locality?: LocalityUid;
  readonly role: ChartRole;
  readonly slot?: number;
  /** The name, wrapped where it is long. */
  readonly lines: readonly string[];
  readonly value: string;
  /** Where the value stands: behind the last line of the name, or below it. */
  readonly valueX: number;
  readonly valueY: number;
  readonly endX: number;
  readonly endY: number;
  readonly x: number;
  /** The middle of the first line. */
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

/**
 * Lays out a line chart in a box: our own scale, so that the labels stand where the lines end. `foot` is kept free
 * below the years, for the events.
 */
export function lineLayout(spec: LineSpec, box: Box, foot = 0): LineLayout {
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
  const ends = endsOf(spec);
  // At least half of the last year below the axis.
  const wanted = Math.max(20, ...ends.map((end) => end.nameWidth + end.valueWidth + 6 + leader));
  const right = Math.min(wanted, box.width * 0.46);
  const top = box.top + (head === "" ? 10 : 26);
  const plot = {
    left: box.left + gutter,
    top,
    width: Math.max(40, box.width - gutter - right),
    height: Math.max(40, box.top + box.height - axisFoot - foot - top),
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
export function labelWeight({ role }: { readonly role: ChartRole }): number {
  return role === "mine" ? 600 : 500;
}

/** Where a figure stands on the value axis: in the middle of its bounds where it has no value. */
export function heightOf({ value, bounds }: ChartFigure): number | undefined {
  if (isKnown(value)) return value.value;
  return bounds && (bounds.low + bounds.high) / 2;
}

interface LineEnd extends Pick<EndLabel, "locality" | "role" | "slot" | "value"> {
  readonly name: string;
  readonly index: number;
  readonly size: number;
  readonly nameWidth: number;
  readonly valueWidth: number;
}

function endsOf(spec: LineSpec): readonly LineEnd[] {
  const places = spec.series.flatMap((series) => {
    const index = series.points.findLastIndex((point) => heightOf(point) !== undefined);
    const point = series.points[index];
    const size = point && heightOf(point);
    if (series.role === "context" || point === undefined || size === undefined) return [];
    const isLast = index === spec.categories.length - 1;
    const value = isLast ? point.label : `${point.label} (${spec.categories[index] ?? ""})`;
    const { locality, role, slot, name } = series;
    return [{ locality, role, ...(slot === undefined ? {} : { slot }), name, value, index, size }];
  });
  const { benchmark } = spec;
  const last = benchmark?.points.at(-1);
  const held =
    benchmark === undefined || last === undefined
      ? []
      : [
          {
            role: "benchmark" as const,
            slot: benchmarkSlot,
            name: benchmark.name,
            value: last.text,
            index: last.category,
            size: last.value,
          },
        ];
  return [...places, ...held].map((end) => {
    const weight = labelWeight(end);
    return {
      ...end,
      nameWidth: textWidth(end.name, font, weight),
      valueWidth: textWidth(end.value, font, weight),
    };
  });
}

function labelsOf(
  ends: readonly LineEnd[],
  { plot, x, y, right, count }: Pick<LineLayout, "plot" | "x" | "y"> & { right: number; count: number },
): readonly EndLabel[] {
  const room = right - leader;
  const set = ends.map((end) => {
    // Half a pixel for what sums and differences of widths lose: a name that fits is never broken.
    const isOneLine = end.nameWidth + 6 + end.valueWidth <= room + 0.5 || count < 2;
    const lines = isOneLine ? [end.name] : wrapText(end.name, room, { size: font, weight: labelWeight(end) });
    const last = textWidth(lines.at(-1) ?? "", font, labelWeight(end));
    const isBelow = !isOneLine && last + 6 + end.valueWidth > room;
    return { ...end, lines, last, isBelow, rows: lines.length + (isBelow ? 1 : 0) };
  });
  const placed = placeLabels(
    set.map((end, i) => ({ id: `${i}`, wanted: y(end.size), height: end.rows * leading + 3 })),
    { top: plot.top, bottom: plot.top + plot.height - 4, gap: labelGap },
  );
  const start = (count < 2 ? x(0) : plot.left + plot.width) + leader;
  return set.map((end, i): EndLabel => {
    const middle = placed.find((label) => label.id === `${i}`)?.y ?? y(end.size);
    const top = middle - ((end.rows - 1) * leading) / 2;
    const { locality, role, slot, lines, value } = end;
    return {
      ...(locality === undefined ? {} : { locality }),
      role,
      ...(slot === undefined ? {} : { slot }),
      lines,
      value,
      valueX: end.isBelow ? start : start + end.last + 4,
      valueY: top + (end.rows - 1) * leading,
      endX: x(end.index),
      endY: y(end.size),
      x: start,
      y: top,
      leader: end.index === count - 1 ? "solid" : "dotted",
    };
  });
}
