import { formatYearSpans } from "@sosanh/chart/words/number-text";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { verdictWord } from "../../ui/doubt-text.ts";
import { doubtWords } from "../../ui/doubt-words.ts";
import { type ComparabilityPoint, comparabilityPoints } from "./comparability-summary.ts";
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
  const { pair } = point;
  const years = [formatYearSpans(point.years), ...(pair ? [words.yearWithYear(pair.from, pair.to)] : [])];
  return words.whoAndWhen(shown.join(", "), more, years.filter(Boolean).join("; "));
}

/** Every reason why figures of the metric compare with caution or not at all, as sentences that travel with a copy. */
export function comparabilityTexts(comparison: Comparison, metric: Metric): readonly string[] {
  const { language } = comparison.view;
  return comparabilityPoints(comparison, metric).map((point) => {
    const reason = doubtWords(language).reasons[point.reason];
    return `${verdictWord(point.verdict, language)}: ${reason}. ${whereAndWhen(point, comparison)}`;
  });
}
