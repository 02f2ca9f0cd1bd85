import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Target } from "@sosanh/core/figures/target";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { dataCode, partCode } from "../tables/codes.ts";
import type { Tables } from "../tables/tables.ts";
import { toTarget } from "../tables/target.ts";
import { type CellQuery, chunksOf, metricIds, seenLocalities, yearsOf } from "./cells.ts";
import { seenTargets } from "./figures.ts";

const perStatement = 2000;

/**
 * The targets of the cells asked for, in the order they were loaded. Places outside the viewer's subtree have none.
 */
export async function targetsFor(db: Kysely<Tables>, viewer: Viewer, query: CellQuery): Promise<Target[]> {
  const metrics = (await metricIds(db, query.metrics)).map((m) => m.id);
  const localities = (await seenLocalities(db, viewer, query.localities)).map((l) => l.id);
  const years = yearsOf(query);
  if (metrics.length === 0 || years.length === 0) return [];
  const targets: { id: number; target: Target }[] = [];
  for (const chunk of chunksOf(localities, perStatement)) {
    const rows = await seenTargets(db, viewer)
      .where("f.data", "=", dataCode[query.data])
      .where("f.metric_id", "in", metrics)
      .where("f.part", "=", partCode[query.part])
      .where("f.year", "in", years)
      .where("f.locality_id", "in", chunk)
      .execute();
    for (const row of rows) targets.push({ id: row.id, target: toTarget(row) });
  }
  return targets.toSorted((a, b) => a.id - b.id).map(({ target }) => target);
}

/** Of the metrics of a query, those that any target is set for in its years: says what there is, no figure, hence no viewer. */
export async function metricsWithTargets(
  db: Kysely<Tables>,
  query: Omit<CellQuery, "localities">,
): Promise<MetricCode[]> {
  const metrics = await metricIds(db, query.metrics);
  const found = await Promise.all(
    metrics.map(({ id }) =>
      db
        .selectFrom("target")
        .select("metric_id")
        .where("data", "=", dataCode[query.data])
        .where("metric_id", "=", id)
        .where("part", "=", partCode[query.part])
        .where("year", "in", yearsOf(query))
        .limit(1)
        .executeTakeFirst(),
    ),
  );
  const ids = new Set(found.map((row) => row?.metric_id));
  return metrics.filter(({ id }) => ids.has(id)).map(({ code }) => code);
}
