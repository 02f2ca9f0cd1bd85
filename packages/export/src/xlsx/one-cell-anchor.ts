import type { Placed } from "./sheet-plan.ts";

const emuPerPixel = 9525;

/**
 * The drawings of a sheet, each tied to the one cell of its corner, at its own size: between two cells it would be
 * stretched wherever the columns are wider, as on a machine with another font.
 */
export function anchoredAtCells(part: string, placed: readonly Placed[]): string {
  let at = -1;
  return part
    .replace(
      /<xdr:twoCellAnchor[^>]*>(<xdr:from>.*?<\/xdr:from>)<xdr:to>.*?<\/xdr:to>/gs,
      (whole, from: string) => {
        at += 1;
        const { width, height } = placed[at] ?? {};
        if (width === undefined || height === undefined) return whole;
        const size = `<xdr:ext cx="${Math.round(width * emuPerPixel)}" cy="${Math.round(height * emuPerPixel)}"/>`;
        return `<xdr:oneCellAnchor>${from}${size}`;
      },
    )
    .replace(/<\/xdr:twoCellAnchor>/g, "</xdr:oneCellAnchor>");
}
