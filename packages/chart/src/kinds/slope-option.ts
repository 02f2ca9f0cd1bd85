import { isKnown } from "@sosanh/core/figures/value";
import type { ChartHit } from "../chart-hits.ts";
import type { ChartPair } from "../chart-pair.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import type { Mark } from "../marks/drawing.ts";
import { hatchMarks, lineMark, textMark } from "../marks/drawing.ts";
import { figureMarks } from "../marks/figure-marks.ts";
import { lightMarks, litWidth } from "../marks/lighting.ts";
import { palette, slotColours, tokens } from "../theme.ts";
import { say } from "../words/words.ts";
import { withPaths } from "./line-paths.ts";
import type { SlopeEnd, SlopeLayout, SlopeSide } from "./slope-layout.ts";
import { isJoined, labelStart, middleOf, pairWeight, slopeLayout } from "./slope-layout.ts";
import type { SlopeSpec } from "./slope-spec.ts";

/** Draws two years side by side, each place's figures joined where they compare. */
export function drawSlope(spec: SlopeSpec, area: DrawArea): DrawnChart {
  const layout = slopeLayout(spec, area.box);
  const { plot, sides, y } = layout;
  const colours = palette(area.theme);
  return {
    marks: [
      ...sides.flatMap(({ x, way }, i) => [
        textMark({
          x,
          y: area.box.top + 10,
          text: spec.years[i] ?? "",
          colour: colours.ink1,
          weight: 600,
          align: way < 0 ? "right" : "left",
        }),
        lineMark(
          [
            [x, plot.top - 8],
            [x, plot.top + plot.height + 8],
          ],
          { colour: colours.hairline, z: 0 },
        ),
      ]),
      ...inOrder(spec, area).flatMap((pair) =>
        lightMarks(area, pair.locality, pairMarks(pair, layout, area)),
      ),
      ...sideMarks(spec, sides, area),
      ...unnamedMarks(spec, layout, area),
    ],
    hits: spec.pairs.map((pair) => {
      const ends = sides.map((side, i) => hitOf(spec, { pair, side, i }, y));
      return withPaths(ends, runsOf(pair));
    }),
  };
}

/** The words at both sides: names and values at the ends, and those without a figure below them. */
export function sideMarks(
  spec: Pick<SlopeSpec, "language">,
  sides: SlopeLayout["sides"],
  area: DrawArea,
): readonly Mark[] {
  return sides.flatMap((side) => [
    ...side.ends.flatMap((end) => lightMarks(area, end.pair.locality, endMarks(end, side, area))),
    ...missingMarks(spec, side, area),
  ]);
}

/** How many lines have no name at either side: what is pointed at, and the table, name them. */
function unnamedMarks(spec: SlopeSpec, { plot, sides }: SlopeLayout, area: DrawArea): readonly Mark[] {
  const named = new Set(
    sides.flatMap(({ ends, missing }) => [...ends, ...missing].map(({ pair }) => pair.locality)),
  );
  const drawn = spec.pairs.filter(({ before, after }) =>
    [before, after].some((f) => middleOf(f) !== undefined),
  );
  const n = drawn.filter(({ locality }) => !named.has(locality)).length;
  if (n === 0) return [];
  return [
    textMark({
      x: plot.left + plot.width / 2,
      y: area.box.top + 10,
      text: say(spec.language, "slope.unnamed", { n }),
      colour: palette(area.theme).ink3,
      size: 11,
      align: "center",
    }),
  ];
}

/** Mine above the others, the one pointed at above all. */
function inOrder(spec: SlopeSpec, { lit }: DrawArea): readonly ChartPair[] {
  const depth = (pair: ChartPair) =>
    pair.locality === lit ? 4 : { context: 0, other: 1, benchmark: 2, mine: 3 }[pair.role];
  return spec.pairs.toSorted((a, b) => depth(a) - depth(b));
}

