import type { LocalityUid } from "../places/locality.ts";

/** A unit with its figures of the metrics of nearness, in their order. */
export interface Located {
  readonly locality: LocalityUid;
  readonly figures: readonly number[];
}

/** How far a unit is from the one asked about, in standard deviations over the metrics of nearness. */
export interface Distance {
  readonly locality: LocalityUid;
  readonly distance: number;
}

/**
 * The other units by distance from one of them, nearest first; equal distances by uid.
 *
 * Each metric is standardised over all units given, the one asked about among them: z = (x − mean) / sd, sd over n.
 * The distance is Euclidean: d = √Σ (zᵢ − zᵢ′)². A metric that is the same everywhere tells nobody apart and adds
 * nothing.
 *
 * @param units each with a figure for every metric
 * @source CIPFA, "Nearest Neighbours Model: technical note" (standardised variables, Euclidean distance); Everitt et
 *   al., "Cluster Analysis" (2011), section 3.3
 */
export function byDistance(of: Located, units: readonly Located[]): readonly Distance[] {
  const all = [of, ...units.filter((unit) => unit.locality !== of.locality)];
  const spreads = of.figures.map((_, i) => spread(all.map((unit) => unit.figures[i] ?? 0)));
  return all
    .slice(1)
    .map(({ locality, figures }) => ({
      locality,
      distance: Math.hypot(...of.figures.map((x, i) => apart(x - (figures[i] ?? 0), spreads[i] ?? 0))),
    }))
    .toSorted((a, b) => a.distance - b.distance || (a.locality < b.locality ? -1 : 1));
}

function apart(difference: number, sd: number): number {
  return sd > 0 ? difference / sd : 0;
}

function spread(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  return Math.sqrt(numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length);
}
