import { combinedQualifier, reversedQualifier } from "../figures/qualifier.ts";
import { sumOf } from "../figures/six-decimals.ts";
import type { Value } from "../figures/value.ts";
import { isKnown, known } from "../figures/value.ts";

/**
 * The difference from the year before, in the metric's unit; percentage points for a percentage (semantics 5).
 * Missing with the reason of the value, else of the base. "At least 50" less 40 is at least 10; 50 less "at least
 * 40" is at most 10; a difference of two bounds of one direction is only approximate.
 */
export function change(now: Value, before: Value): Value {
  if (!isKnown(now)) return now;
  if (!isKnown(before)) return before;
  return known(
    sumOf([now.value, -before.value]),
    combinedQualifier([now.qualifier, reversedQualifier(before.qualifier)]),
  );
}
