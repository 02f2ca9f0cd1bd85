import { Resvg } from "@resvg/resvg-js";
import type { ChartSvg } from "./chart-svg.ts";
import { fontFiles } from "./font-files.ts";

/** A picture laid out in the bundled fonts and no others; `width` in pixels, the picture's own when left out. */
export function drawnPicture({ svg }: ChartSvg, width?: number): Resvg {
  return new Resvg(svg, {
    ...(width === undefined ? {} : { fitTo: { mode: "width", value: width } }),
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFiles.regular, fontFiles.medium, fontFiles.semibold, fontFiles.bold],
      defaultFontFamily: "Be Vietnam Pro",
    },
  });
}
