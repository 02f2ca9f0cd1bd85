import { toldPair, type YearPair } from "@sosanh/chart/table/figure-columns";
import { figureRows } from "@sosanh/chart/table/figure-rows";
import type { Verdict } from "@sosanh/core/comparison/comparability";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { madeOnce } from "@sosanh/core/made-once";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { reasonsOf } from "../../ui/doubt-text.ts";
import type { DoubtReason } from "../../ui/doubt-words.ts";
import { type ToldChange, toldBetween, toldIn } from "../../ui/told-change.ts";

type Doubt = Exclude<Verdict, "comparable">;

/** One reason why figures compare with caution or not at all: where, and in which years. */
export interface ComparabilityPoint {
  readonly verdict: Doubt;
  readonly reason: DoubtReason;
  readonly localities: readonly LocalityUid[];
  /** Years whose figure is compared with the year before, ascending. */
  readonly years: readonly number[];
  /** The two years compared, where they are not neighbours and it holds of them too. */
  readonly pair?: YearPair;
}

const pointsOnce = madeOnce<readonly ComparabilityPoint[]>();

/**
 * Gathers the verdicts on pairs of years by verdict and reason: not comparable first, then those that touch the most
 * places. Rows without a figure, and the first year (its change is not a line on the chart), say nothing.
 */
export function comparabilityPoints(comparison: Comparison, metric: Metric): readonly ComparabilityPoint[] {
  return pointsOnce(comparison.rows, pairKey(comparison, metric), () => pointsOf(comparison, metric));
}

function pointsOf(comparison: Comparison, metric: Metric): readonly ComparabilityPoint[] {
  const points = new Map<string, Gathered>();
  for (const { locality, verdict, from, to, reasons } of doubtfulPairs(comparison, metric)) {
    for (const reason of reasons) {
      const key = `${verdict} ${reason}`;
      const point = points.get(key) ?? { verdict, reason, places: new Set(), years: new Set() };
      point.places.add(locality);
      if (from === to - 1) point.years.add(to);
      else point.pair = { from, to };
      points.set(key, point);
    }
  }
  return [...points.values()]
    .map(({ verdict, reason, places, years, pair }) => ({
      verdict,
      reason,
      localities: [...places],
      years: [...years].toSorted((a, b) => a - b),
      ...(pair && { pair }),
    }))
    .toSorted((a, b) => barredFirst(a, b) || b.localities.length - a.localities.length);
}

/** Two years of a place that do not plainly compare, and why. */
export interface DoubtfulPair extends YearPair {
  readonly locality: LocalityUid;
  readonly verdict: Doubt;
  readonly reasons: readonly DoubtReason[];
}

const pairsOnce = madeOnce<readonly DoubtfulPair[]>();

/** Every pair behind {@link comparabilityPoints}: not comparable first, then the two years compared before neighbours. */
export function doubtfulPairs(comparison: Comparison, metric: Metric): readonly DoubtfulPair[] {
  return pairsOnce(comparison.rows, pairKey(comparison, metric), () =>
    toldPairs(comparison, metric)
      .flatMap(({ locality, from, to, verdict, since }) =>
        verdict === "comparable" ? [] : [{ locality, from, to, verdict, reasons: reasonsOf(since) }],
      )
      .toSorted((a, b) => barredFirst(a, b) || Number(b.to - b.from > 1) - Number(a.to - a.from > 1)),
  );
}

/** What of a View the pairs of an answer depend on: not how its figures are drawn. */
function pairKey(comparison: Comparison, { code }: Metric): string {
  const pair = toldPair(comparison);
  return `${code} ${pair?.from} ${pair?.to}`;
}

/** Whether there are two figures to set side by side at all. */
export function hasAnythingToCompare({ rows }: Comparison, metric: Metric): boolean {
  return rows.filter((row) => row.metric === metric.code && isKnown(row.value)).length > 1;
}

/** The two years compared, and every year with the one before; the first year's change is no line on the chart. */
function toldPairs(comparison: Comparison, metric: Metric) {
  const { years, view } = comparison;
  const pair = toldPair(comparison);
  const later = years.length === 1 ? years : years.slice(1);
  return figureRows(comparison, metric).flatMap((row) => {
    const compared = pair && pair.to - pair.from > 1 ? [toldBetween(row.byYear, pair, metric)] : [];
    const neighbours = later.map((of) => toldIn(row, { kind: "change", of }, { metric, view }));
    const found = [...compared, ...neighbours].filter((told): told is ToldChange => told !== undefined);
    return found.map((told) => ({ ...told, locality: row.locality.uid }));
  });
}

function barredFirst(a: { readonly verdict: Doubt }, b: { readonly verdict: Doubt }): number {
  return Number(b.verdict === "not-comparable") - Number(a.verdict === "not-comparable");
}

interface Gathered {
  readonly verdict: Doubt;
  readonly reason: DoubtReason;
  readonly places: Set<LocalityUid>;
  readonly years: Set<number>;
  pair?: YearPair;
}
