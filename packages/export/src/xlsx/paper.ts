import type { SheetPlan } from "./sheet-plan.ts";

/** A4 between the margins, in pixels. */
const upright = { width: 698, height: 990 };
const turned = { width: 1026, height: 664 };
/** Type of 10 points printed smaller than half its size is not read. */
const smallest = 0.5;

/**
 * How a sheet of a size in pixels is printed: on one page where its type stays legible; else as wide as the page, and a
 * chart below the table begins a page, so that none is cut in two. The page is turned where that leaves the type
 * larger.
 */
export function paperFor(
  { width, height }: { readonly width: number; readonly height: number },
  chart: { readonly row: number; readonly top: number } | undefined,
): Pick<SheetPlan, "isLandscape" | "isOnePage" | "pageBreak"> {
  const fitted = (page: typeof upright) => Math.min(1, page.width / width, page.height / height);
  if (Math.max(fitted(upright), fitted(turned)) >= smallest)
    return { isLandscape: fitted(turned) > fitted(upright), isOnePage: true };
  const isLandscape = width > upright.width * 1.15;
  if (chart === undefined) return { isLandscape };
  const page = isLandscape ? turned : upright;
  // Excel keeps to a page break only where it is told the scale; a tenth is left for fonts wider than ours.
  const scale = Math.min(100, Math.max(10, Math.floor((90 * page.width) / width)));
  const isOneAbove = (chart.top * scale) / 100 < page.height;
  return { isLandscape, pageBreak: { row: chart.row, scale, isOneAbove } };
}
