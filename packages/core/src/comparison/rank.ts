import type { Polarity } from "../figures/metric.ts";
import type { Value } from "../figures/value.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { Rank } from "./comparison.ts";

/** A unit with its value, to be ranked among others. */
export interface Ranked {
  readonly locality: LocalityUid;
  readonly value: Value;
}

/**
 * Competition ranking (1, 2, 2, 4), best first: largest first, or smallest first where lower is better; a neutral
 * metric ranks by size, largest first (semantics 6). A value that is missing has no place and is not counted in `of`;
 * a qualified value takes part with its number.
 *
 * @returns the rank of every unit given; missing with the value's reason where it has none
 */
export function ranks(units: readonly Ranked[], polarity: Polarity): ReadonlyMap<LocalityUid, Rank> {
  const numbers = units
    .flatMap(({ value }) => (isKnown(value) ? [value.value] : []))
    .sort((a, b) => (polarity === "lower-better" ? a - b : b - a));
  const positions = new Map<number, number>();
  for (const [i, x] of numbers.entries()) if (!positions.has(x)) positions.set(x, i + 1);
  return new Map<LocalityUid, Rank>(
    units.map(({ locality, value }) => {
      if (!isKnown(value)) return [locality, value];
      return [locality, { position: positions.get(value.value) ?? numbers.length, of: numbers.length }];
    }),
  );
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
