import type { ChartHit } from "../chart-hits.ts";
import type { DrawArea, DrawnChart } from "../drawn-chart.ts";
import type { Box, Mark } from "../marks/drawing.ts";
import { boxMark, hatchMarks, lineMark, textMark } from "../marks/drawing.ts";
import { lightMarks } from "../marks/lighting.ts";
import { textWidth, wrapText } from "../marks/text-width.ts";
import type { Theme } from "../theme.ts";
import { palette } from "../theme.ts";
import { say } from "../words/words.ts";
import type { ContributionSpec, ContributionTerm } from "./contribution-spec.ts";

const phone = 480;
const nameFont = 13;
const font = 12;
const roomyRow = 32;
const totalGap = 10;
const leftGap = 16;

/** The height of all terms, and of the note on the places that have no part. */
export function contributionHeight(spec: ContributionSpec, width: number): number {
  return layoutOf(spec, { left: 0, top: 0, width, height: 0 }).bottom;
}

/** Draws the terms end to end, each starting where the one before it ended, and the total from zero below. */
export function drawContribution(spec: ContributionSpec, area: DrawArea): DrawnChart {
  const layout = layoutOf(spec, area.box);
  const colours = palette(area.theme);
  const reason = layout.reason.map((line, i) =>
    textMark({
      x: area.box.left,
      y: area.box.top + 16 + i * 18,
      text: line,
      colour: colours.ink2,
      size: nameFont,
    }),
  );
  return {
    marks: [
      ...reason,
      ...zeroMarks(layout, area),
      ...layout.rows.flatMap((row, i) => [
        ...lightMarks(area, row.term.locality, rowMarks(row, layout, area)),
        ...bridgeMarks(row, layout.rows[i + 1], area),
      ]),
      ...layout.left.flatMap(({ line, y }) => [
        textMark({ x: area.box.left, y, text: line, colour: colours.ink3 }),
      ]),
    ],
    hits: layout.rows.flatMap((row) => {
      const hit = hitOf(spec, row, area.box);
      return hit === undefined ? [] : [[hit]];
    }),
  };
}

interface Row {
  readonly term: ContributionTerm;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  /** The bar from where it starts to where it ends. */
  readonly start: number;
  readonly end: number;
}

interface Layout {
  readonly rows: readonly Row[];
  readonly nameEnd: number;
  readonly zero: number;
  readonly top: number;
  readonly foot: number;
  readonly left: readonly { readonly line: string; readonly y: number }[];
  readonly reason: readonly string[];
  readonly bottom: number;
}

function layoutOf(spec: ContributionSpec, box: Box): Layout {
  const isPhone = box.width < phone;
  const reason = spec.reason === undefined ? [] : wrapText(spec.reason, box.width, { size: nameFont });
  const widest = Math.max(0, ...spec.terms.map((t) => textWidth(t.name, nameFont, 600))) + 1;
  const names = Math.min(widest, box.width * (isPhone ? 0.32 : 0.3));
  const nameEnd = box.left + names;
  const room = Math.max(0, ...spec.terms.map((term) => textWidth(term.text, font, 600))) + 12;
  const { min, max } = spec.axis;
  const right = box.left + box.width - room;
  const scale = (left: number) => (value: number) =>
    left + ((value - min) / (max - min || 1)) * Math.max(24, right - left);
  // A value stands beyond the end of its bar: left of a fall, which may need room there.
  const bare = scale(nameEnd + 12);
  const isShort = spec.terms.some((t) => t.change < 0 && bare(t.from + t.change) - room < nameEnd + 12);
  const x = isShort ? scale(nameEnd + 12 + room) : bare;
  let top = box.top + 6;
  const rows = spec.terms.map((term): Row => {
    if (term.kind === "total") top += totalGap;
    const lines = wrapText(term.name, names, { size: nameFont, weight: 600 });
    const height = Math.max(roomyRow, lines.length * 16 + 8);
    const row = { term, lines, top, height, start: x(term.from), end: x(term.from + term.change) };
    top += height;
    return row;
  });
  const foot = top;
  const named = spec.left.map(({ name, figure }) => `${name} (${figure.text})`).join(", ");
  const lines =
    spec.left.length === 0
      ? []
      : wrapText(say(spec.language, "contribution.left", { names: named }), box.width, { size: font });
  const left = lines.slice(0, 4).map((line, i) => ({ line, y: foot + leftGap + i * 16 }));
  const bottom =
    reason.length > 0
      ? box.top + 16 + reason.length * 18 + 8
      : foot + (left.length === 0 ? 8 : leftGap + left.length * 16);
  return { rows, nameEnd, zero: x(0), top: box.top, foot, left, reason, bottom };
}

function zeroMarks({ zero, top, foot, rows }: Layout, area: DrawArea): readonly Mark[] {
  if (rows.length === 0) return [];
  const ends = [
    [zero, top],
    [zero, foot],
  ] as const;
  return [lineMark(ends, { colour: palette(area.theme).axis, z: 0 })];
}

function rowMarks(
  { term, lines, top, height, start, end }: Row,
  layout: Layout,
  area: DrawArea,
): readonly Mark[] {
  const colours = palette(area.theme);
  const isMine = term.role === "mine";
  const isTotal = term.kind === "total";
  const y = top + height / 2;
  const half = isTotal ? 12 : 10;
  const bar = {
    left: Math.min(start, end),
    top: y - half,
    width: Math.max(1, Math.abs(end - start)),
    height: 2 * half,
  };
  const isDown = term.change < 0;
  const weight = isMine || isTotal ? 600 : 400;
  const fill =
    term.kind === "unknown"
      ? hatchMarks(bar, colours)
      : [boxMark(bar, { fill: fillOf(term, area.theme), z: 3 })];
  return [
    ...lines.map((line, i) =>
      textMark({
        x: layout.nameEnd,
        y: y + (i - (lines.length - 1) / 2) * 16,
        text: line,
        size: nameFont,
        colour: isMine ? colours.mineText : term.kind === "place" || isTotal ? colours.ink1 : colours.ink3,
        weight,
        align: "right",
      }),
    ),
    ...fill,
    textMark({
      x: isDown ? bar.left - 6 : bar.left + bar.width + 6,
      y,
      text: term.text,
      colour: isMine ? colours.mineText : colours.ink1,
      weight: weight === 600 ? 600 : 500,
      align: isDown ? "right" : "left",
    }),
  ];
}

function fillOf({ role, kind }: ContributionTerm, theme: Theme): string {
  const colours = palette(theme);
  if (kind === "total") return colours.ink2;
  return role === "mine" ? colours.mine : colours.context;
}

/** A hairline from the end of a bar to the start of the next, so that the eye adds them up. */
function bridgeMarks(row: Row, next: Row | undefined, area: DrawArea): readonly Mark[] {
  if (next === undefined) return [];
  const ends = [
    [row.end, row.top + row.height / 2 + 10],
    [row.end, next.top + next.height / 2 - 10],
  ] as const;
  return [lineMark(ends, { colour: palette(area.theme).control, z: 2 })];
}

function hitOf(spec: ContributionSpec, row: Row, box: Box): ChartHit | undefined {
  const { locality, figure, name } = row.term;
  if (locality === undefined || figure === undefined) return undefined;
  return {
    locality,
    name,
    category: spec.years[1],
    figure,
    x: row.end,
    y: row.top + row.height / 2,
    box: { left: box.left, top: row.top, width: box.width, height: row.height },
  };
}
