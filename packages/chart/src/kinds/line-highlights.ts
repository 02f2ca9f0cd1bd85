import { isKnown } from "@sosanh/core/figures/value";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { inColours } from "../drawn-places.ts";
import { isThinRow } from "../thin-figure.ts";
import { subjectOf } from "../words/headline.ts";

/**
 * The places of a line chart as they are coloured. Of many places without mine no line would have a name: the one the
 * title tells of keeps a colour, and those with the greatest and the least figure of the last year.
 */
export function highlighted(part: OneMetric, places: readonly Place[]): readonly Place[] {
  const coloured = inColours(places);
  const isGrey = coloured.every(({ role }) => role === "context" || role === "benchmark");
  if (!isGrey || coloured.length < 2) return coloured;
  const named = namedOf(part, places);
  return coloured.map((place) => {
    const at = named.indexOf(place.locality.uid);
    return at < 0 || place.role !== "context" ? place : { ...place, role: "other", slot: at + 1 };
  });
}

function namedOf(part: OneMetric, places: readonly Place[]): readonly string[] {
  const last = part.years.at(-1) ?? part.focusYear;
  const sized = places.flatMap((place) => {
    const row = place.rows.get(last);
    const value = row && part.measure.of(row);
    const isTold = row !== undefined && value !== undefined && isKnown(value) && !place.isAbove;
    return isTold && !isThinRow(row, part.view.basis) ? [{ place, size: value.value }] : [];
  });
  const rising = sized.toSorted((a, b) => a.size - b.size).map(({ place }) => place);
  const named = [subjectOf(part), rising.at(-1), rising.at(0)].flatMap((place) => place?.locality.uid ?? []);
  return [...new Set(named)];
}
