import type { IsoDate } from "../figures/period.ts";

/** How many of the sorted dates are on or before the day. */
export function countUpTo(cuts: readonly IsoDate[], day: IsoDate): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] ?? "") <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
