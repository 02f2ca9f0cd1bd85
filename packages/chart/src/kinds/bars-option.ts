import { isKnown } from "@sosanh/core/figures/value";
import type { ChartHit } from "../chart-hits.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import type { Box, Mark } from "../marks/drawing.ts";
import { boxMark, hatchMarks, lineMark, textMark } from "../marks/drawing.ts";
import { lightMarks } from "../marks/lighting.ts";
import { textWidth } from "../marks/text-width.ts";
import type { Theme } from "../theme.ts";
import { palette, tokens } from "../theme.ts";
import type { BarRow, BarsLayout } from "./bars-layout.ts";
import { barsLayout, barWeight } from "./bars-layout.ts";
import type { BarsSpec, ChartBar } from "./bars-spec.ts";

const hatchWidth = 88;

/** Draws ranked bars in a box: name left, value at the end, the missing at the foot. */
export function drawBars(spec: BarsSpec, area: DrawArea): DrawnChart {
  const { theme } = area;
  const layout = barsLayout(spec, area.box);
  const { plot, x } = layout;
  const zero = [
    [x(0), plot.top],
    [x(0), plot.top + plot.height],
  ] as const;
  return {
    hits: layout.rows.map((row) => [rowHit(spec, row, { layout, box: area.box })]),
    marks: [
      ...keyMarks(spec, layout, theme),
      ...benchmarkMarks(spec, layout, theme),
      ...layout.rows.flatMap((row) =>
        lightMarks(area, row.bar.locality, [
          ...nameMarks(row, layout, theme),
          ...figureMarks(spec, { row, layout }, theme),
        ]),
      ),
      ...(spec.axis.min < 0 ? [lineMark(zero, { colour: palette(theme).axis })] : []),
    ],
  };
}

/** The whole row belongs to its bar; the mark is its end, of a missing figure the start of its hatch. */
function rowHit(spec: BarsSpec, row: BarRow, { layout, box }: { layout: BarsLayout; box: Box }): ChartHit {
  const { bar, y, top, height } = row;
  const middle = bar.bounds && (bar.bounds.low + bar.bounds.high) / 2;
  return {
    locality: bar.locality,
    name: bar.name,
    category: spec.year,
    figure: bar,
    x: layout.x(isKnown(bar.value) ? bar.value.value : (middle ?? 0)),
    y,
    box: { left: box.left, top, width: box.width, height },
  };
}

function nameMarks({ bar, lines, y }: BarRow, layout: BarsLayout, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const colour =
    bar.role === "mine" ? colours.mineText : bar.role === "benchmark" ? colours.benchText : colours.ink1;
  return lines.map((line, i) =>
    textMark({
      x: layout.nameEnd,
      y: y + (i - (lines.length - 1) / 2) * 16,
      text: line,
      size: 13,
      colour,
      weight: barWeight(bar),
      align: "right",
    }),
  );
}

function figureMarks(
  spec: BarsSpec,
  { row, layout }: { readonly row: BarRow; readonly layout: BarsLayout },
  theme: Theme,
): readonly Mark[] {
  const { bar } = row;
  const avoid = spec.benchmark?.value;
  if (isKnown(bar.value)) return knownMarks(row, bar.value.value, { layout, theme, avoid });
  return bar.bounds === undefined
    ? missingMarks(row, layout, theme)
    : rangeMarks(row, bar.bounds, { layout, theme });
}

function missingMarks(row: BarRow, { x, plot, end }: BarsLayout, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const need = 8 + widthOf(row.end);
  const left = x(0) + hatchWidth / 2 + need > end ? plot.left : x(0);
  const width = Math.max(12, Math.min(hatchWidth, end - left - need));
  return [
    ...hatchMarks({ left, top: row.y - 8, width, height: 16 }, colours),
    ...endWords(row, { x: left + width + 8, colour: colours.ink3 }),
  ];
}

function widthOf(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => textWidth(line, 12, 600)));
}

/** The words at the end of a row, about its middle. */
function endWords(
  { end, y }: BarRow,
  set: { x: number; colour: string; weight?: number; align?: "left" | "right" },
): readonly Mark[] {
  return end.map((text, i) => textMark({ ...set, text, y: y + (i - (end.length - 1) / 2) * 16 }));
}

interface Ground {
  readonly layout: BarsLayout;
  readonly theme: Theme;
  /** A value whose line no text may cross. */
  readonly avoid?: number | undefined;
}

/** A pale bar up to the lower bound, a paler one to the upper: nowhere a single end. */
function rangeMarks(
  row: BarRow,
  { low, high }: { readonly low: number; readonly high: number },
  { layout: { x, half }, theme }: Ground,
): readonly Mark[] {
  const { bar, y } = row;
  const colours = palette(theme);
  const fill = roleColour(bar, theme);
  const [a, b] = [x(Math.min(low, high)), x(Math.max(low, high))];
  const edges = [a, b].map((at) =>
    lineMark(
      [
        [at, y - half],
        [at, y + half],
      ],
      { colour: fill, z: 3 },
    ),
  );
  return [
    boxMark({ left: a, top: y - half, width: Math.max(2, b - a), height: 2 * half }, { fill, opacity: 0.3 }),
    ...edges,
    ...endWords(row, { x: b + 6, colour: colours.ink1, weight: 500 }),
  ];
}

