import { combinedQualifier, reversedQualifier } from "./qualifier.ts";
import type { Known, Qualifier, Value } from "./value.ts";
import { isKnown, known, missing } from "./value.ts";

/**
 * What per cent one value is of another: 100 × part / whole. Missing with the reason of the first that is missing;
 * "undefined-ratio" when the whole is zero or below. At least x of y is at least; x of at least y is at most.
 */
export function percentOf(part: Value, whole: Value): Value {
  if (!isKnown(part)) return part;
  if (!isKnown(whole)) return whole;
  if (whole.value <= 0) return missing("undefined-ratio");
  return known((part.value / whole.value) * 100, quotientQualifier(part, whole));
}

function quotientQualifier(part: Known, whole: Known): Qualifier {
  if (part.value < 0 && whole.qualifier !== "exact") return "approximate";
  return combinedQualifier([part.qualifier, reversedQualifier(whole.qualifier)]);
}
