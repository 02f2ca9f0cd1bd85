import type { CitationPlace } from "@sosanh/core/figures/source";
import { type DocumentFigure, fateOf, figureId } from "./figure-fate.ts";

/**
 * The figure that an address lights: the one it names, where it stands at the place that the address names too (a reading
 * anew may have given its number to another), else the one at that place, one that is published before others, else one in
 * the stretch it names; undefined where none stands there.
 */
export function chosenFigure(
  figures: readonly DocumentFigure[],
  { named, place }: { readonly named: string | undefined; readonly place: CitationPlace | undefined },
): DocumentFigure | undefined {
  const byName = figures.find((figure) => figureId(figure) === named);
  if (place === undefined) return byName;
  if (byName !== undefined && (isSamePlace(byName.place, place) || isInside(byName.place, place)))
    return byName;
  const there = figures.filter((figure) => isSamePlace(figure.place, place));
  const within = there.length > 0 ? there : figures.filter((figure) => isInside(figure.place, place));
  return within.find((figure) => fateOf(figure) === "published") ?? within[0];
}

/** Whether a figure stands in a longer stretch of text. */
function isInside(figure: CitationPlace, stretch: CitationPlace): boolean {
  if (figure.kind !== "span" || stretch.kind !== "span") return false;
  return stretch.start <= figure.start && figure.end <= stretch.end;
}

/** Whether two places are the same; a cell without a sheet is of the only one. */
export function isSamePlace(a: CitationPlace, b: CitationPlace): boolean {
  if (a.kind === "span" && b.kind === "span") return a.start === b.start && a.end === b.end;
  if (a.kind !== "cell" || b.kind !== "cell") return false;
  const isSameSheet = a.sheet === undefined || b.sheet === undefined || a.sheet === b.sheet;
  return isSameSheet && a.row === b.row && a.column === b.column;
}
