import { isKnown } from "@sosanh/core/figures/value";
import type { OneMetric, Place } from "./comparison-parts.ts";
import { isThinRow } from "./thin-figure.ts";

/**
 * Places as the View orders them, my place first: by value in the focus year, best by the metric's direction first, then
 * those whose figure tells of too little, those without a figure last; by name; or as given.
 */
export function inViewOrder(part: OneMetric, places: readonly Place[]): readonly Place[] {
  const { view } = part;
  if (view.order === "given") return places;
  const names = new Intl.Collator(view.language);
  const sized = places.map((place) => ({ place, size: view.order === "name" ? 0 : sizeOf(part, place) }));
  const isMine = (place: Place) => (place.role === "mine" ? 0 : 1);
  return sized
    .toSorted(
      (a, b) =>
        isMine(a.place) - isMine(b.place) ||
        (a.size === b.size ? 0 : a.size - b.size) ||
        names.compare(a.place.name, b.place.name),
    )
    .map(({ place }) => place);
}

/** Less is earlier. */
function sizeOf({ view, metric, measure, focusYear }: OneMetric, { rows }: Place): number {
  const row = rows.get(focusYear);
  const value = row && measure.of(row);
  if (row === undefined || value === undefined || !isKnown(value)) return Number.POSITIVE_INFINITY;
  if (isThinRow(row, view.basis)) return Number.MAX_VALUE;
  return metric.polarity === "lower-better" || view.basis === "rank" ? value.value : -value.value;
}
