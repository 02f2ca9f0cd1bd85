import { within } from "../nested-map.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { MetricCode } from "./metric.ts";
import type { Period } from "./period.ts";
import type { Rollup } from "./rollup.ts";
import { missing } from "./value.ts";

/** Finds the row of a cell; a cell without one is answered with a missing value, never with nothing. */
export type RollupIndex = (metric: MetricCode, locality: LocalityUid, period: Period) => Rollup;

/**
 * Indexes roll-ups. A cell without a row is `did-not-exist` where the unit does not exist on the period's last day, else
 * `not-reported`: a unit that ended within the year owes no report for it.
 */
export function rollupIndex(rollups: Iterable<Rollup>, tree: LocalityTree): RollupIndex {
  // Units innermost: few large maps are made and read faster than many small ones.
  const cells = new Map<MetricCode, Map<number, Map<string, Map<LocalityUid, Rollup>>>>();
  for (const rollup of rollups) {
    const { metric, locality, period } = rollup;
    within(within(within(cells, metric), period.year), period.part).set(locality, rollup);
  }
  return (metric, locality, period) =>
    cells.get(metric)?.get(period.year)?.get(period.part)?.get(locality) ?? {
      metric,
      locality,
      period,
      value: missing(tree.existsIn(locality, period) ? "not-reported" : "did-not-exist"),
      origin: "derived",
      complete: false,
      estimate: false,
    };
}
