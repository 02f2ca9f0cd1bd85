import type { ChartSvg } from "./chart-svg.ts";
import { drawnPicture } from "./drawn-picture.ts";

/**
 * A picture as SVG whose words are outlines of the bundled font: a reader's machine does not have that font, and in
 * another one labels would meet. It has no style sheet, which Office does not read whole; coordinates have two digits.
 */
export function outlinedSvg(picture: ChartSvg): string {
  return drawnPicture(picture)
    .toString()
    .replace(/\d+\.\d{3,}/g, (number) => `${Number(Number(number).toFixed(2))}`)
    .replace(/\n\s+/g, "\n");
}
