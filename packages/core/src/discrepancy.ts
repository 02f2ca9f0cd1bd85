import type { ComparisonRow } from "./comparison.ts";
import type { Rollup } from "./rollup.ts";
import { sumOf } from "./six-decimals.ts";
import { isKnown } from "./value.ts";

/**
 * Where a unit's own figure and what its children add up to contradict one another (semantics 4): the children all
 * reported and come to another number, or not all did and already come to more. "At least 50" is not contradicted by
 * more, nor "at most 50" by less. `difference` is own less derived, in the metric's unit.
 */
export function discrepancyOf(row: Rollup): ComparisonRow["discrepancy"] {
  const { value, derived, coverage } = row;
  if (!isKnown(value) || derived === undefined || !isKnown(derived)) return undefined;
  const difference = sumOf([value.value, -derived.value]);
  const all = coverage === undefined || coverage.reported === coverage.expected;
  const tooMany = difference < 0 && value.qualifier !== "at-least" && derived.qualifier !== "at-most";
  const tooFew = difference > 0 && all && value.qualifier !== "at-most" && derived.qualifier !== "at-least";
  return tooMany || tooFew ? { derived: derived.value, difference } : undefined;
}
