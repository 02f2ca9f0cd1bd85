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
  svgToPdf(pdf, withFontsOfWeights(svg), 0, 0, {
    width,
    height,
    assumePt: true,
    fontCallback: (family) => family,
  });
  pdf.restore();
}

/**
 * The library knows two weights of a family, a chart has four: each becomes a family of its own. A no-break space is the
 * glyph of a space, and a glyph is read back as one sign only: all are written as spaces.
 */
function withFontsOfWeights(svg: string): string {
  return svg
    .replace(/font-weight:(\d+);/g, (_, weight: string) => `font-family:${fontOfWeight(Number(weight))};`)
    .replaceAll("\u00a0", " ");
}
