import type { Comparability } from "@sosanh/core/comparison/comparability";
import { isKnown } from "@sosanh/core/figures/value";
import type { ChartHits } from "../chart-hits.ts";
import type { ChartFigure, ChartSeries } from "../chart-parts.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import { yearsWithRoom } from "../marks/axis-marks.ts";
import type { Mark } from "../marks/drawing.ts";
import { hatchMarks, lineMark, pointMark, textMark } from "../marks/drawing.ts";
import { lightMarks, litWidth } from "../marks/lighting.ts";
import { palette, slotColours, tokens } from "../theme.ts";
import type { BumpSpec } from "./bump-spec.ts";
import { withPaths } from "./line-paths.ts";
import { lineRuns } from "./line-runs.ts";
import type { SlopeLayout, TwoSided } from "./slope-layout.ts";
import { slopeHeight, slopeLayout } from "./slope-layout.ts";
import { sideMarks } from "./slope-option.ts";

/** How much lower the lines start than in a slope chart: under each year stands among how many was ranked. */
const second = 16;
const alone: Comparability = { verdict: "comparable", reasons: [] };

/** The height of a bump chart: a line a place at both sides. */
export function bumpHeight(spec: BumpSpec, width: number): number {
  return slopeHeight(twoSided(spec), width) + second;
}

/** Draws ranks over the years, names at both ends; a line breaks where there is no rank or two years do not compare. */
export function drawBump(spec: BumpSpec, area: DrawArea): DrawnChart {
  const box = { ...area.box, top: area.box.top + second, height: area.box.height - second };
  const layout = slopeLayout(twoSided(spec), box);
  const { plot, sides, y } = layout;
  const steps = Math.max(1, spec.categories.length - 1);
  const x = (i: number) => plot.left + (plot.width * i) / steps;
  return {
    marks: [
      ...yearMarks(spec, { layout, x }, area),
      ...inOrder(spec, area).flatMap((series) =>
        lightMarks(area, series.locality, seriesMarks(spec, { series, x, layout }, area)),
      ),
      ...sideMarks(spec, sides, area),
    ],
    hits: hitsOf(spec, x, (figure) =>
      isKnown(figure.value) ? y(figure.value.value) : plot.top + plot.height,
    ),
  };
}

/** The first and the last year as the two sides of a slope. */
function twoSided({ series, axis, language }: BumpSpec): TwoSided {
  const pairs = series.flatMap(({ points, ...place }) => {
    const [before, after] = [points.at(0), points.at(-1)];
    return before === undefined || after === undefined
      ? []
      : [{ ...place, before, after, comparability: alone }];
  });
  return { pairs, axis, language };
}

function yearMarks(
  spec: BumpSpec,
  { layout, x }: { layout: SlopeLayout; x: (i: number) => number },
  area: DrawArea,
): readonly Mark[] {
  const colours = palette(area.theme);
  const { plot } = layout;
  const named = yearsWithRoom(spec.categories, plot.width);
  const lines = spec.categories.map((_, i) =>
    lineMark(
      [
        [x(i), plot.top - 8],
        [x(i), plot.top + plot.height + 8],
      ],
      { colour: colours.grid, z: 0 },
    ),
  );
  const words = named.flatMap((i) => {
    const at = { x: x(i), align: "center" as const };
    const isEnd = i === 0 || i === spec.categories.length - 1;
    return [
      textMark({
        ...at,
        y: area.box.top + 10,
        text: spec.categories[i] ?? "",
        colour: isEnd ? colours.ink1 : colours.ink2,
        weight: isEnd ? 600 : 400,
      }),
      textMark({ ...at, y: area.box.top + 26, text: spec.outOf[i] ?? "", colour: colours.ink3, size: 11 }),
    ];
  });
  return [...lines, ...words];
}

/** Mine above the others, the one pointed at above all. */
function inOrder(spec: BumpSpec, { lit }: DrawArea): readonly ChartSeries[] {
  const depth = (series: ChartSeries) =>
    series.locality === lit ? 4 : { context: 0, other: 1, benchmark: 2, mine: 3 }[series.role];
  return spec.series.toSorted((a, b) => depth(a) - depth(b));
}

interface SeriesAt {
  readonly series: ChartSeries;
  readonly x: (i: number) => number;
  readonly layout: SlopeLayout;
}

function seriesMarks(spec: BumpSpec, { series, x, layout }: SeriesAt, area: DrawArea): readonly Mark[] {
  const { mark } = slotColours(area.theme, series.slot);
  const colours = palette(area.theme);
  const { plot, y } = layout;
  const isMine = series.role === "mine";
  const pixel = (i: number): [number, number][] => {
    const value = series.points[i]?.value;
    return value !== undefined && isKnown(value) ? [[x(i), y(value.value)]] : [];
  };
  const lines = lineRuns(series.points)
    .filter((run) => run.to > run.from)
    .map((run) =>
      lineMark(
        series.points.flatMap((_, i) => (i < run.from || i > run.to ? [] : pixel(i))),
        {
          colour: mark,
          width: litWidth(area, series.locality, tokens.line[series.role]),
          z: isMine ? 3 : 2,
          ...(run.isEstimate ? { dash: tokens.line.estimatedDash } : {}),
        },
      ),
    );
  const points = series.points.flatMap((figure, i) =>
    pixel(i).map((at) =>
      pointMark(at, {
        colour: mark,
        ground: colours.surface,
        size: isMine ? 10 : series.role === "context" ? 5 : 7,
        isHollow: figure.estimate || figure.isThin === true,
        z: isMine ? 5 : 4,
      }),
    ),
  );
  // Between the ends a gap of mine is hatched at the foot of its year; the ends name theirs below.
  const gaps = isMine
    ? series.points.flatMap((figure, i) =>
        isKnown(figure.value) || i === 0 || i === spec.categories.length - 1
          ? []
          : hatchMarks({ left: x(i) - 8, top: plot.top + plot.height + 2, width: 16, height: 10 }, colours),
      )
    : [];
  return [...lines, ...points, ...gaps];
}

function hitsOf(spec: BumpSpec, x: (i: number) => number, y: (figure: ChartFigure) => number): ChartHits {
  return spec.series.map(({ locality, name, points }) => {
    const hits = points.map((figure, i) => ({
      locality,
      name,
      category: spec.categories[i] ?? "",
      figure,
      x: x(i),
      y: y(figure),
    }));
    return withPaths(hits, lineRuns(points));
  });
}
