import type { Metric } from "../figures/metric.ts";
import { isKnown } from "../figures/value.ts";
import type { ComparisonRow } from "./comparison.ts";
import { countsDiffer } from "./counts-differ.ts";

/**
 * Whether the change a row tells is more than chance, so that it may be called, and coloured, better or worse: both
 * figures exact; two counts differ by more than such counts do by themselves ({@link countsDiffer}); the earlier
 * percentage is outside the 95 % interval of the later one, which must be known. Amounts have no chance of their own.
 * False where there is no change.
 *
 * Where the change is over the units that reported both years, the counts held against each other are theirs.
 */
export function isFirmChange(
  { valueKind }: Pick<Metric, "valueKind">,
  row: Pick<ComparisonRow, "value" | "change" | "relativeChange" | "rate" | "matched">,
): boolean {
  const { value, change, rate } = row;
  if (!isKnown(change) || !isKnown(value) || change.value === 0 || change.qualifier !== "exact") return false;
  const before = earlierValue(row, value.value - change.value);
  if (valueKind === "count") return countsDiffer(before + change.value, before);
  return valueKind !== "percentage" || ("low" in rate && (before < rate.low || rate.high < before));
}

/** What the change started from: of units matched it follows from the change in per cent. */
function earlierValue(
  { change, relativeChange, matched }: Pick<ComparisonRow, "change" | "relativeChange" | "matched">,
  plain: number,
): number {
  if (matched === undefined || !isKnown(change) || !isKnown(relativeChange) || relativeChange.value === 0)
    return plain;
  return Math.round((100 * change.value) / relativeChange.value);
}
