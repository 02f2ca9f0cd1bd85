import type { Rollup } from "@sosanh/core/figures/rollup";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { dataCode, partCode } from "../tables/codes.ts";
import type { Tables } from "../tables/tables.ts";
import { type Composition, toTodayRollup } from "../tables/today-rollup.ts";
import { seesAll } from "../viewer-scope.ts";
import { type CellQuery, chunksByLevel, metricIds, seenLocalities, yearsOf } from "./cells.ts";
import { byMetricPlaceYear } from "./rollups.ts";

/**
 * The stored roll-ups on today's units of the cells asked for; a cell with nothing to say has none. They are made of
 * figures of the whole country, so only a viewer of all of it is given any.
 *
 * @returns by metric code, locality uid, then year
 */
export async function todayRollupsFor(
  db: Kysely<Tables>,
  viewer: Viewer,
  query: CellQuery,
): Promise<Rollup[]> {
  const metrics = await metricIds(db, query.metrics);
  const localities = seesAll(viewer) ? await seenLocalities(db, viewer, query.localities) : [];
  const years = yearsOf(query);
  if (metrics.length === 0 || localities.length === 0 || years.length === 0) return [];
  const codes = new Map(metrics.map((m) => [m.id, m.code]));
  const uids = new Map(localities.map((l) => [l.id, l.uid]));
  const compositions = await compositionsOf(db);
  const rollups: Rollup[] = [];
  for (const { level, chunk } of chunksByLevel(localities)) {
    const rows = await db
      .selectFrom("today_rollup as r")
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
      const composition = row.composition_id === null ? undefined : compositions.get(row.composition_id);
      if (metric !== undefined && locality !== undefined)
        rollups.push(toTodayRollup({ ...row, metric, locality, composition }));
    }
  }
  return rollups.toSorted(byMetricPlaceYear);
}

/** What units of today are made of, by stored id: a few thousand, whatever the number of figures. */
export async function compositionsOf(db: Kysely<Tables>): Promise<ReadonlyMap<number, Composition>> {
  const rows = await db.selectFrom("composition").selectAll().execute();
  return new Map(rows.map((row) => [row.id, row]));
}
