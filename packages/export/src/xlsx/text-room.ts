import { textWidth, wrapText } from "@sosanh/chart/marks/text-width";
import { font } from "./cell-looks.ts";
import type { CellStyle } from "./sheet-plan.ts";

/** What Excel keeps free at the sides of a cell, both together. */
const padding = 10;
/** An Excel row is at most 409 points high. */
const highest = 545;

function lookOf({ size = font.size, bold }: CellStyle): { readonly size: number; readonly weight: number } {
  return { size: (size * 96) / 72, weight: bold ? 600 : 400 };
}

/** The width in pixels of a column that holds the text on one line. */
export function widthFor(text: string, style: CellStyle): number {
  const { size, weight } = lookOf(style);
  return Math.ceil(Math.max(...text.split("\n").map((line) => textWidth(line, size, weight)))) + padding;
}

/** The height in pixels of a row that holds the text, broken to a width; a word wider than that is broken within. */
export function heightFor(text: string, width: number, style: CellStyle): number {
  const look = lookOf(style);
  const room = Math.max(20, width - padding);
  const lines = text.split("\n").flatMap((line) => wrapText(line, room, look));
  const count = lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, look.size, look.weight) / room)),
    0,
  );
  return Math.min(highest, Math.ceil(count * look.size * 1.3 + 3));
}
