import { isKnown } from "@sosanh/core/value";
import { cautionMarks } from "./caution-marks.ts";
import type { ChartSeries, LineSpec } from "./chart-spec.ts";
import type { Box, Mark } from "./drawing.ts";
import { hatchMarks, lineMark, textMark } from "./drawing.ts";
import type { LineLayout } from "./line-layout.ts";
import { labelWeight, lineLayout } from "./line-layout.ts";
import type { LineRun } from "./line-runs.ts";
import { gaps, lineRuns } from "./line-runs.ts";
import { textWidth } from "./text-width.ts";
import type { Theme } from "./theme.ts";
import { palette, slotColours, tokens } from "./theme.ts";

/** The parts of an ECharts option that draw a chart inside its box. */
export interface Drawing {
  readonly grid: object;
  readonly xAxis: object;
  readonly yAxis: object;
  readonly series: readonly object[];
  readonly marks: readonly Mark[];
}

const bare = {
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { show: false },
  splitLine: { show: false },
};

/** Draws a line chart in a box. */
export function drawLines(spec: LineSpec, box: Box, theme: Theme): Drawing {
  const layout = lineLayout(spec, box);
  const { plot } = layout;
  const inOrder = spec.series.toSorted((a, b) => depth(a) - depth(b));
  return {
    grid: { ...plot, containLabel: false },
    xAxis: {
      type: "category",
      data: spec.categories,
      boundaryGap: spec.categories.length < 2,
      ...bare,
    },
    yAxis: {
      type: "value",
      min: spec.axis.min,
      max: spec.axis.max,
      inverse: spec.axis.inverted,
      ...bare,
    },
    series: inOrder.flatMap((series) =>
      lineRuns(series.points).map((run, i) =>
        runSeries(spec, { series, run, id: `${series.locality}#${i}` }, theme),
      ),
    ),
    marks: [
      ...cautionMarks(spec, layout, theme),
      ...axisMarks(spec, layout, theme),
      ...gapMarks(spec, layout, theme),
      ...labelMarks(layout, theme),
    ],
  };
}

/** Mine lies on top, context at the bottom. */
function depth(series: ChartSeries): number {
  return { context: 0, other: 1, benchmark: 2, mine: 3 }[series.role];
}

interface RunOf {
  readonly series: ChartSeries;
  readonly run: LineRun;
  readonly id: string;
}

function runSeries(spec: LineSpec, { series, run, id }: RunOf, theme: Theme): object {
  const { mark } = slotColours(theme, series.slot);
  const width = tokens.line[series.role];
  const dash = run.isEstimate
    ? tokens.line.estimatedDash
    : series.role === "benchmark"
      ? tokens.line.benchmarkDash
      : "solid";
  const data = series.points.flatMap((point, i) => {
    if (i < run.from || i > run.to || !isKnown(point.value)) return [];
    const isDrawn = i > run.from || run.ownsFirst;
    return [
      {
        value: [i, point.value.value],
        key: point.key,
        ...symbolOf(spec, { series, index: i, isDrawn }, theme),
      },
    ];
  });
  return {
    type: "line",
    id,
    name: series.name,
    data,
    clip: false,
    silent: false,
    triggerEvent: true,
    showSymbol: true,
    showAllSymbol: true,
    color: mark,
    lineStyle: { color: mark, width, type: dash, cap: run.isEstimate ? "butt" : "round", join: "round" },
    emphasis: { focus: "series", lineStyle: { width: Math.max(3, width) }, itemStyle: { opacity: 1 } },
    blur: { lineStyle: { opacity: 0.25 }, itemStyle: { opacity: 0.25 } },
    z: 2 + depth(series),
  };
}

function symbolOf(
  spec: LineSpec,
  at: { series: ChartSeries; index: number; isDrawn: boolean },
  theme: Theme,
): object {
  const { series, index, isDrawn } = at;
  if (!isDrawn) return { symbol: "none" };
  const { mark } = slotColours(theme, series.slot);
  const point = series.points[index];
  const size = { mine: 9, other: 6, benchmark: 9, context: 4 }[series.role];
  const symbol = series.role === "benchmark" ? "diamond" : "circle";
  const surface = palette(theme).surface;
  if (point?.estimate === true || point?.understated === true) {
    return { symbol, symbolSize: size, itemStyle: { color: surface, borderColor: mark, borderWidth: 1.5 } };
  }
  const border = series.role === "mine" ? { borderColor: surface, borderWidth: 1.5 } : {};
  const look = { color: mark, opacity: isMarked(spec, series, index) ? 1 : 0, ...border };
  return { symbol, symbolSize: size, itemStyle: look };
}

