import type { Comparison, ComparisonRow } from "../comparison/comparison.ts";
import type { MetricCode, Polarity } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import { isKnown, type Known } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { quantile } from "./quantile.ts";
import { mannKendall } from "./trend-mann-kendall.ts";

/** Whether the years show a direction, and which. `too-short`: fewer than five years that compare. */
export type TrendVerdict = "rising" | "falling" | "no-trend" | "too-short";

/** The trend of one metric of one place over the last unbroken run of years that compare. */
export interface Trend {
  readonly verdict: TrendVerdict;
  /** By the metric's direction; absent for a neutral metric, and without a trend. */
  readonly judgement?: "better" | "worse";
  /** The years of the run; absent where there is none. */
  readonly years?: { readonly from: Year; readonly to: Year };
  readonly points: number;
  /** Of the Mann-Kendall test, two-sided; absent when too short. */
  readonly p?: number;
  /** Theil-Sen: the median of the changes a year over all pairs, in the metric's unit; absent when too short. */
  readonly perYear?: number;
  /** Years in a row, up to the last of the run, in which it rose (above zero) or fell (below zero). */
  readonly streak: number;
}

const fewestPoints = 5;
const significance = 0.05;

/**
 * Whether a metric of a place rises or falls over the years: Mann-Kendall at 5 %, two-sided, over at least five points
 * (no order of four numbers can reach 5 %).
 *
 * The points are the years of the last unbroken run that ends at `to`: each with a whole figure (not one that figures
 * are missing from), each comparable with the year before; a missing year, and a pair that does not compare, cuts the
 * series. "At least", "at most" and an estimate take part with their number. A run that ends before `to` is no trend
 * of today: it is then too short.
 *
 * @param asked `to`: the last year of the run; the last year of the comparison when left out
 * @source Mann, Econometrica 13 (1945); Sen, JASA 63 (1968); see `mannKendall`
 */
export function trendOf(
  comparison: Comparison,
  asked: { readonly metric: MetricCode; readonly locality: LocalityUid; readonly to?: Year },
): Trend {
  const run = comparableRun(comparison, asked);
  const numbers = run.map(({ value }) => value.value);
  const [first, last] = [run.at(0), run.at(-1)];
  const years = first && last && { years: { from: first.year, to: last.year } };
  const base = { points: run.length, ...years, streak: streakOf(numbers) };
  if (run.length < fewestPoints) return { ...base, verdict: "too-short" };
  const { s, p } = mannKendall(numbers);
  const measured = { ...base, p, perYear: medianSlope(run) };
  if (p > significance || s === 0) return { ...measured, verdict: "no-trend" };
  const polarity = comparison.metrics.find((m) => m.code === asked.metric)?.polarity ?? "neutral";
  return { ...measured, verdict: s > 0 ? "rising" : "falling", ...judged(polarity, s) };
}

interface Point {
  readonly year: Year;
  readonly value: Known;
}

function comparableRun(
  comparison: Comparison,
  asked: { readonly metric: MetricCode; readonly locality: LocalityUid; readonly to?: Year },
): readonly Point[] {
  const rows = new Map<Year, ComparisonRow>();
  for (const row of comparison.rows)
    if (row.metric === asked.metric && row.locality === asked.locality) rows.set(row.period.year, row);
  const run: Point[] = [];
  for (let year = asked.to ?? comparison.years.at(-1) ?? 0; ; year -= 1) {
    const row = rows.get(year);
    if (row === undefined || !row.complete || !isKnown(row.value)) break;
    run.unshift({ year, value: row.value });
    if (row.comparability.verdict === "not-comparable") break;
  }
  return run;
}

function streakOf(numbers: readonly number[]): number {
  let streak = 0;
  for (let i = numbers.length - 1; i > 0; i -= 1) {
    const step = Math.sign((numbers[i] ?? 0) - (numbers[i - 1] ?? 0));
    if (step === 0 || (streak !== 0 && Math.sign(streak) !== step)) break;
    streak += step;
  }
  return streak;
}

function medianSlope(run: readonly Point[]): number {
  const slopes = run.flatMap((later, j) =>
    run.slice(0, j).map((p) => (later.value.value - p.value.value) / (later.year - p.year)),
  );
  return quantile(slopes, 0.5) ?? 0;
}

function judged(polarity: Polarity, s: number): Pick<Trend, "judgement"> {
  if (polarity === "neutral") return {};
  return { judgement: s > 0 === (polarity === "higher-better") ? "better" : "worse" };
}
