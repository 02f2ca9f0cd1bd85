import type { ComparabilityReason, Verdict } from "@sosanh/core/comparability";
import type { Comparison } from "@sosanh/core/comparison";
import type { LocalityUid } from "@sosanh/core/locality";
import type { MetricCode } from "@sosanh/core/metric";
import { isKnown } from "@sosanh/core/value";

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
  const points: Gathered[] = [];
  const first = comparison.years[0];
  for (const row of comparison.rows) {
    const { verdict, reasons } = row.comparability;
    const onlyYear = comparison.years.length === 1;
    if (row.metric !== metric || verdict === "comparable" || !isKnown(row.value)) continue;
    if (!onlyYear && row.period.year === first) continue;
    for (const reason of reasons) {
      const point = points.find((p) => p.verdict === verdict && p.reason === reason);
      if (point === undefined) {
        points.push({ verdict, reason, places: new Set([row.locality]), years: new Set([row.period.year]) });
      } else {
        point.places.add(row.locality);
        point.years.add(row.period.year);
      }
    }
  }
  return points
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
