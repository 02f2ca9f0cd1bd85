import { isKnown } from "@sosanh/core/figures/value";
import type { ChartFigure, ChartSeries } from "../chart-parts.ts";
import type { DrawArea } from "../drawn-chart.ts";
import type { Mark } from "../marks/drawing.ts";
import { lineMark, pointMark } from "../marks/drawing.ts";
import { lightOf, litWidth } from "../marks/lighting.ts";
import { palette, slotColours, tokens } from "../theme.ts";
import type { LineLayout } from "./line-layout.ts";
import type { LineRun } from "./line-runs.ts";
import { lineRuns } from "./line-runs.ts";
import type { LineSpec } from "./line-spec.ts";

/** The lines from the bottom up: context, the others, mine, and on top of all the one pointed at. */
export function inDepth(spec: LineSpec, area: DrawArea): readonly ChartSeries[] {
  return spec.series.toSorted((a, b) => depth(a, area) - depth(b, area));
}

/** The lines of the places with their points. */
export function runMarks(spec: LineSpec, layout: LineLayout, area: DrawArea): readonly Mark[] {
  const runs = inDepth(spec, area).flatMap((series) =>
    lineRuns(series.points).map((run) => ({ spec, series, run })),
  );
  return [
    ...runs.flatMap((of) => strokeMarks(of, layout, area)),
    ...runs.flatMap((of) => pointMarks(of, layout, area)),
  ];
}

interface RunOf {
  readonly spec: LineSpec;
  readonly series: ChartSeries;
  readonly run: LineRun;
}

function depth(series: ChartSeries, { lit }: DrawArea): number {
  if (series.locality === lit) return 4;
  return { context: 0, other: 1, benchmark: 2, mine: 3 }[series.role];
}

function strokeMarks({ series, run }: RunOf, layout: LineLayout, area: DrawArea): readonly Mark[] {
  const points = pointsOf(series, run).map(({ at, value }) => placed(layout, at, value));
  if (points.length < 2) return [];
  const mark = lineMark(points, {
    colour: slotColours(area.theme, series.slot).mark,
    width: litWidth(area, series.locality, tokens.line[series.role]),
    z: 2 + depth(series, area),
    ...dashOf(series, run),
  });
  const opacity = lightOf(area, series.locality);
  const ends = { lineCap: run.isEstimate ? "butt" : "round", lineJoin: "round", opacity };
  return [{ ...mark, style: { ...(mark.style as object), ...ends } }];
}

function dashOf({ role }: ChartSeries, { isEstimate }: LineRun): { readonly dash?: readonly number[] } {
  if (isEstimate) return { dash: tokens.line.estimatedDash };
  return role === "benchmark" ? { dash: tokens.line.benchmarkDash } : {};
}

function pointMarks({ spec, series, run }: RunOf, layout: LineLayout, area: DrawArea): readonly Mark[] {
  const { theme } = area;
  const ground = palette(theme).surface;
  const colour = slotColours(theme, series.slot).mark;
  const opacity = lightOf(area, series.locality);
  const size = { mine: 9, other: 6, benchmark: 9, context: 4 }[series.role];
  return pointsOf(series, run).flatMap(({ at, value, figure }) => {
    if (at === run.from && !run.ownsFirst) return [];
    const isHollow = figure.estimate || figure.isThin === true;
    if (!isHollow && !isMarked(spec, series, at)) return [];
    const mark = pointMark(placed(layout, at, value), {
      ...{ colour, ground, size, isHollow, z: 2 + depth(series, area) },
      shape: series.role === "benchmark" ? "diamond" : "circle",
    });
    const rim = isHollow || series.role === "mine" ? { lineWidth: 1.5 } : { stroke: "none", lineWidth: 0 };
    return [{ ...mark, style: { ...(mark.style as object), ...rim, opacity } }];
  });
}

interface Point {
  readonly at: number;
  readonly value: number;
  readonly figure: ChartFigure;
}

function pointsOf({ points }: ChartSeries, { from, to }: LineRun): readonly Point[] {
  return points
    .slice(from, to + 1)
    .flatMap((figure, i) =>
      isKnown(figure.value) ? [{ at: from + i, value: figure.value.value, figure }] : [],
    );
}

function placed({ x, y }: LineLayout, at: number, value: number): readonly [number, number] {
  return [x(at), y(value)];
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
