import { trendOf } from "@sosanh/core/analysis/trend";
import type { Comparability, ComparabilityReason } from "@sosanh/core/comparison/comparability";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isFirmChange } from "@sosanh/core/comparison/firm-change";
import { isKnown } from "@sosanh/core/figures/value";
import type { OneMetric, Place } from "../comparison-parts.ts";
import { reasonText } from "../notes.ts";
import { changedSince } from "../since-base-year.ts";
import { changeSize } from "../words/change-text.ts";
import { ordinalsEn } from "../words/finding-words-en.ts";
import { ordinalsVi } from "../words/finding-words-vi.ts";
import { formatYears } from "../words/number-text.ts";
import { say } from "../words/words.ts";
import { baseOf, changeBase, clause, type Finding, findingOf, matchedClause } from "./finding.ts";
import { toldFigure } from "./told-figure.ts";

/**
 * The change that the picture shows, between its two years or on the year before, in the metric's unit and per cent, with what it is over and what to beware of; for the
 * better or the worse only where the pair compares without doubt and the metric has a direction. A pair that does not
 * compare has its reason instead of a change.
 */
export function changeFinding(part: OneMetric, row: ComparisonRow): Finding | undefined {
  return findingSince(part, row, changeBase(part));
}

/** The change since the base year, where the View names one before the last year but one. */
export function sinceBaseFinding(part: OneMetric, row: ComparisonRow): Finding | undefined {
  const { sinceBase } = row;
  if (part.view.baseYear === undefined || sinceBase === undefined) return undefined;
  if (sinceBase.year >= row.period.year - 1 || sinceBase.year === changeBase(part)) return undefined;
  return findingSince(part, changedSince(row, sinceBase), sinceBase.year);
}

function findingSince(part: OneMetric, row: ComparisonRow, year: number): Finding | undefined {
  const { view, metric } = part;
  const { language } = view;
  const base = baseOf(part, year);
  const { comparability } = row;
  const reasons = reasonText(comparability, language);
  if (isUnpaired(row)) {
    const key = reasons === "" ? "finding.not-comparable-bare" : "finding.not-comparable";
    return findingOf(part, say(language, key, { base, reasons }), []);
  }
  const size = changeSize(metric, view, row);
  // A fall for want of figures is no change, unless it is taken over those that reported both years.
  if (size === undefined || (row.understated && row.matched === undefined)) return undefined;
  const key = size.direction === 0 ? "finding.same" : size.direction > 0 ? "finding.rose" : "finding.fell";
  const text = [
    say(language, key, { base, value: toldFigure(row, size.text) }),
    clause(language, judgementOf(part, row, size.direction)),
    matchedClause(language, row.matched),
    clause(language, comparability.verdict === "caution" ? "finding.caution" : undefined, { reasons }),
    ".",
  ];
  return findingOf(part, text.join(""), [row]);
}

/** A figure that cannot be set beside the year before: by verdict, or since no unit beneath it is whole in both. */
export function isUnpaired({ value, change, comparability }: ComparisonRow): boolean {
  if (!isKnown(value)) return false;
  return (
    comparability.verdict === "not-comparable" || (!isKnown(change) && change.missing === "not-comparable")
  );
}

function judgementOf({ metric }: OneMetric, row: ComparisonRow, direction: -1 | 0 | 1) {
  if (metric.polarity === "neutral" || direction === 0 || row.matched !== undefined) return undefined;
  if (row.comparability.verdict !== "comparable" || !isFirmChange(metric, row)) return undefined;
  return direction > 0 === (metric.polarity === "higher-better") ? "finding.better" : "finding.worse";
}

/** Fewer years in a row than this are not worth a word. */
const shortestStreak = 3;

/**
 * The direction over the years up to the focus year: how many in a row it rose or fell, and the trend of the run of
 * years that compare. Nothing where the run is too short for either.
 */
export function trendFinding(part: OneMetric, place: Place): Finding | undefined {
  const { comparison, metric, focusYear, view } = part;
  const { language } = view;
  const trend = trendOf(comparison, { metric: metric.code, locality: place.locality.uid, to: focusYear });
  const { years } = trend;
  if (years === undefined) return undefined;
  const length = Math.abs(trend.streak);
  const streak =
    length < shortestStreak
      ? undefined
      : say(language, trend.streak > 0 ? "finding.streak-up" : "finding.streak-down", {
          n: ordinal(length, language),
        });
  const run = { years: formatYears(years.from, years.to) };
  const said = [
    streak,
    trend.verdict === "too-short"
      ? undefined
      : `${say(language, trendKeys[trend.verdict], run)}${clause(language, trend.judgement && (`finding.${trend.judgement}` as const))}`,
  ].filter((text) => text !== undefined);
  if (said.length === 0) return undefined;
  const told = [...place.rows.values()].filter(
    ({ period }) => years.from <= period.year && period.year <= years.to,
  );
  // The first year of the run is compared with none before it.
  const doubts = told.filter(({ period }) => period.year > years.from).map((row) => row.comparability);
  const reasons = reasonsOf(doubts);
  const caution = clause(language, reasons.length === 0 ? undefined : "finding.trend-caution", {
    reasons: reasonText({ verdict: "caution", reasons }, language),
  });
  return findingOf(part, `${said.join("; ")}${caution}.`, told);
}

/** Why any of the years is to be compared with caution, each reason once. */
function reasonsOf(verdicts: readonly Comparability[]): readonly ComparabilityReason[] {
  return [...new Set(verdicts.flatMap((v) => (v.verdict === "caution" ? v.reasons : [])))];
}

const trendKeys = {
  rising: "finding.trend-rising",
  falling: "finding.trend-falling",
  "no-trend": "finding.trend-none",
} as const;

function ordinal(n: number, language: "vi" | "en"): string {
  const words = language === "vi" ? ordinalsVi : ordinalsEn;
  return words[n - 2] ?? (language === "vi" ? `${n}` : `${n}th`);
}
