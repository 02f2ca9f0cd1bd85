import type { Rollup } from "./rollup.ts";
import { isKnown } from "./value.ts";

/**
 * Whether a child is expected to have a figure: all but those to which the metric does not apply, or that did not
 * exist (decision 0010). One without a row is expected.
 */
export function isExpected(child: Rollup | undefined): boolean {
  if (child === undefined || isKnown(child.value)) return true;
  return child.value.missing !== "not-applicable" && child.value.missing !== "did-not-exist";
}
