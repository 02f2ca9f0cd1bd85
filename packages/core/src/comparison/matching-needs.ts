import type { MetricCode } from "../figures/metric.ts";
import type { PeriodPart, Year } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import { isKnown } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import { matchedDepth } from "./matched-change.ts";

/** Roll-ups of one metric to read further, in those years. */
export interface MatchingNeed {
  readonly metric: MetricCode;
  readonly localities: readonly LocalityUid[];
}

/** What to read in a round, and the units with gaps that it lies under: what the next round begins with. */
export interface MatchingNeeds {
  readonly read: readonly MatchingNeed[];
  readonly units: readonly LocalityUid[];
}

/** Among what is looked: the metrics that add up, and the years whose changes are told. */
export interface MatchingAmong {
  readonly tree: LocalityTree;
  readonly sums: ReadonlySet<MetricCode>;
  readonly years: readonly Year[];
  readonly part: PeriodPart;
}

/**
 * What lies beneath sums with gaps and must be read so that their change is told over the units that are whole (see
 * `matchedPair`): the children of units that were read last, lie under a unit with gaps, and have gaps themselves. Of a
 * unit with too many beneath it (`matchedDepth`) nothing is read.
 *
 * @param units   the places of the View at first, then the units of the round before
 * @param rollups all that was read so far
 */
export function matchingNeeds(
  units: readonly LocalityUid[],
  rollups: readonly Rollup[],
  among: MatchingAmong,
): MatchingNeeds {
  const childrenOf = childrenIn(among);
  const { tree, years, part } = among;
  const depth = matchedDepth(tree);
  const isDeep = (unit: LocalityUid) => years.some((year) => depth(unit, { year, part }));
  const next = new Set<LocalityUid>();
  const read = [...gapsIn(rollups, among)].flatMap(([metric, gaps]): MatchingNeed[] => {
    const localities = new Set<LocalityUid>();
    for (const unit of units) {
      if (!gaps.has(unit) || !isDeep(unit)) continue;
      const open = childrenOf(unit).filter((child) => gaps.has(child));
      const beneath = open.flatMap(childrenOf);
      for (const child of open) next.add(child);
      for (const uid of beneath) localities.add(uid);
    }
    return localities.size === 0 ? [] : [{ metric, localities: [...localities].sort() }];
  });
  return { read, units: [...next] };
}

/** The units with gaps in any year, by metric. */
function gapsIn(
  rollups: readonly Rollup[],
  { sums, years }: MatchingAmong,
): ReadonlyMap<MetricCode, ReadonlySet<LocalityUid>> {
  const gaps = new Map<MetricCode, Set<LocalityUid>>();
  for (const { metric, locality, period, value, complete, coverage } of rollups) {
    if (
      complete ||
      !years.includes(period.year) ||
      coverage === undefined ||
      !isKnown(value) ||
      !sums.has(metric)
    )
      continue;
    gaps.set(metric, (gaps.get(metric) ?? new Set()).add(locality));
  }
  return gaps;
}

function childrenIn({ tree, years, part }: MatchingAmong): (uid: LocalityUid) => readonly LocalityUid[] {
  const known = new Map<LocalityUid, readonly LocalityUid[]>();
  return (uid) => {
    const children = known.get(uid) ?? [
      ...new Set(years.flatMap((year) => tree.childrenIn(uid, { year, part }))),
    ];
    known.set(uid, children);
    return children;
  };
}
