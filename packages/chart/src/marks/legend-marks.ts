import type { ColourLegend, ColourScale, LegendNote } from "../kinds/map-spec.ts";
import type { Theme } from "../theme.ts";
import { palette, tokens } from "../theme.ts";
import { areaMark, cornersOf, hatchedAreas } from "./area-marks.ts";
import type { Box, Mark } from "./drawing.ts";
import { shapeMark, textMark } from "./drawing.ts";
import { textWidth, wrapText } from "./text-width.ts";

const swatch = 14;
const gap = 6;
const apart = 16;
const line = 22;
const size = 12;

type Item =
  | { readonly kind: "class"; readonly text: string; readonly fill: string }
  | { readonly kind: "note"; readonly text: string; readonly mark: LegendNote["mark"] };

/** The height of a legend at a width: its classes and notes in as many lines as they need, then how it was classed. */
export function legendHeight(legend: ColourLegend, width: number): number {
  const rows = flowed(itemsOf(legend, "light"), width);
  return rows.length * line + methodLines(legend, width).length * 16 + 6;
}

/** Draws a legend from the top left of a box; `tones` are colours in words, so that colour is never alone. */
export function legendMarks(legend: ColourLegend, box: Box, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const rows = flowed(itemsOf(legend, theme), box.width);
  const items = rows.flatMap((row, r) =>
    row.flatMap(({ item, x }) => itemMarks(item, { x: box.left + x, y: box.top + (r + 0.5) * line }, theme)),
  );
  const method = methodLines(legend, box.width).map((text, i) =>
    textMark({ x: box.left, y: box.top + rows.length * line + (i + 0.5) * 16, text, colour: colours.ink3 }),
  );
  return [...items, ...method];
}

/** The colour of a tone of a scale, and of a label printed on it. */
export function toneColours(
  { range }: Pick<ColourScale, "range">,
  tone: number,
  theme: Theme,
): { readonly fill: string; readonly text: string } {
  const colours = palette(theme);
  const label = { sequential: "seq", divergingPolar: "div", divergingNeutral: "divN" } as const;
  return {
    fill: tokens[range][theme][tone] ?? colours.context,
    text: tokens.labelOn[label[range]][theme][tone] ?? colours.ink1,
  };
}

function itemsOf({ scale, notes }: ColourLegend, theme: Theme): readonly Item[] {
  return [
    ...scale.classes.map(({ text, tone }) => ({
      kind: "class" as const,
      text,
      fill: toneColours(scale, tone, theme).fill,
    })),
    ...notes.map((note) => ({ kind: "note" as const, ...note })),
  ];
}

function methodLines({ scale }: ColourLegend, width: number): readonly string[] {
  return scale.method === "" ? [] : wrapText(scale.method, width, { size });
}

interface Flowed {
  readonly item: Item;
  readonly x: number;
}

function flowed(items: readonly Item[], width: number): readonly (readonly Flowed[])[] {
  const rows: Flowed[][] = [];
  let x = 0;
  for (const item of items) {
    const need = (hasMark(item) ? swatch + gap : 0) + textWidth(item.text, size);
    const row = rows.at(-1);
    if (row === undefined || x + need > width) {
      rows.push([{ item, x: 0 }]);
      x = need + apart;
    } else {
      row.push({ item, x });
      x += need + apart;
    }
  }
  return rows;
}

function hasMark(item: Item): boolean {
  return item.kind === "class" || item.mark !== "text";
}

function itemMarks(item: Item, { x, y }: { x: number; y: number }, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const box = { left: x, top: y - swatch / 2, width: swatch, height: swatch };
  const text = textMark({
    x: hasMark(item) ? x + swatch + gap : x,
    y,
    text: item.text,
    colour: colours.ink2,
  });
  if (item.kind === "class") {
    return [areaMark(cornersOf(box), { fill: item.fill, border: colours.control, width: 0.5 }), text];
  }
  return [...noteMark(item.mark, box, theme), text];
}

function noteMark(mark: LegendNote["mark"], box: Box, theme: Theme): readonly Mark[] {
  const colours = palette(theme);
  const corners = cornersOf(box);
  switch (mark) {
    case "estimate":
      return [areaMark(corners, { border: colours.ink1, width: 1.25, dash: tokens.line.estimatedDash })];
    case "outside":
      return [areaMark(corners, { border: colours.control, width: 0.75 })];
    case "mine":
      return [areaMark(corners, { border: colours.ink1, width: 2 })];
    case "caution":
      return [cautionTriangle(box.left + swatch / 2, box.top + swatch / 2, theme)];
    case "break":
      return [
        areaMark(cornersOf({ ...box, left: box.left + swatch / 2 - 1, width: 2 }), { fill: colours.ink1 }),
      ];
    case "text":
      return [];
    default:
      return [
        ...hatchedAreas([[corners]], mark, { colours }),
        areaMark(corners, { border: colours.hatch, width: 0.75 }),
      ];
  }
}

/** The amber triangle of caution around a pixel. */
export function cautionTriangle(x: number, y: number, theme: Theme): Mark {
  const points = [
    [x, y - 4.5],
    [x + 5, y + 4],
    [x - 5, y + 4],
  ] as const;
  return shapeMark(points, palette(theme).cautionMark);
}