/** The first and last figure of a line, one that stands alone, and the ends of a break have a visible point. */
function isMarked(spec: LineSpec, series: ChartSeries, index: number): boolean {
  if (spec.categories.length < 2) return true;
  const isJoined = (i: number) => {
    const [a, b] = [series.points[i - 1], series.points[i]];
    return (
      a !== undefined &&
      b !== undefined &&
      isKnown(a.value) &&
      isKnown(b.value) &&
      b.comparability.verdict !== "not-comparable"
    );
  };
  const ends = Number(!isJoined(index)) + Number(!isJoined(index + 1));
  return series.role === "context" ? ends === 2 : ends > 0;
}

function axisMarks(spec: LineSpec, layout: LineLayout, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const { plot, x, y, ticks, head } = layout;
  const right = plot.left + plot.width;
  const bottom = plot.top + plot.height;
  const lines = ticks.map((tick) =>
    lineMark(
      [
        [plot.left, y(tick.value)],
        [right, y(tick.value)],
      ],
      {
        colour: tick.value === 0 ? colours.axis : colours.grid,
        z: 0,
      },
    ),
  );
  const texts = ticks.map((tick) =>
    textMark({ x: plot.left - 8, y: y(tick.value), text: tick.text, colour: colours.ink2, align: "right" }),
  );
  const years = yearsWithRoom(spec.categories, plot.width).flatMap((i) => [
    textMark({
      x: x(i),
      y: bottom + 16,
      text: spec.categories[i] ?? "",
      colour: colours.ink2,
      align: "center",
    }),
    lineMark(
      [
        [x(i), bottom],
        [x(i), bottom + 4],
      ],
      { colour: colours.axis },
    ),
  ]);
  return [
    ...lines,
    lineMark(
      [
        [plot.left, bottom],
        [right, bottom],
      ],
      { colour: colours.axis, z: 0 },
    ),
    ...texts,
    ...years,
    ...(head === "" ? [] : [textMark({ x: plot.left, y: plot.top - 14, text: head, colour: colours.ink3 })]),
  ];
}

/** The categories that are named: as many as stand clear of one another, the first and the last always. */
function yearsWithRoom(categories: readonly string[], width: number): readonly number[] {
  const count = categories.length;
  if (count < 2) return categories.map((_, i) => i);
  const need = Math.max(...categories.map((category) => textWidth(category, 12))) + 14;
  const each = width / (count - 1);
  const stride = [1, 2, 5, 10, 20, 50].find((step) => step * each >= need) ?? count;
  const inner = categories.flatMap((category, i) => {
    const isRound = stride === 1 || Number(category) % stride === 0;
    const isClear = i * each >= need && (count - 1 - i) * each >= need;
    return isRound && isClear ? [i] : [];
  });
  return [0, ...inner, count - 1];
}

/** Hatch at the foot of the years my place (or the only one) has no figure for, with the reason where it fits. */
function gapMarks(spec: LineSpec, layout: LineLayout, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const { plot, x } = layout;
  const mine = spec.series.find((series) => series.role === "mine");
  if (mine === undefined) return [];
  const bottom = plot.top + plot.height;
  const half = (spec.categories.length < 2 ? 40 : x(1) - x(0)) * 0.4;
  return gaps(mine.points).flatMap(({ from, to }) => {
    const left = Math.max(plot.left, x(from) - half);
    const width = Math.min(plot.left + plot.width, x(to) + half) - left;
    const text = mine.points[from]?.text ?? "";
    const isOneReason = mine.points.slice(from, to + 1).every((point) => point.text === text);
    const room = textWidth(text, 11);
    const centre = Math.min(
      Math.max(left + width / 2, plot.left + room / 2),
      plot.left + plot.width - room / 2,
    );
    return [
      ...hatchMarks({ left, top: bottom - 16, width, height: 16 }, colours),
      ...(isOneReason && room < width + 60
        ? [textMark({ x: centre, y: bottom - 26, text, size: 11, colour: colours.ink3, align: "center" })]
        : []),
    ];
  });
}

function labelMarks(layout: LineLayout, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  return layout.labels.flatMap((label) => {
    const { text, mark } = slotColours(theme, label.series.slot);
    const isMine = label.series.role === "mine";
    const weight = labelWeight(label.series);
    const elbow = Math.max(label.endX, label.x - 24);
    return [
      lineMark(
        [
          [label.endX + 7, label.endY],
          [elbow + 9, label.endY],
          [label.x - 8, label.y],
          [label.x - 4, label.y],
        ],
        label.leader === "solid" ? { colour: mark } : { colour: colours.ink3, dash: [1, 5] },
      ),
      textMark({ x: label.x, y: label.y, text: label.name, colour: text, weight }),
      textMark({
        x: label.x + label.nameWidth + 4,
        y: label.y,
        text: label.value,
        colour: isMine ? text : colours.ink1,
        weight,
      }),
    ];
  });
}
