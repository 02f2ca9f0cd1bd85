import { isKnown } from "@sosanh/core/figures/value";
import type { ChartHits } from "../chart-hits.ts";
import type { ChartSeries } from "../chart-parts.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import type { Mark } from "../marks/drawing.ts";
import { hatchMarks, lineMark, pointMark, textMark } from "../marks/drawing.ts";
import { rangeMarks } from "../marks/figure-marks.ts";
import { lightMarks, litWidth } from "../marks/lighting.ts";
import { palette, slotColours, tokens } from "../theme.ts";
import { withPaths } from "./line-paths.ts";
import { gaps, lineRuns } from "./line-runs.ts";
import type { PlacedPanel } from "./multiples-layout.ts";
import { lastFigure, multiplesLayout } from "./multiples-layout.ts";
import type { MultiplesSpec } from "./multiples-spec.ts";

const small = 11;

/** Draws every panel: its name and last figures above, its lines on a scale, the first and last year below. */
export function drawMultiples(spec: MultiplesSpec, area: DrawArea): DrawnChart {
  const { panels } = multiplesLayout(spec, area.box);
  const colours = palette(area.theme);
  const { broken } = panels[0]?.panel.axis ?? {};
  const said = spec.by === "place" && broken !== undefined ? `${spec.scale} · ${broken}` : spec.scale;
  return {
    marks: [
      textMark({ x: area.box.left, y: area.box.top + 8, text: said, size: small, colour: colours.ink3 }),
      ...panels.flatMap((panel) => [
        ...axisMarks(spec, panel, area),
        ...nameMarks(spec, panel, area),
        ...panel.panel.series.flatMap((series) =>
          lightMarks(area, series.locality, seriesMarks(series, panel, area)),
        ),
      ]),
    ],
    hits: panels.flatMap((panel) => hitsOf(spec, panel)),
  };
}

function axisMarks(spec: MultiplesSpec, placed: PlacedPanel, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const { panel, plot, x, y } = placed;
  const bottom = plot.top + plot.height;
  const ends = [panel.axis.ticks.at(0), panel.axis.ticks.at(-1)].flatMap((tick) => tick ?? []);
  const isNamed = spec.by === "metric" || placed.isFirstInRow;
  const grid = panel.axis.ticks.map((tick) =>
    lineMark(
      [
        [plot.left, y(tick.value)],
        [plot.left + plot.width, y(tick.value)],
      ],
      { colour: tick.value === 0 ? colours.axis : colours.grid, z: 0 },
    ),
  );
  const texts = isNamed
    ? ends.map((tick) =>
        textMark({
          x: plot.left - 6,
          y: y(tick.value),
          text: tick.text,
          size: small,
          colour: colours.ink3,
          align: "right",
        }),
      )
    : [];
  const [first, last] = [spec.categories.at(0) ?? "", spec.categories.at(-1) ?? ""];
  const year = (at: number, text: string, align: "left" | "center" | "right") =>
    textMark({ x: at, y: bottom + 11, text, size: small, colour: colours.ink3, align });
  const years =
    first === last
      ? [year(x(0), first, "center")]
      : [year(plot.left, first, "left"), year(plot.left + plot.width, last, "right")];
  return [...grid, ...texts, ...years];
}

