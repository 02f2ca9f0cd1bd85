import type { Metric } from "../figures/metric.ts";
import { percentOf } from "../figures/percent-of.ts";
import type { Rollup } from "../figures/rollup.ts";
import type { Value } from "../figures/value.ts";
import { isKnown, missing } from "../figures/value.ts";

/**
 * Per cent of the parent's value in the same period (semantics 9).
 *
 * Missing: "not-applicable" for a metric that does not add up, and for a unit without a parent at the end of the period; the
 * reason of the value, else of the parent's; "not-comparable" where either lacks figures of its children;
 * "undefined-ratio" where the parent's is zero or below.
 */
export function shareOfParent(metric: Metric, own: Rollup, parent: Rollup | undefined): Value {
  if (metric.aggregation.kind !== "sum" || parent === undefined) return missing("not-applicable");
  const share = percentOf(own.value, parent.value);
  if (!isKnown(own.value) || !isKnown(parent.value)) return share;
  return own.complete && parent.complete ? share : missing("not-comparable");
}
