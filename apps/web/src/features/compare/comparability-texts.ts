import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { type ComparabilityPoint, comparabilityPoints, yearSpans } from "./comparability-summary.ts";
import { compareWords } from "./compare-words.ts";
import { placeNames } from "./place-names.ts";

/** Places named before "and n more". */
const named = 3;

/** "Thọ Xuân, Nghi Sơn và 4 nơi khác (2020, 2022–2024)". */
export function whereAndWhen(point: ComparabilityPoint, comparison: Comparison): string {
  const names = placeNames(comparison);
  const shown = point.localities.slice(0, named).map((uid) => names.get(uid) ?? uid);
  const more = point.localities.length - shown.length;
  const words = compareWords(comparison.view.language);
  return words.whoAndWhen(shown.join(", "), more, yearSpans(point.years));
}

/** Every reason why figures of the metric compare with caution or not at all, as sentences that travel with a copy. */
export function comparabilityTexts(comparison: Comparison, metric: Metric): readonly string[] {
  const words = compareWords(comparison.view.language);
  return comparabilityPoints(comparison, metric.code).map((point) => {
    const verdict = point.verdict === "caution" ? words.cautionOne : words.notComparableOne;
    return `${verdict}: ${words.reasons[point.reason]}. ${whereAndWhen(point, comparison)}`;
  });
}
