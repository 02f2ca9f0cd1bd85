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
  const cells = new Map<MetricCode, Map<LocalityUid, Rollup[]>>();
  for (const rollup of rollups) {
    const units = within(cells, rollup.metric);
    const rows = units.get(rollup.locality);
    if (rows === undefined) units.set(rollup.locality, [rollup]);
    else rows.push(rollup);
  }
  return (metric, locality, period) =>
    // A unit has a row a year: fewer than would pay for another map. Of two of one cell the later counts.
    cells
      .get(metric)
      ?.get(locality)
      ?.findLast((row) => row.period.year === period.year && row.period.part === period.part) ?? {
      metric,
      locality,
      period,
      value: missing(tree.existsIn(locality, period) ? "not-reported" : "did-not-exist"),
      origin: "derived",
      complete: false,
      estimate: false,
    };
}
