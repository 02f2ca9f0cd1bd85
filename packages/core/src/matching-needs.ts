import type { LocalityUid } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { MetricCode } from "./metric.ts";
import type { PeriodPart, Year } from "./period.ts";
import type { Rollup } from "./rollup.ts";
import { isKnown } from "./value.ts";

/** Cells that are read beyond what a View shows, so that a sum with gaps can be matched deeper down. */
const mostCells = 60_000;

/** Roll-ups to read further: every metric at every unit, in the years given. */
export interface MatchingNeeds {
  readonly metrics: readonly MetricCode[];
  readonly localities: readonly LocalityUid[];
  /** The units with gaps that these lie under: what the next round begins with. */
  readonly units: readonly LocalityUid[];
}

/** Among what is looked: the metrics that add up, and the years of the answer. */
export interface MatchingAmong {
  readonly tree: LocalityTree;
  readonly sums: ReadonlySet<MetricCode>;
  readonly years: readonly Year[];
  readonly part: PeriodPart;
}

/**
 * What lies beneath sums with gaps and must be read so that their change is told over the units that are whole (see
 * `matchedPair`): the children of units that were read last, lie under a unit with gaps, and have gaps themselves.
 * Undefined where there are none, or so many that a change over them is not worth the wait.
 *
 * @param units   the places of the View at first, then the units of the round before
 * @param rollups all that was read so far
 */
export function matchingNeeds(
  units: readonly LocalityUid[],
  rollups: readonly Rollup[],
  { tree, sums, years, part }: MatchingAmong,
): MatchingNeeds | undefined {
  const gaps = new Map<LocalityUid, Set<MetricCode>>();
  for (const rollup of rollups) {
    if (
      !sums.has(rollup.metric) ||
      rollup.complete ||
      rollup.coverage === undefined ||
      !isKnown(rollup.value)
    )
      continue;
    gaps.set(rollup.locality, (gaps.get(rollup.locality) ?? new Set()).add(rollup.metric));
  }
  const childrenOf = (uid: LocalityUid) =>
    new Set(years.flatMap((year) => tree.childrenIn(uid, { year, part })));
  const metrics = new Set<MetricCode>();
  const localities = new Set<LocalityUid>();
  const next = new Set<LocalityUid>();
  for (const unit of units) {
    const above = gaps.get(unit);
    if (above === undefined) continue;
    for (const child of childrenOf(unit)) {
      const shared = [...(gaps.get(child) ?? [])].filter((metric) => above.has(metric));
      if (shared.length === 0) continue;
      next.add(child);
      for (const metric of shared) metrics.add(metric);
      for (const beneath of childrenOf(child)) localities.add(beneath);
    }
  }
  const cells = metrics.size * localities.size * years.length;
  if (cells === 0 || cells > mostCells) return undefined;
  return { metrics: [...metrics], localities: [...localities].sort(), units: [...next] };
}
