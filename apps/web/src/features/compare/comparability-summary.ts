import type { ComparabilityReason, Verdict } from "@sosanh/core/comparison/comparability";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { MetricCode } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";

/** One reason why figures compare with caution or not at all: where, and in which years. */
export interface ComparabilityPoint {
  readonly verdict: Exclude<Verdict, "comparable">;
  readonly reason: ComparabilityReason;
  readonly localities: readonly LocalityUid[];
  /** Years whose figure is compared with the year before, ascending. */
  readonly years: readonly number[];
}

/**
 * Gathers the verdicts of a metric's rows by verdict and reason: not comparable first, then those that touch
 * the most places. Rows without a figure, and the first year (its change is not a line on the chart), say nothing.
 */
export function comparabilityPoints(comparison: Comparison, metric: MetricCode): ComparabilityPoint[] {
  const points = new Map<string, Gathered>();
  for (const { row, verdict } of doubtfulRows(comparison, metric)) {
    for (const reason of row.comparability.reasons) {
      const key = `${verdict} ${reason}`;
      const point = points.get(key) ?? { verdict, reason, places: new Set(), years: new Set() };
      point.places.add(row.locality);
      point.years.add(row.period.year);
      points.set(key, point);
    }
  }
  return [...points.values()]
    .map(({ verdict, reason, places, years }) => ({
      verdict,
      reason,
      localities: [...places],
      years: [...years].toSorted((a, b) => a - b),
    }))
    .toSorted(
      (a, b) =>
        Number(b.verdict === "not-comparable") - Number(a.verdict === "not-comparable") ||
        b.localities.length - a.localities.length,
    );
}

/** Two years of a place that do not plainly compare, and why. */
export interface DoubtfulPair {
  readonly locality: LocalityUid;
  /** The later of the two years; the other is the one before. */
  readonly year: number;
  readonly verdict: Exclude<Verdict, "comparable">;
  readonly reasons: readonly ComparabilityReason[];
}

/** Every pair behind {@link comparabilityPoints}: not comparable first, then by place and year as in the answer. */
export function doubtfulPairs(comparison: Comparison, metric: MetricCode): DoubtfulPair[] {
  return doubtfulRows(comparison, metric)
    .map(({ row, verdict }) => ({
      locality: row.locality,
      year: row.period.year,
      verdict,
      reasons: row.comparability.reasons,
    }))
    .toSorted((a, b) => Number(b.verdict === "not-comparable") - Number(a.verdict === "not-comparable"));
}

/** Rows with a figure and a doubt about it; the first year's change is no line on the chart, so it says nothing. */
function doubtfulRows(comparison: Comparison, metric: MetricCode) {
  const [first] = comparison.years;
  const onlyYear = comparison.years.length === 1;
  return comparison.rows.flatMap((row) => {
    const { verdict } = row.comparability;
    if (row.metric !== metric || verdict === "comparable" || !isKnown(row.value)) return [];
    return !onlyYear && row.period.year === first ? [] : [{ row, verdict }];
  });
}

interface Gathered {
  readonly verdict: Exclude<Verdict, "comparable">;
  readonly reason: ComparabilityReason;
  readonly places: Set<LocalityUid>;
  readonly years: Set<number>;
}

/** Years as spans that people write: 2012, 2014–2016. */
export function yearSpans(years: readonly number[]): string {
  const spans: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last !== undefined && year === last.to + 1) last.to = year;
    else spans.push({ from: year, to: year });
  }
  return spans.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
