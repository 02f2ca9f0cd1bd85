import { isKnown } from "@sosanh/core/value";
import type { BarsSpec, ChartBar } from "./bars-spec.ts";
import type { ChartHit } from "./chart-hits.ts";
import type { Box, Mark } from "./drawing.ts";
import { boxMark, hatchMarks, lineMark, textMark } from "./drawing.ts";
import type { DrawArea, DrawnChart } from "./drawn-chart.ts";
import { lightMarks, lightOf } from "./lighting.ts";
import { cutName, textWidth } from "./text-width.ts";
import type { Theme } from "./theme.ts";
import { palette } from "./theme.ts";
import { say, word } from "./words.ts";

const roomyRow = 35;
const denseRow = 26;
const mostRoomy = 20;
const hatchWidth = 88;
const bare = {
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { show: false },
  splitLine: { show: false },
};

/** The height of all bars of a chart, with the key above them. */
export function barsHeight(spec: BarsSpec): number {
  return headHeight(spec) + spec.bars.length * rowHeight(spec) + 4;
}

/** Draws ranked bars in a box: name left, value at the end, the missing at the foot. */
export function drawBars(spec: BarsSpec, area: DrawArea): DrawnChart {
  const { theme } = area;
  const layout = barsLayout(spec, area.box);
  const { plot, row } = layout;
  const rows = spec.bars.map((bar, i) => ({ bar, y: plot.top + (i + 0.5) * row, layout }));
  return {
    plotted: {
      grid: { ...plot, containLabel: false },
      xAxis: { type: "value", min: layout.min, max: layout.max, ...bare },
      yAxis: { type: "category", inverse: true, data: spec.bars.map((bar) => bar.locality), ...bare },
      series: [
        {
          type: "bar",
          id: "bars",
          name: spec.title,
          barWidth: row === roomyRow ? 22 : 16,
          data: spec.bars.map((bar) => barItem(bar, area)),
          emphasis: { focus: "self" },
          blur: { itemStyle: { opacity: 0.25 } },
        },
      ],
    },
    hits: rows.map((at) => [rowHit(spec, at, area.box)]),
    marks: [
      ...keyMarks(spec, layout, theme),
      ...rows.flatMap((at) => lightMarks(area, at.bar.locality, rowMarks(spec, at, theme))),
      ...(layout.min < 0
        ? [
            lineMark(
              [
                [layout.x(0), plot.top],
                [layout.x(0), plot.top + plot.height],
              ],
              { colour: palette(theme).axis },
            ),
          ]
        : []),
    ],
  };
}

/** The whole row belongs to its bar; the mark is its end, of a missing figure the start of its hatch. */
function rowHit(spec: BarsSpec, { bar, y, layout }: Row, box: Box): ChartHit {
  return {
    locality: bar.locality,
    name: bar.name,
    category: spec.year,
    figure: bar,
    x: layout.x(isKnown(bar.value) ? bar.value.value : 0),
    y,
    box: { left: box.left, top: y - layout.row / 2, width: box.width, height: layout.row },
  };
}

interface BarsLayout {
  readonly plot: Box;
  readonly row: number;
  readonly min: number;
  readonly max: number;
  readonly names: number;
  /** Names are set against this edge, clear of the values left of zero. */
  readonly nameEnd: number;
  /** The right edge of all. */
  readonly end: number;
  readonly x: (value: number) => number;
}

function barsLayout(spec: BarsSpec, box: Box): BarsLayout {
  const row = rowHeight(spec);
  const nameRoom = Math.max(0, ...spec.bars.map((bar) => textWidth(bar.name, 13, weightOf(bar))));
  const names = Math.min(nameRoom, box.width * 0.38);
  const ends = spec.bars.filter((bar) => isKnown(bar.value));
  const room = (bars: readonly ChartBar[]) =>
    Math.max(0, ...bars.map((bar) => textWidth(endText(spec, bar), 12, 600) + 12));
  const isNegative = (bar: ChartBar) => isKnown(bar.value) && bar.value.value < 0;
  const { min } = spec.axis;
  const max = spec.axis.max > min ? spec.axis.max : min + 1;
  const left = box.left + names + 12 + (min < 0 ? room(ends.filter(isNegative)) : 0);
  const right = box.left + box.width - room(ends.filter((bar) => !isNegative(bar)));
  const top = box.top + headHeight(spec);
  const plot = { left, top, width: Math.max(24, right - left), height: spec.bars.length * row };
  const x = (value: number) => plot.left + ((value - min) / (max - min)) * plot.width;
  return { plot, row, min, max, names, nameEnd: box.left + names, end: box.left + box.width, x };
}

function rowHeight(spec: BarsSpec): number {
  return spec.bars.length > mostRoomy ? denseRow : roomyRow;
}

function headHeight(spec: BarsSpec): number {
  return spec.targetName === undefined && spec.previousYearName === undefined ? 0 : 24;
}

function weightOf(bar: ChartBar): number {
  return bar.role === "mine" ? 600 : 400;
}

