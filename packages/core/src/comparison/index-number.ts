import { percentOf } from "../figures/percent-of.ts";
import type { Rollup } from "../figures/rollup.ts";
import type { Value } from "../figures/value.ts";
import { isKnown, missing } from "../figures/value.ts";

/**
 * 100 × value / value in the index year (semantics 7), the index year's own being exactly 100. Missing with the
 * reason of the value, else of the base; "undefined-ratio" when the base is zero or below; "not-comparable" when
 * either year lacks children's figures, since a sum of 12 districts is no base for a sum of 20.
 */
export function indexNumber(now: Rollup, base: Rollup): Value {
  const index = percentOf(now.value, base.value);
  if (!isKnown(index)) return index;
  return now.complete && base.complete ? index : missing("not-comparable");
}
