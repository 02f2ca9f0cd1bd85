import type { Matched } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import type { ChartHit } from "../chart-hits.ts";
import type { ChartPair } from "../chart-pair.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import type { Box, Mark } from "../marks/drawing.ts";
import { hatchMarks, lineMark, pointMark, shapeMark, textMark } from "../marks/drawing.ts";
import { figureMarks } from "../marks/figure-marks.ts";
import { lightMarks, litWidth } from "../marks/lighting.ts";
import { textWidth, wrapText } from "../marks/text-width.ts";
import type { Theme } from "../theme.ts";
import { palette, tokens } from "../theme.ts";
import { say, word } from "../words/words.ts";
import type { DumbbellSpec } from "./dumbbell-spec.ts";
import { isJoined, middleOf, pairWeight } from "./slope-layout.ts";

const phone = 480;
const head = 46;
const roomyRow = 30;
const denseRow = 22;
const mostRoomy = 16;
const font = 12;
const nameFont = 13;

/** The height of all rows, with the key and the scale above them. */
export function dumbbellHeight(spec: DumbbellSpec, width: number): number {
  const { rows } = dumbbellLayout(spec, { left: 0, top: 0, width, height: 0 });
  return head + rows.reduce((sum, row) => sum + row.height, 0) + 6;
}

/** Draws a row a place: hollow the earlier year, full the later, the change at the end where there is one. */
export function drawDumbbell(spec: DumbbellSpec, area: DrawArea): DrawnChart {
  const layout = dumbbellLayout(spec, area.box);
  return {
    marks: [
      ...scaleMarks(spec, layout, area),
      ...keyMarks(spec, layout, area),
      ...layout.rows.flatMap((row) => lightMarks(area, row.pair.locality, rowMarks({ row, layout }, area))),
    ],
    hits: layout.rows.map((row) => [0, 1].map((i) => hitOf(spec, { row, i, layout }, area.box))),
  };
}

interface Row {
  readonly pair: ChartPair;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  /** What stands at its end. */
  readonly end: readonly string[];
}

interface Layout {
  readonly plot: Box;
  readonly nameEnd: number;
  readonly x: (value: number) => number;
  readonly rows: readonly Row[];
}

function dumbbellLayout(spec: DumbbellSpec, box: Box): Layout {
  const isPhone = box.width < phone;
  const rowHeight = spec.pairs.length > mostRoomy ? denseRow : roomyRow;
  const widest = Math.max(0, ...spec.pairs.map((p) => textWidth(p.name, nameFont, pairWeight(p)))) + 1;
  const names = Math.min(widest, box.width * (isPhone ? 0.3 : 0.28));
  const ends = spec.pairs.map((pair) => endText(spec, pair, isPhone));
  const endMost = box.width * (isPhone ? 0.3 : 0.34);
  const endLines = ends.map((text) => wrapText(text, endMost, { size: font, weight: 500 }));
  const endRoom = Math.max(0, ...endLines.flat().map((line) => textWidth(line, font, 500))) + 24;
  const left = box.left + names + 16;
  const right = box.left + box.width - endRoom;
  let top = box.top + head;
  const rows = spec.pairs.map((pair, i) => {
    const lines = wrapText(pair.name, names, { size: nameFont, weight: pairWeight(pair) });
    const end = endLines[i] ?? [];
    const height = Math.max(rowHeight, Math.max(lines.length, end.length) * 16 + 8);
    const row = { pair, lines, top, height, end };
    top += height;
    return row;
  });
  const plot = {
    left,
    top: box.top + head,
    width: Math.max(24, right - left),
    height: top - box.top - head,
  };
  const { min, max, inverted } = spec.axis;
  const x = (value: number) => {
    const part = (value - min) / (max - min);
    return plot.left + plot.width * (inverted ? 1 - part : part);
  };
  return { plot, nameEnd: box.left + names, x, rows };
}

