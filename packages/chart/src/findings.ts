import type { Comparison, ComparisonRow } from "@sosanh/core/comparison";
import type { MetricCode } from "@sosanh/core/metric";
import { isKnown } from "@sosanh/core/value";
import type { Language } from "@sosanh/core/view";
import { changeSize } from "./change-text.ts";
import { hasEnded } from "./chart-figure.ts";
import type { OneMetric, Place } from "./comparison-parts.ts";
import { oneMetric } from "./comparison-parts.ts";
import { lowerFirst, nameInside, subjectOf } from "./headline.ts";
import { reasonText } from "./notes.ts";
import { formatPercent, formatRank, formatValue, qualifierMark } from "./number-text.ts";
import { say, word } from "./words.ts";

/**
 * One to three sentences in the official style on the place in question (mine, else the first with figures) in the
 * focus year: value with rank, change on the year before, attainment of the target. Every figure is the comparison's;
 * a missing one is named as missing. Empty where no place has a figure and none is mine.
 *
 * @throws DomainError "unknown-metric" when the comparison does not have the metric
 */
export function findings(comparison: Comparison, metric?: MetricCode): readonly string[] {
  const part = oneMetric(comparison, metric);
  const place = subjectOf(part);
  const row = place?.rows.get(part.focusYear);
  if (place === undefined || row === undefined) return [];
  const sentences = [
    valueSentence(part, place, row),
    changeSentence(part, row),
    attainmentSentence(part, row),
  ];
  return sentences.filter((sentence) => sentence !== undefined);
}

function valueSentence(part: OneMetric, place: Place, row: ComparisonRow): string {
  const { view, metric, focusYear } = part;
  const language = view.language;
  const own = lowerFirst(metric.name[language], language);
  const style = { language, decimals: metric.decimals, unit: metric.unit[language] };
  const value = formatValue(row.value, style);
  const parts = { year: focusYear, metric: own, name: nameInside(place, language) };
  if (hasEnded(place.locality, row)) {
    return say(language, "finding.ended", { ...parts, reason: word(language, "missing.ended") });
  }
  if (!isKnown(row.value)) return say(language, "finding.missing", { ...parts, reason: value });
  const { rank } = row;
  const isRanked = "position" in rank && rank.of > 1 && !row.understated;
  return [
    say(language, "finding.value", { ...parts, value }),
    isRanked ? say(language, "finding.rank", { rank: formatRank(rank) }) : "",
    coverageClause(row, language),
    ".",
  ].join("");
}

function coverageClause(
  { coverage, origin, complete, understated }: ComparisonRow,
  language: Language,
): string {
  const lacks = coverage !== undefined && coverage.reported < coverage.expected;
  if (understated) {
    if (!lacks) return word(language, "finding.understated");
    return say(language, "finding.understated-part", { ...coverage });
  }
  if (origin !== "derived" || complete) return "";
  return lacks ? say(language, "finding.coverage", { ...coverage }) : word(language, "finding.incomplete");
}

function changeSentence(part: OneMetric, row: ComparisonRow): string | undefined {
  const { view, metric } = part;
  const language = view.language;
  const year = row.period.year - 1;
  const reasons = reasonText(row.comparability, language);
  if (isKnown(row.value) && row.comparability.verdict === "not-comparable") {
    return say(language, "finding.not-comparable", { year, reasons });
  }
  const size = changeSize(metric, view, row);
  // A fall for want of figures is no change, unless it is taken over those that reported both years.
  if (size === undefined || (row.understated && row.matched === undefined)) return undefined;
  const base = row.matched === undefined ? "" : say(language, "finding.matched", { ...row.matched });
  const caution =
    row.comparability.verdict === "caution" ? say(language, "finding.caution", { reasons }) : "";
  if (size.direction === 0) return `${say(language, "finding.same", { year })}${base}${caution}.`;
  const key = size.direction > 0 ? "finding.rose" : "finding.fell";
  return `${say(language, key, { year, value: size.text })}${base}${caution}.`;
}

function attainmentSentence(part: OneMetric, row: ComparisonRow): string | undefined {
  const { attainment } = row;
  if (!isKnown(attainment)) return undefined;
  const { language } = part.view;
  const value = `${qualifierMark[attainment.qualifier]}${formatPercent(attainment.value, { language })}`;
  const base = row.attainmentMatched;
  return base === undefined
    ? say(language, "finding.attained", { value })
    : say(language, "finding.attained-matched", { value, ...base });
}
