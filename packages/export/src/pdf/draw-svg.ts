/// <reference path="./svg-to-pdfkit.d.ts" />
import svgToPdf from "svg-to-pdfkit";
import type { ChartSvg } from "../chart-svg.ts";
import type { Pdf } from "./pdf-file.ts";
import { fontOfWeight } from "./pdf-fonts.ts";

/** Draws a picture as vectors and text into a page, its top left corner at a point, `scale` points to its pixel. */
export function drawSvg(
  pdf: Pdf,
  { svg, width, height }: ChartSvg,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): void {
  pdf.save();
  pdf.translate(x, y).scale(scale);
  svgToPdf(pdf, forLibrary(svg), 0, 0, {
    width,
    height,
    assumePt: true,
    fontCallback: (family) => family,
  });
  pdf.restore();
}

/** Half of what the font rises above its baseline less half of what it falls below: where the middle of a line is, in em. */
const middle = 0.3675;

/**
 * The library knows two weights of a family, a chart has four: each becomes a family of its own. It takes the tallest
 * letter of a font for the height of all, so the middle of a line is told in pixels. A no-break space is the glyph of a
 * space, and a glyph is read back as one sign only: all are written as spaces.
 */
function forLibrary(svg: string): string {
  return svg
    .replace(
      /<text dominant-baseline="central"([^>]*?font-size:([\d.]+)px)/g,
      (_, rest: string, size: string) => {
        return `<text dy="${(middle * Number(size)).toFixed(3)}"${rest}`;
      },
    )
    .replace(/font-weight:(\d+);/g, (_, weight: string) => `font-family:${fontOfWeight(Number(weight))};`)
    .replaceAll("\u00a0", " ");
}