/** What stands at the end of a row: the change; else why there is none, by year. */
function endText(spec: DumbbellSpec, pair: ChartPair, isShort: boolean): string {
  const { before, after, change, comparability, difference } = pair;
  const { language } = spec;
  if (change !== undefined) {
    const shown = isShort ? change.replace(/\s\([^)]*\)$/u, "") : change;
    const isEstimate = before.estimate || after.estimate;
    return [
      difference === 0 ? word(language, "change.none") : shown,
      ...(isEstimate ? [word(language, "estimate")] : []),
      ...(pair.matched === undefined ? [] : [overUnits(pair.matched, language)]),
    ].join(" · ");
  }
  const ranges = [before, after].filter(({ value, bounds }) => !isKnown(value) && bounds !== undefined);
  const lacking = [before, after].flatMap((figure, i) =>
    middleOf(figure) === undefined ? [`${spec.years[i] ?? ""}: ${figure.text}`] : [],
  );
  // Nothing reported in either year for one reason needs no years.
  if (lacking.length === 2 && before.text === after.text) return before.text;
  if (lacking.length > 0) return lacking.join(", ");
  if (pair.apart !== undefined)
    return [before, after]
      .flatMap(({ coverage }, i) =>
        coverage === undefined
          ? []
          : [`${spec.years[i] ?? ""}: ${say(language, "coverage", { ...coverage })}`],
      )
      .join(", ");
  const verdict =
    comparability.verdict === "not-comparable" ? [word(language, "verdict.not-comparable")] : [];
  return [...(isShort ? [] : ranges.map(({ label }) => label)), ...verdict].join(" · ");
}

/** "17/27 đơn vị", with those of which a part is in it. */
function overUnits({ children, partly, of }: Matched, language: Language): string {
  return say(language, "coverage", { reported: children + (partly ?? 0), expected: of });
}

function scaleMarks(spec: DumbbellSpec, { plot, x }: Layout, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const bottom = plot.top + plot.height;
  const last = spec.axis.ticks.length - 1;
  const step = plot.width / Math.max(1, last);
  const need = Math.max(0, ...spec.axis.ticks.map((tick) => textWidth(tick.text, font))) + 10;
  const stride = Math.max(1, Math.ceil(need / step));
  return spec.axis.ticks.flatMap((tick, i) => {
    const line = lineMark(
      [
        [x(tick.value), plot.top - 4],
        [x(tick.value), bottom],
      ],
      { colour: tick.value === 0 ? colours.axis : colours.grid, z: 0 },
    );
    if (i % stride !== 0) return [line];
    return [
      line,
      textMark({
        x: x(tick.value),
        y: plot.top - 12,
        text: tick.text,
        colour: colours.ink2,
        align: "center",
      }),
    ];
  });
}

/** Which point is which year. */
function keyMarks(spec: DumbbellSpec, { plot }: Layout, { theme }: DrawArea): readonly Mark[] {
  const colours = palette(theme);
  const y = plot.top - head + 10;
  const look = { colour: colours.ink2, ground: colours.surface, size: 9 };
  const second = plot.left + 14 + textWidth(spec.years[0], font) + 18;
  return [
    pointMark([plot.left + 4, y], { ...look, isHollow: true }),
    textMark({ x: plot.left + 14, y, text: spec.years[0], colour: colours.ink2 }),
    pointMark([second + 4, y], look),
    textMark({ x: second + 14, y, text: spec.years[1], colour: colours.ink2, weight: 600 }),
  ];
}

