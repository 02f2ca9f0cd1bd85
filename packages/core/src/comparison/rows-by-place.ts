import type { MetricCode } from "../figures/metric.ts";
import { madeOnce } from "../made-once.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { Comparison, ComparisonRow } from "./comparison.ts";

/** The rows of one place by year. */
export type RowsByYear = ReadonlyMap<number, ComparisonRow>;

const once = madeOnce<ReadonlyMap<LocalityUid, RowsByYear>>();

/** The rows of a metric by place and year; a place without a row is not in it. The same rows, the same answer. */
export function rowsByPlace(
  { rows }: Pick<Comparison, "rows">,
  metric: MetricCode,
): ReadonlyMap<LocalityUid, RowsByYear> {
  return once(rows, metric, () => {
    const byPlace = new Map<LocalityUid, Map<number, ComparisonRow>>();
    for (const row of rows) {
      if (row.metric !== metric) continue;
      const byYear = byPlace.get(row.locality);
      if (byYear === undefined) byPlace.set(row.locality, new Map([[row.period.year, row]]));
      else byYear.set(row.period.year, row);
    }
    return byPlace;
  });
}
