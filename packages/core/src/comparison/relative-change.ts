import type { Metric } from "../figures/metric.ts";
import { percentOf } from "../figures/percent-of.ts";
import type { Value } from "../figures/value.ts";
import { isKnown, known, missing } from "../figures/value.ts";

/** Counts below this are too small for a percentage to mean anything. */
const smallNumber = 10;

/** True of a count below 10: it moves by so many, never by so many per cent. */
export function isSmallCount({ valueKind }: Pick<Metric, "valueKind">, value: Value): boolean {
  return valueKind === "count" && isKnown(value) && value.value < smallNumber;
}

/**
 * The change of a metric in per cent of the earlier figure, where it is told so: "undefined-ratio" for a percentage,
 * which moves in points; for a count below 10 in either year, since 3 → 5 is +2 and not +67 %; and for a base of zero
 * or below. Missing with the reason of the value, else of the base.
 */
export function percentChange(metric: Pick<Metric, "valueKind">, now: Value, before: Value): Value {
  const percent = relativeChange(now, before);
  if (!isKnown(percent)) return percent;
  const isLeftOut =
    metric.valueKind === "percentage" || isSmallCount(metric, now) || isSmallCount(metric, before);
  return isLeftOut ? missing("undefined-ratio") : percent;
}

/**
 * The change in per cent of the year before: 100 × (now − before) / before (semantics 5). Missing with the reason
 * of the value, else of the base; "undefined-ratio" when the base is zero or below.
 */
export function relativeChange(now: Value, before: Value): Value {
  const percent = percentOf(now, before);
  if (!isKnown(percent) || !isKnown(now) || !isKnown(before)) return percent;
  return known(((now.value - before.value) / before.value) * 100, percent.qualifier);
}
