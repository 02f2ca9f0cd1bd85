import type { Rank } from "./comparison.ts";
import type { LocalityUid } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { Metric, MetricCode } from "./metric.ts";
import { within } from "./nested-map.ts";
import type { Period } from "./period.ts";
import { ranks } from "./rank.ts";
import type { RollupIndex } from "./rollup-index.ts";
import { missing } from "./value.ts";

/** The rank of a unit among the units of its level under its parent at the end of the period. */
export type SiblingRanks = (metric: Metric, locality: LocalityUid, period: Period) => Rank;

/**
 * Ranks units among their siblings, each family once. Missing: the value's reason; "not-applicable" for the country;
 * "not-comparable" for a unit that ended within the period, and so is among nobody's children at its end.
 */
export function siblingRanks(tree: LocalityTree, at: RollupIndex): SiblingRanks {
  const families = new Map<
    MetricCode,
    Map<LocalityUid, Map<number, Map<string, ReadonlyMap<LocalityUid, Rank>>>>
  >();
  return (metric, locality, period) => {
    const { value } = at(metric.code, locality, period);
    if ("missing" in value) return value;
    const parent = tree.parentIn(locality, period);
    const level = tree.get(locality)?.level;
    if (parent === undefined) return missing(level === 0 ? "not-applicable" : "not-comparable");
    const years = within(within(within(families, metric.code), parent), period.year);
    // A parent may have children of two levels: each level is a family of its own.
    const key = `${level} ${period.part}`;
    const ranked =
      years.get(key) ??
      ranks(
        tree
          .childrenIn(parent, period)
          .filter((uid) => tree.get(uid)?.level === level)
          .map((uid) => ({ locality: uid, value: at(metric.code, uid, period).value })),
        metric.polarity,
      );
    years.set(key, ranked);
    return ranked.get(locality) ?? missing("not-comparable");
  };
}