function knownMarks(row: BarRow, value: number, { layout, theme, avoid }: Ground): readonly Mark[] {
  const colours = palette(theme);
  const { bar, y } = row;
  const { x, half } = layout;
  const isMine = bar.role === "mine";
  const isDown = value < 0;
  const [from, to] = [x(0), x(value)].toSorted((a, b) => a - b);
  const box = {
    left: from ?? 0,
    top: y - half,
    width: Math.max(1, (to ?? 0) - (from ?? 0)),
    height: 2 * half,
  };
  const fill = roleColour(bar, theme);
  const isHollow = bar.estimate || bar.isThin === true || bar.borrowedFrom !== undefined;
  const shape = isHollow
    ? boxMark(box, { fill: colours.surface, border: fill, dash: tokens.line.estimatedDash })
    : boxMark(box, { fill });
  const ticks = [bar.previousYear, bar.target, bar.interval?.high, avoid].flatMap((at) =>
    at === undefined ? [] : [x(at)],
  );
  const width = widthOf(row.end);
  const free = ticks
    .toSorted((a, b) => a - b)
    .reduce((at, tick) => (tick > at - 6 && tick < at + width + 4 ? tick + 7 : at), x(value) + 6);
  return [
    shape,
    ...tickMarks(row, layout, theme),
    ...endWords(row, {
      x: isDown ? x(value) - 6 : free,
      colour: isMine ? colours.mineText : standingColour(bar, theme),
      weight: isMine ? 600 : 500,
      align: isDown ? "right" : "left",
    }),
  ];
}

/** By how it stands to the benchmark where it is better or worse; else mine in the accent, the others grey. */
function roleColour({ role, standing }: ChartBar, theme: Theme): string {
  const colours = palette(theme);
  if (standing === "better" || standing === "worse") return colours[standing];
  return role === "mine" ? colours.mine : role === "benchmark" ? colours.bench : colours.context;
}

function standingColour({ standing }: ChartBar, theme: Theme): string {
  const colours = palette(theme);
  return standing === "better" || standing === "worse" ? colours[standing] : colours.ink1;
}

function tickMarks({ bar, y }: BarRow, { x, half }: BarsLayout, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const marks: Mark[] = [];
  if (bar.previousYear !== undefined) marks.push(hollowTick([x(bar.previousYear), y], half, theme));
  if (bar.target !== undefined) marks.push(inkTick([x(bar.target), y], half + 4, theme));
  if (bar.interval === undefined) return marks;
  const [low, high] = [x(bar.interval.low), x(bar.interval.high)];
  const whiskers: readonly (readonly [Point, Point])[] = [
    [
      [low, y],
      [high, y],
    ],
    ...[low, high].map((at): [Point, Point] => [
      [at, y - 4],
      [at, y + 4],
    ]),
  ];
  return [...marks, ...whiskers.map((ends) => lineMark(ends, { colour: colours.ink1, z: 5 }))];
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
function keyMarks(spec: BarsSpec, { plot, x, end }: BarsLayout, theme: Theme): readonly Mark[] {
  const colour = palette(theme).ink3;
  const y = plot.top - 16 - (spec.benchmark === undefined ? 0 : 18);
  const names = [spec.targetName, spec.previousYearName].flatMap((name) => name ?? []);
  const need = names.reduce((sum, name) => sum + 8 + textWidth(name, 12) + 20, 0);
  // Where all bars run to the left, zero is at the right edge.
  let at = Math.max(0, Math.min(x(0), end - need));
  const marks: Mark[] = [];
  const add = (tick: Mark, text: string) => {
    marks.push(tick, textMark({ x: at + 8, y, text, colour }));
    at += 8 + textWidth(text, 12) + 20;
  };
  if (spec.targetName !== undefined) add(inkTick([at + 1, y], 7, theme), spec.targetName);
  if (spec.previousYearName !== undefined) add(hollowTick([at + 2, y], 6, theme), spec.previousYearName);
  return marks;
}

/** The benchmark as a dashed line across all bars, its name above it. */
function benchmarkMarks(spec: BarsSpec, { plot, x, end }: BarsLayout, theme: Theme): readonly Mark[] {
  if (spec.benchmark === undefined) return [];
  const colours = palette(theme);
  const { name, value, text } = spec.benchmark;
  const at = x(value);
  const words = `${name} ${text}`;
  const half = textWidth(words, 12, 500) / 2;
  const centre = Math.max(Math.min(at, end - half), plot.left - 40 + half);
  return [
    lineMark(
      [
        [at, plot.top - 3],
        [at, plot.top + plot.height],
      ],
      { colour: colours.bench, width: tokens.line.benchmark, dash: tokens.line.benchmarkDash, z: 4 },
    ),
    textMark({
      x: centre,
      y: plot.top - 15,
      text: words,
      colour: colours.benchText,
      weight: 500,
      align: "center",
    }),
  ];
}
