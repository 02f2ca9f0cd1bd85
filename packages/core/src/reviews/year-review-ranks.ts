import { isExpected } from "../figures/is-expected.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import { isKnown } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { ReviewMove } from "./year-review-moves.ts";

/** A rank moves among so many at least. */
const fewest = 2;

/**
 * The metrics that at least two children, and at least half of those that owe it, have a whole figure of in both the
 * year and the one before: those that moved in per cent first, the largest move first, then the others in the
 * catalogue's order.
 */
export function rankableMetrics(input: {
  readonly metrics: readonly Metric[];
  readonly moves: readonly ReviewMove[];
  readonly childRollups: readonly Rollup[];
  /** How many children there are in the year. */
  readonly children: number;
  readonly year: Year;
}): readonly MetricCode[] {
  const { metrics, moves, childRollups, children, year } = input;
  const pairs = new Map<MetricCode, number>();
  const before = new Map<MetricCode, Set<LocalityUid>>();
  const exempt = new Map<MetricCode, number>();
  for (const row of childRollups)
    if (row.period.year === year && !isExpected(row))
      exempt.set(row.metric, (exempt.get(row.metric) ?? 0) + 1);
  const whole = childRollups.filter((r) => isKnown(r.value) && r.complete);
  for (const { metric, locality, period } of whole) {
    if (period.year !== year - 1) continue;
    const had = before.get(metric);
    if (had === undefined) before.set(metric, new Set([locality]));
    else had.add(locality);
  }
  for (const { metric, locality, period } of whole) {
    if (period.year !== year || before.get(metric)?.has(locality) !== true) continue;
    pairs.set(metric, (pairs.get(metric) ?? 0) + 1);
  }
  const sizes = new Map(
    moves.filter((m) => m.measure === "percent").map((m) => [m.metric, Math.abs(m.size)]),
  );
  return metrics
    .map((m) => m.code)
    .filter((code) => {
      const ranked = pairs.get(code) ?? 0;
      return ranked >= fewest && ranked * 2 >= children - (exempt.get(code) ?? 0);
    })
    .toSorted((a, b) => (sizes.get(b) ?? -1) - (sizes.get(a) ?? -1));
}
