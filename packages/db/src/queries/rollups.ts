import type { Rollup } from "@sosanh/core/figures/rollup";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { dataCode, partCode } from "../tables/codes.ts";
import { toRollup } from "../tables/rollup.ts";
import type { Tables } from "../tables/tables.ts";
import { type CellQuery, chunksByLevel, metricIds, seenLocalities, yearsOf } from "./cells.ts";

/**
 * The stored roll-ups of the cells asked for, as reported; a cell with nothing stored has none. Unknown metrics and
 * places, and places outside the viewer's subtree, are absent.
 *
 * @returns by metric code, locality uid, then year
 */
export async function rollupsFor(db: Kysely<Tables>, viewer: Viewer, query: CellQuery): Promise<Rollup[]> {
  const metrics = await metricIds(db, query.metrics);
  const localities = await seenLocalities(db, viewer, query.localities);
  const years = yearsOf(query);
  if (metrics.length === 0 || localities.length === 0 || years.length === 0) return [];
  const codes = new Map(metrics.map((m) => [m.id, m.code]));
  const uids = new Map(localities.map((l) => [l.id, l.uid]));
  const rollups: Rollup[] = [];
  for (const { level, chunk } of chunksByLevel(localities)) {
    const rows = await db
      .selectFrom("rollup as r")
      .leftJoin("source as s", "s.id", "r.source_id")
      .selectAll("r")
      .select("s.code as source")
      .where("r.data", "=", dataCode[query.data])
      .where("r.metric_id", "in", [...codes.keys()])
      .where("r.part", "=", partCode[query.part])
      .where("r.level", "=", level)
      .where("r.year", "in", years)
      .where("r.locality_id", "in", chunk)
      .execute();
    for (const row of rows) {
      const [metric, locality] = [codes.get(row.metric_id), uids.get(row.locality_id)];
      if (metric !== undefined && locality !== undefined)
        rollups.push(toRollup({ ...row, metric, locality }));
    }
  }
  return rollups.toSorted(byMetricPlaceYear);
}

/** The order in which roll-ups are given. */
export function byMetricPlaceYear(a: Rollup, b: Rollup): number {
  if (a.metric !== b.metric) return a.metric < b.metric ? -1 : 1;
  if (a.locality !== b.locality) return a.locality < b.locality ? -1 : 1;
  return a.period.year - b.period.year;
}
