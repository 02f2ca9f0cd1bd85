import type { Value } from "../figures/value.ts";
import { isKnown } from "../figures/value.ts";
import { quantile } from "./quantile.ts";

/** Places sorted into bands that each hold about as many: quartiles, quintiles. */
export interface QuantileBands {
  /** How many bands: 4 for quartiles, 5 for quintiles. */
  readonly bands: number;
  /** The lower ends of bands 2 and up, ascending. Bands are half-open: a value equal to a break lies above it. */
  readonly breaks: readonly number[];
  /** Of each value given, in the order given: 1 is the band of the smallest; undefined where the value is missing. */
  readonly of: readonly (number | undefined)[];
}

/**
 * Sorts values into `bands` bands of about the same number of places, by breaks at the quantiles of type 7 (see
 * `quantile`). Equal values share a band, so that a band may hold more than its part, or none, where many are equal.
 * A missing value has no band and moves no break; a qualified one takes part with its number.
 *
 * Undefined where fewer values than bands are known: three places do not make quartiles.
 */
export function quantileBands(values: readonly Value[], bands: number): QuantileBands | undefined {
  const numbers = values.flatMap((v) => (isKnown(v) ? [v.value] : [])).toSorted((a, b) => a - b);
  if (numbers.length < bands || bands < 2) return undefined;
  const breaks = Array.from({ length: bands - 1 }, (_, i) => quantile(numbers, (i + 1) / bands) ?? 0);
  const bandOf = (x: number) => 1 + breaks.filter((limit) => limit <= x).length;
  return { bands, breaks, of: values.map((v) => (isKnown(v) ? bandOf(v.value) : undefined)) };
}