/** The value with what must be beside it: "1.840 · 24/27 đơn vị · ước tính". */
function endText(spec: BarsSpec, bar: ChartBar): string {
  const { coverage, estimate } = bar;
  const { language } = spec;
  return [
    bar.label,
    ...(coverage === undefined
      ? []
      : coverage.reported < coverage.expected
        ? [say(language, "coverage", { ...coverage })]
        : [word(language, "incomplete.short")]),
    ...(estimate ? [word(language, "estimate")] : []),
  ].join(" · ");
}

function barItem(bar: ChartBar, area: DrawArea): object {
  const { key } = bar;
  if (!isKnown(bar.value)) return { value: "-", key };
  const colours = palette(area.theme);
  const opacity = lightOf(area, bar.locality);
  const colour =
    bar.role === "mine" ? colours.mine : bar.role === "benchmark" ? colours.bench : colours.context;
  const itemStyle = bar.estimate
    ? { color: colours.surface, borderColor: colour, borderWidth: 1.5, borderType: [2, 3], opacity }
    : { color: colour, opacity };
  return { value: bar.value.value, key, itemStyle };
}

interface Row {
  readonly bar: ChartBar;
  readonly y: number;
  readonly layout: BarsLayout;
}

function rowMarks(spec: BarsSpec, { bar, y, layout }: Row, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const { names, plot, x, row } = layout;
  const weight = weightOf(bar);
  const colour =
    bar.role === "mine" ? colours.mineText : bar.role === "benchmark" ? colours.benchText : colours.ink1;
  const name = cutName(bar.name, names, { size: 13, weight });
  const named = textMark({ x: layout.nameEnd, y, text: name, size: 13, colour, weight, align: "right" });
  if (!isKnown(bar.value)) {
    const need = 8 + textWidth(bar.text, 12);
    const left = x(0) + hatchWidth / 2 + need > layout.end ? plot.left : x(0);
    const width = Math.max(12, Math.min(hatchWidth, layout.end - left - need));
    const text = textMark({ x: left + width + 8, y, text: bar.text, colour: colours.ink3 });
    const box = { left, top: y - 8, width, height: 16 };
    return [named, ...hatchMarks(box, colours), text];
  }
  const half = (row === roomyRow ? 22 : 16) / 2;
  const value = bar.value.value;
  const ticks = [
    ...(bar.previousYear === undefined ? [] : [x(bar.previousYear)]),
    ...(bar.target === undefined ? [] : [x(bar.target)]),
    ...(bar.interval === undefined ? [] : [x(bar.interval.high)]),
  ];
  const isDown = value < 0;
  const text = endText(spec, bar);
  const width = textWidth(text, 12, 600);
  const free = ticks
    .toSorted((a, b) => a - b)
    .reduce((at, tick) => {
      if (isDown) return at;
      return tick > at - 6 && tick < at + width + 4 ? tick + 7 : at;
    }, x(value) + 6);
  return [
    named,
    ...tickMarks({ bar, y, layout }, half, theme),
    textMark({
      x: isDown ? x(value) - 6 : free,
      y,
      text,
      colour: bar.role === "mine" ? colours.mineText : colours.ink1,
      weight: bar.role === "mine" ? 600 : 500,
      align: isDown ? "right" : "left",
    }),
  ];
}

function tickMarks({ bar, y, layout }: Row, half: number, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const { x } = layout;
  const marks: Mark[] = [];
  if (bar.previousYear !== undefined) marks.push(hollowTick([x(bar.previousYear), y], half, theme));
  if (bar.target !== undefined) marks.push(inkTick([x(bar.target), y], half + 4, theme));
  if (bar.interval !== undefined) {
    const [low, high] = [x(bar.interval.low), x(bar.interval.high)];
    const ink = { colour: colours.ink1, z: 5 };
    marks.push(
      lineMark(
        [
          [low, y],
          [high, y],
        ],
        ink,
      ),
    );
    for (const end of [low, high])
      marks.push(
        lineMark(
          [
            [end, y - 4],
            [end, y + 4],
          ],
          ink,
        ),
      );
  }
  return marks;
}

type Point = readonly [number, number];

function inkTick([x, y]: Point, half: number, theme: Theme): Mark {
  return boxMark(
    { left: x - 1, top: y - half, width: 2, height: 2 * half },
    { fill: palette(theme).ink1, z: 5 },
  );
}

function hollowTick([x, y]: Point, half: number, theme: Theme): Mark {
  const { surface, ink2 } = palette(theme);
  const box = { left: x - 2, top: y - half, width: 4, height: 2 * half };
  return boxMark(box, { fill: surface, border: ink2, z: 4 });
}

/** What the ticks mean, above the first bar. */
function keyMarks(spec: BarsSpec, { plot, x }: BarsLayout, theme: Theme): readonly Mark[] {
  const colour = palette(theme).ink3;
  const y = plot.top - 16;
  let at = x(0);
  const marks: Mark[] = [];
  const add = (tick: Mark, text: string) => {
    marks.push(tick, textMark({ x: at + 8, y, text, colour }));
    at += 8 + textWidth(text, 12) + 20;
  };
  if (spec.targetName !== undefined) add(inkTick([at + 1, y], 7, theme), spec.targetName);
  if (spec.previousYearName !== undefined) add(hollowTick([at + 2, y], 6, theme), spec.previousYearName);
  return marks;
}
