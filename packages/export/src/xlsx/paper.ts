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

/** A form is filled by hand where it is printed: its type is a little larger. */
const smallestForm = 0.62;
const formScale = 0.7;

/**
 * How a table that is wider than a turned page is printed: as it is fitted to the width while its type stays legible,
 * which is undefined; else on pages side by side, the columns of a group never parted. Widths in pixels.
 * @param label the columns that are repeated on every page
 * @param groups from left to right, by their first column
 */
export function pagesAcross(
  label: number,
  groups: readonly { readonly column: number; readonly width: number }[],
): SheetPlan["across"] {
  const whole = groups.reduce((sum, { width }) => sum + width, label);
  if (turned.width / whole >= smallestForm) return undefined;
  // As with page breaks above: a tenth is left for fonts wider than ours.
  const room = (0.9 * turned.width) / formScale - label;
  const breaks: number[] = [];
  let taken = 0;
  for (const { column, width } of groups) {
    if (taken > 0 && taken + width > room) {
      breaks.push(column);
      taken = 0;
    }
    taken += width;
  }
  return { scale: formScale * 100, breaks };
}
