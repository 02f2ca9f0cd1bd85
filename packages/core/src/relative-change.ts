import { percentOf } from "./percent-of.ts";
import type { Value } from "./value.ts";
import { isKnown, known } from "./value.ts";

/**
 * The change in per cent of the year before: 100 × (now − before) / before (semantics 5). Missing with the reason
 * of the value, else of the base; "undefined-ratio" when the base is zero or below.
 */
export function relativeChange(now: Value, before: Value): Value {
  const percent = percentOf(now, before);
  if (!isKnown(percent) || !isKnown(now) || !isKnown(before)) return percent;
  return known(((now.value - before.value) / before.value) * 100, percent.qualifier);
}
