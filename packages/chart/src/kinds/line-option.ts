import type { ChartHits } from "../chart-hits.ts";
import type { ChartFigure, ChartSeries } from "../chart-parts.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import { axisMarks } from "../marks/axis-marks.ts";
import { benchmarkMarks } from "../marks/benchmark-marks.ts";
import { boundsMarks } from "../marks/bounds-marks.ts";
import { cautionMarks } from "../marks/caution-marks.ts";
import type { Mark } from "../marks/drawing.ts";
import { boxMark, hatchMarks, lineMark, textMark } from "../marks/drawing.ts";
import { eventLane, eventMarks } from "../marks/event-lane.ts";
import { lightMarks } from "../marks/lighting.ts";
import { textWidth } from "../marks/text-width.ts";
import type { Theme } from "../theme.ts";
import { palette, slotColours } from "../theme.ts";
import type { EndLabel, LineLayout } from "./line-layout.ts";
import { heightOf, labelWeight, lineLayout } from "./line-layout.ts";
import { inDepth, runMarks } from "./line-marks.ts";
import { withPaths } from "./line-paths.ts";
import { gaps, lineRuns } from "./line-runs.ts";
import type { LineSpec } from "./line-spec.ts";

const phone = 480;

/** The height of a line chart at a width, with the events under its axis. */
export function lineHeight(spec: LineSpec, width: number): number {
  const plot = width < phone ? 272 : Math.min(438, Math.max(300, Math.round(width * 0.45)));
  return plot + eventLane(spec, { left: 0, top: 0, width, height: plot }).height;
}

/** Draws a line chart in a box. */
export function drawLines(spec: LineSpec, area: DrawArea): DrawnChart {
  const { theme } = area;
  const lane = eventLane(spec, area.box);
  const layout = lineLayout(spec, area.box, lane.height);
  return {
    marks: [
      ...cautionMarks(spec, layout, theme),
      ...axisMarks(spec.categories, layout, theme),
      ...gapMarks(spec, layout, theme),
      ...runMarks(spec, layout, area),
      ...inDepth(spec, area).flatMap((series) =>
        lightMarks(area, series.locality, boundsMarks(series, layout, slotColours(theme, series.slot).mark)),
      ),
      ...lightMarks(area, undefined, benchmarkMarks(spec, layout, theme)),
      ...layout.labels.flatMap((label) => lightMarks(area, label.locality, labelMarks(label, theme))),
      ...litMarks(spec, layout, area),
      ...eventMarks(lane, layout.plot, theme),
    ],
    get hits() {
      return lineHits(spec, layout);
    },
  };
}

/** Lines from the top down by their last figure, each through its years; a missing figure at the foot of its year. */
function lineHits(spec: LineSpec, { plot, x, y }: LineLayout): ChartHits {
  const foot = plot.top + plot.height - 8;
  const pixel = (figure: ChartFigure) => {
    const height = heightOf(figure);
    return height === undefined ? foot : y(height);
  };
  const endOf = ({ points }: ChartSeries) => {
    const last = points.findLast((point) => heightOf(point) !== undefined);
    return last === undefined ? foot + 1 : pixel(last);
  };
  const fromTop = spec.series.toSorted((a, b) => endOf(a) - endOf(b));
  return fromTop.map(({ locality, name, points }) => {
    const hits = points.map((figure, i) => {
      const category = spec.categories[i] ?? "";
      return { locality, name, category, figure, x: x(i), y: pixel(figure) };
    });
    return withPaths(hits, lineRuns(points));
  });
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

/** The name and last figure of the line pointed at, where it has no label at its end. */
function litMarks(spec: LineSpec, { x, y }: LineLayout, { theme, lit }: DrawArea): readonly Mark[] {
  const series = spec.series.find(({ locality }) => locality === lit);
  if (series?.role !== "context") return [];
  const index = series.points.findLastIndex((point) => heightOf(point) !== undefined);
  const point = series.points[index];
  const height = point && heightOf(point);
  if (point === undefined || height === undefined) return [];
  const text = `${series.name} ${point.label}`;
  const width = textWidth(text, 12, 600);
  const colours = palette(theme);
  const [right, top] = [x(index) - 4, y(height) - 26];
  return [
    boxMark(
      { left: right - width - 8, top, width: width + 8, height: 18 },
      { fill: colours.surface, opacity: 0.9, z: 6 },
    ),
    {
      ...textMark({ x: right - 4, y: top + 9, text, colour: colours.ink1, weight: 600, align: "right" }),
      z: 7,
    },
  ];
}

function labelMarks(label: EndLabel, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const { text, mark } = slotColours(theme, label.slot);
  const weight = labelWeight(label);
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
    ...label.lines.map((line, i) =>
      textMark({ x: label.x, y: label.y + i * 15, text: line, colour: text, weight }),
    ),
    textMark({
      x: label.valueX,
      y: label.valueY,
      text: label.value,
      colour: label.role === "mine" ? text : colours.ink1,
      weight,
    }),
  ];
}