/** The line between two years that compare, and the point or the range of each. */
function pairMarks(pair: ChartPair, { sides, y }: SlopeLayout, area: DrawArea): readonly Mark[] {
  const { mark } = slotColours(area.theme, pair.slot);
  const { before, after, role } = pair;
  const ends = [before, after].flatMap((figure, i) =>
    figureMarks(
      { figure, role, colour: mark, size: role === "mine" ? 9 : 7 },
      { along: (value) => [sides[i]?.x ?? 0, y(value)], across: "x", theme: area.theme },
    ),
  );
  if (!isKnown(before.value) || !isKnown(after.value) || !isJoined(pair)) return ends;
  const isEstimate = before.estimate || after.estimate;
  const dash = isEstimate
    ? tokens.line.estimatedDash
    : role === "benchmark"
      ? tokens.line.benchmarkDash
      : undefined;
  const line = lineMark(
    [
      [sides[0].x, y(before.value.value)],
      [sides[1].x, y(after.value.value)],
    ],
    {
      colour: mark,
      width: litWidth(area, pair.locality, tokens.line[role]),
      z: 2,
      ...(dash === undefined ? {} : { dash }),
    },
  );
  return [line, ...ends];
}

function endMarks(end: SlopeEnd, { x, way }: SlopeSide, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const { text } = slotColours(area.theme, end.pair.slot);
  const isMine = end.pair.role === "mine";
  const align = way < 0 ? "right" : "left";
  const leader = lineMark(
    [
      [x + way * 5, end.at],
      [x + way * (labelStart - 2), end.y],
    ],
    { colour: colours.control, z: 1 },
  );
  return [
    ...(Math.abs(end.y - end.at) > 2 ? [leader] : []),
    textMark({
      x: x + way * labelStart,
      y: end.y,
      text: end.figure.label,
      colour: isMine ? text : colours.ink1,
      weight: isMine ? 600 : 500,
      align,
    }),
    ...end.lines.map((line, i) =>
      textMark({
        x: end.nameX,
        y: end.y + (i - (end.lines.length - 1) / 2) * 14,
        text: line,
        colour: isMine || end.pair.role === "benchmark" ? text : colours.ink2,
        weight: pairWeight(end.pair),
        align,
      }),
    ),
  ];
}

/** Under the axis of a year: a hatch, the reason and the name of each place without a figure in it. */
function missingMarks(spec: Pick<SlopeSpec, "language">, side: SlopeSide, area: DrawArea): readonly Mark[] {
  const { x, textWay, missing, others, othersY } = side;
  const colours = palette(area.theme);
  const align = textWay < 0 ? "right" : "left";
  const text = (line: string, y: number) =>
    textMark({ x: x + textWay * 12, y, text: line, colour: colours.ink3, align });
  const rows = missing.flatMap(({ pair, lines, y }) => {
    const hatch = hatchMarks({ left: x - 7, top: y - 6, width: 14, height: 12 }, colours);
    return lightMarks(area, pair.locality, [...hatch, ...lines.map((line, i) => text(line, y + i * 14))]);
  });
  if (others === 0) return rows;
  return [...rows, text(say(spec.language, "chart.others-missing", { n: others }), othersY)];
}

function hitOf(
  spec: SlopeSpec,
  { pair, side, i }: { pair: ChartPair; side: SlopeSide; i: number },
  pixel: (value: number) => number,
): ChartHit {
  const figure = i === 0 ? pair.before : pair.after;
  const value = middleOf(figure);
  const row = side.missing.find((m) => m.pair === pair);
  const y = value === undefined ? (row?.y ?? side.othersY) : pixel(value);
  return { locality: pair.locality, name: pair.name, category: spec.years[i] ?? "", figure, x: side.x, y };
}

/** One line from year to year, where it is drawn. */
function runsOf(pair: ChartPair): readonly { readonly from: number; readonly to: number }[] {
  const isDrawn = isKnown(pair.before.value) && isKnown(pair.after.value) && isJoined(pair);
  return isDrawn ? [{ from: 0, to: 1 }] : [];
}
