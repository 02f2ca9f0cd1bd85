import { formatChange, formatPercentChange } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import { change } from "@sosanh/core/comparison/change";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown, type Value } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";

/** A base below this carries no per cent. */
const leastForPercent = 10;

interface Step {
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/**
 * From what stands in a cell to what will stand there: "+62 (+1,7 %)", of a percentage "+0,2 điểm %"; undefined where
 * either has no number, and where both are the same number.
 */
export function stepText(
  { before, after }: Step,
  { metric, decimals, language }: { metric: Metric; decimals: number; language: Language },
): string | undefined {
  if (before === undefined || after === undefined || !isKnown(before) || !isKnown(after)) return undefined;
  const step = change(after, before);
  if (!isKnown(step) || step.value === 0) return undefined;
  const isShare = metric.valueKind === "percentage";
  const amount = formatChange(step, {
    language,
    decimals,
    ...(isShare && { unit: word(language, "unit.points") }),
  });
  if (isShare || Math.abs(before.value) < leastForPercent) return amount;
  return `${amount} (${formatPercentChange((100 * step.value) / before.value, { language })})`;
}
