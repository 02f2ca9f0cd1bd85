import { Resvg } from "@resvg/resvg-js";
import type { ChartSvg } from "./chart-svg.ts";
import { fontFiles } from "./font-files.ts";
import type { Scale } from "./picture-size.ts";

/** A picture as PNG, `scale` pixels to one of the picture, in the bundled fonts only. Transparent where the SVG is. */
export function writePng({ svg, width }: ChartSvg, scale: Scale): Uint8Array {
  const drawn = new Resvg(svg, {
    fitTo: { mode: "width", value: Math.round(width * scale) },
    font: {
      loadSystemFonts: false,
      fontFiles: [fontFiles.regular, fontFiles.medium, fontFiles.semibold, fontFiles.bold],
      defaultFontFamily: "Be Vietnam Pro",
    },
  });
  return drawn.render().asPng();
}