/** The name in bold; under it the last figure of each line, of several lines with its place. */
function nameMarks(spec: MultiplesSpec, placed: PlacedPanel, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const { panel, box, lines, values, plot } = placed;
  const isMine = panel.role === "mine";
  const owner = spec.by === "place" ? panel.series[0]?.locality : undefined;
  const rows = values.reduce((sum, value) => sum + value.lines.length, 0);
  const base = plot.top - 6 - 15 * rows;
  const names = lines.map((line, i) =>
    textMark({
      x: box.left,
      y: base - 15 * (lines.length - i) + 8,
      text: line,
      colour: isMine ? colours.mineText : colours.ink1,
      weight: 600,
    }),
  );
  let y = base + 8;
  const figures = values.flatMap(({ series, lines: words, isMissing }) => {
    const { text } = slotColours(area.theme, series.slot);
    const colour = isMissing ? colours.ink3 : spec.by === "place" && !isMine ? colours.ink2 : text;
    const marks = words.map((line, i) =>
      textMark({ x: box.left, y: y + i * 15, text: line, colour, weight: 500 }),
    );
    y += words.length * 15;
    return lightMarks(area, series.locality, marks);
  });
  return [...(owner === undefined ? names : lightMarks(area, owner, names)), ...figures];
}

function seriesMarks(series: ChartSeries, placed: PlacedPanel, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const { plot, x, y, panel } = placed;
  const { mark } = slotColours(area.theme, series.slot);
  const pixel = (i: number): [number, number][] => {
    const value = series.points[i]?.value;
    return value !== undefined && isKnown(value) ? [[x(i), y(value.value)]] : [];
  };
  const width = litWidth(area, series.locality, series.role === "mine" ? 2.5 : 1.75);
  const runs = lineRuns(series.points);
  const lines = runs
    .filter((run) => run.to > run.from)
    .map((run) =>
      lineMark(
        series.points.flatMap((_, i) => (i < run.from || i > run.to ? [] : pixel(i))),
        {
          colour: mark,
          width,
          z: series.role === "mine" ? 3 : 2,
          ...(run.isEstimate
            ? { dash: tokens.line.estimatedDash }
            : series.role === "benchmark"
              ? { dash: tokens.line.benchmarkDash }
              : {}),
        },
      ),
    );
  const last = lastFigure(series);
  // The last figure, an estimate, one that stands alone and the ends of a break have a point.
  const marked = series.points.flatMap((figure, i) => {
    const isEnd = i === last?.index || runs.some((run) => run.from === run.to && run.from === i);
    const isBreak = runs.some(
      (run, r) =>
        (run.ownsFirst && r > 0 && run.from === i) || (run.to === i && runs[r + 1]?.ownsFirst === true),
    );
    return isEnd || isBreak || figure.estimate || figure.isThin === true
      ? pixel(i).map((at) =>
          pointMark(at, {
            colour: mark,
            ground: colours.surface,
            size: i === last?.index ? 6 : 5,
            isHollow: figure.estimate || figure.isThin === true,
          }),
        )
      : rangeMarks(
          { figure, role: series.role, colour: mark, size: 5 },
          { along: (value) => [x(i), y(value)], across: "x", theme: area.theme },
        );
  });
  const half = Math.max(3, series.points.length < 2 ? 20 : (x(1) - x(0)) * 0.4);
  // Two places' gaps would hide one another: of several lines only mine is hatched.
  const isHatched = panel.series.length === 1 || series.role === "mine";
  const hatches = !isHatched
    ? []
    : gaps(series.points).flatMap(({ from, to }) => {
        const left = Math.max(plot.left, x(from) - half);
        const right = Math.min(plot.left + plot.width, x(to) + half);
        const height = from === 0 && to === series.points.length - 1 ? plot.height : 10;
        return hatchMarks(
          { left, top: plot.top + plot.height - height, width: Math.max(4, right - left), height },
          colours,
        );
      });
  return [...hatches, ...lines, ...marked];
}

function hitsOf(spec: MultiplesSpec, { panel, plot, x, y }: PlacedPanel): ChartHits {
  return panel.series.map(({ locality, name, points }) => {
    const hits = points.map((figure, i) => ({
      locality,
      name: spec.by === "place" ? name : `${name}, ${panel.title}`,
      category: spec.categories[i] ?? "",
      figure,
      x: x(i),
      y: isKnown(figure.value) ? y(figure.value.value) : plot.top + plot.height - 5,
    }));
    return withPaths(hits, lineRuns(points));
  });
}
