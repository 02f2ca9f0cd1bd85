import type { Rollup } from "../figures/rollup.ts";
import { isKnown } from "../figures/value.ts";
import type { MatchedPair } from "./matched-change.ts";
import { relativeChange } from "./relative-change.ts";

/** Points of per cent by which a total may lag its matched change before it counts as understated. */
const largestLag = 5;

/**
 * True of a total that fell behind the year before mainly because figures of children are missing from it: the children
 * that are whole in both years moved otherwise. Such a total is shown with its coverage, but a line through it would
 * tell of a fall that nobody reported (semantics 1 and 3).
 */
export function isUnderstated(
  rows: { readonly now: Rollup; readonly before: Rollup },
  pair: MatchedPair,
): boolean {
  const { now, before } = rows;
  if (now.complete || pair.matched === undefined) return false;
  const moved = relativeChange(pair.now, pair.before);
  if (!isKnown(now.value) || !isKnown(before.value) || !isKnown(moved)) return false;
  if (before.value.value <= 0) return false;
  const seen = (now.value.value / before.value.value - 1) * 100;
  return seen < moved.value - largestLag;
}
