import type { ChartHits } from "../chart-hits.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import type { Box, Mark } from "../marks/drawing.ts";
import { lineMark, pointMark, textMark } from "../marks/drawing.ts";
import { lightMarks } from "../marks/lighting.ts";
import { palette, slotColours, tokens } from "../theme.ts";
import type { Point } from "./map-projection.ts";
import { labelMarks } from "./scatter-labels.ts";
import type { ScatterLayout } from "./scatter-layout.ts";
import { pixelOf, scatterLayout, titleLines } from "./scatter-layout.ts";
import type { ScatterPoint, ScatterSpec } from "./scatter-spec.ts";

/** With more places than this only my place, the coloured ones and the one pointed at have trails. */
const mostTrails = 40;

/** Draws a scatter in a box: titles at the axes, dashed lines at the medians, names moved apart. */
export function drawScatter(spec: ScatterSpec, area: DrawArea): DrawnChart {
  const layout = scatterLayout(spec, area.box);
  const shownLast = spec.points.toSorted((a, b) => weightOf(a, area) - weightOf(b, area));
  return {
    marks: [
      ...gridMarks(spec, layout, area),
      ...medianMarks(spec, layout, area),
      ...shownLast.flatMap((point) =>
        lightMarks(area, point.locality, trailMarks(point, { spec, layout, area })),
      ),
      ...shownLast.flatMap((point) => lightMarks(area, point.locality, [dotMark(point, layout, area)])),
      ...labelMarks(spec, layout, area),
    ],
    hits: hitsOf(spec, layout),
  };
}

function gridMarks(
  spec: ScatterSpec,
  { plot, x, y }: ScatterLayout,
  { box, theme }: DrawArea,
): readonly Mark[] {
  const colours = palette(theme);
  const [right, bottom] = [plot.left + plot.width, plot.top + plot.height];
  const line = (from: Point, to: Point, colour: string) => lineMark([from, to], { colour, z: 0 });
  const ups = titleLines(spec.y, box.width);
  const acrosses = titleLines(spec.x, plot.width);
  return [
    ...spec.y.ticks.flatMap(({ value, text }) => [
      line([plot.left, y(value)], [right, y(value)], colours.grid),
      textMark({ x: plot.left - 8, y: y(value), text, colour: colours.ink2, align: "right" }),
    ]),
    ...spec.x.ticks.flatMap(({ value, text }) => [
      line([x(value), plot.top], [x(value), bottom], colours.grid),
      textMark({ x: x(value), y: bottom + 13, text, colour: colours.ink2, align: alignOf(x(value), plot) }),
    ]),
    line([plot.left, bottom], [right, bottom], colours.axis),
    line([plot.left, plot.top], [plot.left, bottom], colours.axis),
    ...ups.map((text, i) =>
      textMark({ x: box.left, y: box.top + (i + 0.5) * 16, text, weight: 500, colour: colours.ink2 }),
    ),
    ...acrosses.map((text, i) =>
      textMark({
        x: right,
        y: bottom + 30 + i * 16,
        text,
        weight: 500,
        colour: colours.ink2,
        align: "right",
      }),
    ),
  ];
}

function alignOf(x: number, plot: Box): "left" | "center" | "right" {
  return x > plot.left + plot.width - 14 ? "right" : "center";
}

function medianMarks(spec: ScatterSpec, { plot, x, y }: ScatterLayout, { theme }: DrawArea): readonly Mark[] {
  const colours = palette(theme);
  const look = { colour: colours.bench, width: 1.25, dash: tokens.line.benchmarkDash, z: 1 };
  const bottom = plot.top + plot.height;
  const right = plot.left + plot.width;
  const words = { size: 11, colour: colours.benchText };
  return [
    ...(spec.x.median === undefined
      ? []
      : [
          lineMark(
            [
              [x(spec.x.median.value), plot.top],
              [x(spec.x.median.value), bottom],
            ],
            look,
          ),
          textMark({ ...words, x: x(spec.x.median.value) + 4, y: bottom - 8, text: spec.x.median.text }),
        ]),
    ...(spec.y.median === undefined
      ? []
      : [
          lineMark(
            [
              [plot.left, y(spec.y.median.value)],
              [right, y(spec.y.median.value)],
            ],
            look,
          ),
          textMark({
            ...words,
            x: right - 2,
            y: y(spec.y.median.value) - 8,
            text: spec.y.median.text,
            align: "right",
          }),
        ]),
  ];
}

interface TrailAbout {
  readonly spec: ScatterSpec;
  readonly layout: ScatterLayout;
  readonly area: DrawArea;
}

/** Pale from the first year to the last, with a small ring where it starts. */
function trailMarks(point: ScatterPoint, { spec, layout, area }: TrailAbout): readonly Mark[] {
  const isOwn = point.role === "mine" || point.locality === area.lit;
  if (spec.points.length > mostTrails && !isOwn && point.slot === undefined) return [];
  const { mark } = slotColours(area.theme, point.slot);
  const colours = palette(area.theme);
  return point.trail.flatMap((run) => {
    const line = run.map(({ x, y }): Point => [layout.x(x), layout.y(y)]);
    const [start] = line;
    const stroke = lineMark(line, { colour: mark, width: isOwn ? 2 : 1.25, z: 2 });
    const faint = { ...stroke, style: { ...(stroke.style as object), opacity: isOwn ? 0.6 : 0.35 } };
    if (start === undefined) return [];
    return [
      faint,
      pointMark(start, { colour: mark, ground: colours.surface, size: 4, isHollow: true, z: 2 }),
    ];
  });
}

function dotMark(point: ScatterPoint, layout: ScatterLayout, { theme, lit }: DrawArea): Mark {
  const { mark } = slotColours(theme, point.slot);
  const colours = palette(theme);
  const isOwn = point.role === "mine" || point.locality === lit;
  const at = pixelOf(point, layout);
  const isHollow = [point.x, point.y].some(({ estimate, isThin }) => estimate || isThin === true);
  const look = { colour: mark, ground: colours.surface, size: isOwn ? 13 : 9, z: isOwn ? 5 : 4 };
  return pointMark(at, isHollow ? { ...look, isHollow } : look);
}

/** Mine and the one pointed at are drawn over the others. */
function weightOf(point: ScatterPoint, { lit }: DrawArea): number {
  if (point.locality === lit) return 3;
  if (point.role === "mine") return 2;
  return point.slot === undefined ? 0 : 1;
}

/** From the highest down; each place has both its figures, one after the other, at the same point. */
function hitsOf(spec: ScatterSpec, layout: ScatterLayout): ChartHits {
  return spec.points
    .map((point) => ({ point, at: pixelOf(point, layout) }))
    .toSorted((a, b) => a.at[1] - b.at[1])
    .map(({ point, at: [x, y] }) => {
      const text = `${point.x.text}; ${point.y.text}`;
      const place = { locality: point.locality, name: point.name, x, y };
      return [
        { ...place, category: spec.x.title, figure: { ...point.x, text } },
        { ...place, category: spec.y.title, figure: { ...point.y, text } },
      ];
    });
}
