import type { ChartSvg } from "./chart-svg.ts";
import { drawnPicture } from "./drawn-picture.ts";
import type { Scale } from "./picture-size.ts";

/** A picture as PNG, `scale` pixels to one of the picture, in the bundled fonts only. Transparent where the SVG is. */
export function writePng(picture: ChartSvg, scale: Scale): Uint8Array {
  return drawnPicture(picture, Math.round(picture.width * scale))
    .render()
    .asPng();
}
