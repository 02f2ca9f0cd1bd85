import type { ComparisonRow } from "../comparison/comparison.ts";
import type { Metric } from "./metric.ts";
import type { Rollup } from "./rollup.ts";
import { sumOf } from "./six-decimals.ts";
import { isKnown } from "./value.ts";

/**
 * Where a unit's own figure and what its children add up to contradict one another (semantics 4): the children all
 * reported and come to another number; or, for a metric that adds up, not all did and already come to more. "At least
 * 50" is not contradicted by more, nor "at most 50" by less; and a figure is as exact as the metric's decimals, so
 * that a reported 97.3 % agrees with 97.29. `difference` is own less derived, in the metric's unit.
 */
export function discrepancyOf(metric: Metric, row: Rollup): ComparisonRow["discrepancy"] {
  const { value, derived, coverage } = row;
  if (!isKnown(value) || derived === undefined || !isKnown(derived)) return undefined;
  const difference = sumOf([value.value, -derived.value]);
  if (Math.abs(difference) <= 0.5 * 10 ** -metric.decimals) return undefined;
  const all = coverage === undefined || coverage.reported === coverage.expected;
  const isContradicted =
    difference < 0
      ? value.qualifier !== "at-least" &&
        derived.qualifier !== "at-most" &&
        (all || metric.aggregation.kind === "sum")
      : value.qualifier !== "at-most" && derived.qualifier !== "at-least" && all;
  return isContradicted ? { derived: derived.value, difference } : undefined;
}
