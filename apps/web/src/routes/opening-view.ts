import type { ValueKind } from "@sosanh/core/figures/metric";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { nation } from "@sosanh/core/places/locality";

interface Offered {
  readonly code: string;
  readonly valueKind: ValueKind;
  readonly availability?:
    | {
        readonly levels: readonly number[];
        readonly from: number;
        readonly to: number;
        readonly figures: number;
      }
    | undefined;
}

/** Places beside my own that a comparison opens with. */
const neighbours = 5;

/**
 * The metric and years a comparison opens with when its address names none: up to `until`, the longest series there
 * is; one known for the country before one that is not, a percentage before a count since places of unlike size then
 * compare, the one with more figures of two alike.
 */
export function openingMetric(
  metrics: readonly Offered[],
  until: number,
): { code: string; from: number; to: number } | undefined {
  const [best] = metrics
    .flatMap(({ code, valueKind, availability }) => {
      if (availability === undefined || availability.from > until) return [];
      const { levels, from, figures } = availability;
      const to = Math.min(availability.to, until);
      const merit = (levels.includes(0) ? 2 : 0) + (valueKind === "percentage" ? 1 : 0);
      return [{ code, from, to, merit, figures }];
    })
    .toSorted((a, b) => b.to - b.from - (a.to - a.from) || b.merit - a.merit || b.figures - a.figures);
  return best === undefined ? undefined : { code: best.code, from: best.from, to: best.to };
}

/** My place, the siblings next to it in the register (its codes follow the map), and the country as the benchmark. */
export function openingPlaces(place: LocalityUid, siblings: readonly LocalityUid[]): readonly LocalityUid[] {
  if (place === nation) return [nation];
  const ordered = siblings.toSorted();
  const at = ordered.indexOf(place);
  const near = ordered
    .map((uid, index) => ({ uid, distance: Math.abs(index - at) }))
    .filter(({ uid }) => uid !== place)
    .toSorted((a, b) => a.distance - b.distance)
    .slice(0, neighbours);
  return [place, ...near.map(({ uid }) => uid).toSorted(), nation];
}