function rowMarks(at: { row: Row; layout: Layout }, area: DrawArea): readonly Mark[] {
  const { row, layout } = at;
  const { pair } = row;
  const colours = palette(area.theme);
  const y = row.top + row.height / 2;
  const colour = roleColour(pair, area.theme);
  const nameColour =
    pair.role === "mine" ? colours.mineText : pair.role === "benchmark" ? colours.benchText : colours.ink1;
  const names = row.lines.map((line, i) =>
    textMark({
      x: layout.nameEnd,
      y: y + (i - (row.lines.length - 1) / 2) * 16,
      text: line,
      size: nameFont,
      colour: nameColour,
      weight: pairWeight(pair),
      align: "right",
    }),
  );
  // Hollow is the earlier year: that figures are missing from a sum is said at the end of its row.
  const whole = [pair.before, pair.after].map(({ isThin: _isThin, ...figure }) => figure);
  const points = whole.flatMap((figure, i) =>
    figureMarks(
      { figure, role: pair.role, colour, size: pair.role === "mine" ? 12 : 10, isHollow: i === 0 },
      { along: (value) => [layout.x(value), y], across: "y", theme: area.theme },
    ),
  );
  return [...names, ...joinMarks(pair, { layout, y }, area), ...points, ...endMarks({ row, layout }, area)];
}

function roleColour({ role }: ChartPair, theme: Theme): string {
  const colours = palette(theme);
  return role === "mine" ? colours.mine : role === "benchmark" ? colours.bench : colours.context;
}

/** What joins the two years where they compare: from edge to edge of the points. */
function joinMarks(
  pair: ChartPair,
  { layout, y }: { layout: Layout; y: number },
  area: DrawArea,
): readonly Mark[] {
  const { before, after } = pair;
  if (!isKnown(before.value) || !isKnown(after.value) || !isJoined(pair)) return [];
  const [a, b] = [layout.x(before.value.value), layout.x(after.value.value)];
  const isEstimate = before.estimate || after.estimate;
  const width = litWidth(area, pair.locality, pair.role === "mine" ? 3 : 2);
  return [
    lineMark(
      [
        [a, y],
        [b, y],
      ],
      {
        colour: roleColour(pair, area.theme),
        width,
        z: 2,
        ...(isEstimate ? { dash: tokens.line.estimatedDash } : {}),
      },
    ),
  ];
}

function endMarks({ row, layout }: { row: Row; layout: Layout }, area: DrawArea): readonly Mark[] {
  const colours = palette(area.theme);
  const { pair } = row;
  const y = row.top + row.height / 2;
  const x = layout.plot.left + layout.plot.width + 14;
  const isMissing = pair.change === undefined;
  const isNothing = middleOf(pair.before) === undefined && middleOf(pair.after) === undefined;
  const outlook = pair.outlook === undefined ? colours.ink1 : colours[pair.outlook];
  const isCaution = pair.comparability.verdict === "caution" && !isMissing;
  const texts = row.end.map((line, i) =>
    textMark({
      x,
      y: y + (i - (row.end.length - 1) / 2) * 16,
      text: line,
      colour: isMissing ? colours.ink3 : outlook,
      weight: isMissing ? 400 : 500,
    }),
  );
  const hatch = isNothing
    ? hatchMarks({ left: layout.plot.left, top: y - 6, width: layout.plot.width, height: 12 }, colours)
    : [];
  const last = row.end.at(-1) ?? "";
  const markX = x + textWidth(last, font, 500) + 9;
  const markY = y + ((row.end.length - 1) / 2) * 16;
  return [...hatch, ...texts, ...(isCaution ? [triangle([markX, markY], colours.cautionMark)] : [])];
}

function triangle([x, y]: readonly [number, number], colour: string): Mark {
  return shapeMark(
    [
      [x, y - 4.5],
      [x + 5, y + 4],
      [x - 5, y + 4],
    ],
    colour,
  );
}

function hitOf(spec: DumbbellSpec, at: { row: Row; i: number; layout: Layout }, box: Box): ChartHit {
  const { row, i, layout } = at;
  const { pair } = row;
  const figure = i === 0 ? pair.before : pair.after;
  const value = middleOf(figure);
  return {
    locality: pair.locality,
    name: pair.name,
    category: spec.years[i] ?? "",
    figure,
    x: value === undefined ? layout.plot.left + layout.plot.width * i : layout.x(value),
    y: row.top + row.height / 2,
    box: { left: box.left, top: row.top, width: box.width, height: row.height },
  };
}
