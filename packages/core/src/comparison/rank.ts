import type { Polarity } from "../figures/metric.ts";
import type { Bounds } from "../figures/rollup.ts";
import type { Value } from "../figures/value.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { Rank } from "./comparison.ts";

/** A unit with its value, or the bounds of it, to be ranked among others. */
export interface Ranked {
  readonly locality: LocalityUid;
  readonly value: Value;
  readonly bounds?: Bounds | undefined;
}

/**
 * Competition ranking (1, 2, 2, 4), best first: largest first, or smallest first where lower is better; a neutral
 * metric ranks by size, largest first (semantics 6). A value that is missing has no place and is not counted in `of`;
 * a qualified value takes part with its number.
 *
 * A unit of which only bounds are known has no place, but stands somewhere among the `of`: above what it surely
 * exceeds, below what it surely does not. What lies within its bounds has no place either: nobody knows which.
 *
 * @returns the rank of every unit given; missing with the value's reason where it has none, "not-comparable" where a
 *   sibling's bounds leave it open
 */
export function ranks(units: readonly Ranked[], polarity: Polarity): ReadonlyMap<LocalityUid, Rank> {
  const numbers = units
    .flatMap(({ value }) => (isKnown(value) ? [value.value] : []))
    .sort((a, b) => (polarity === "lower-better" ? a - b : b - a));
  const bounded = units.flatMap(({ value, bounds }) =>
    isKnown(value) || bounds === undefined ? [] : [bounds],
  );
  const positions = new Map<number, number>();
  for (const [i, x] of numbers.entries()) if (!positions.has(x)) positions.set(x, i + 1);
  const of = numbers.length + bounded.length;
  return new Map<LocalityUid, Rank>(
    units.map(({ locality, value }) => {
      if (!isKnown(value)) return [locality, value];
      const stands = bounded.map((bounds) => isBetter(bounds, value.value, polarity));
      if (stands.includes("perhaps")) return [locality, missing("not-comparable")];
      const above = stands.filter((stand) => stand === "surely").length;
      return [locality, { position: (positions.get(value.value) ?? numbers.length) + above, of }];
    }),
  );
}

function isBetter({ low, high }: Bounds, than: number, polarity: Polarity): "surely" | "perhaps" | "no" {
  if (polarity === "lower-better" ? high < than : low > than) return "surely";
  return (polarity === "lower-better" ? low >= than : high <= than) ? "no" : "perhaps";
}

/**
 * Places gained since the year before: +2 is two up. Missing with the reason of this year's rank, else of the rank of
 * the year before.
 */
export function rankChange(now: Rank, before: Rank): Value {
  if ("missing" in now) return missing(now.missing);
  if ("missing" in before) return missing(before.missing);
  return known(before.position - now.position);
}
