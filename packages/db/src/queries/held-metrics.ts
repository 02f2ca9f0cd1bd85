import type { MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Period } from "@sosanh/core/figures/period";
import type { Level } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { dataCode, partCode } from "../tables/codes.ts";
import type { Tables } from "../tables/tables.ts";
import { seesAll, visible } from "../viewer-scope.ts";

/** Of which units and when it is asked whether anybody has a figure. */
export interface HeldQuery {
  readonly data: DataKind;
  readonly level: Level;
  readonly period: Period;
}

/**
 * The metrics of which at least one unit of the level, among those the viewer may see, has a figure in the period: of the
 * others nobody can be said to owe one.
 */
export async function heldMetrics(
  db: Kysely<Tables>,
  viewer: Viewer,
  { data, level, period }: HeldQuery,
): Promise<ReadonlySet<MetricCode>> {
  const counted = db
    .selectFrom("rollup_count as c")
    .innerJoin("metric as m", "m.id", "c.metric_id")
    .select("m.code")
    .where("c.data", "=", dataCode[data])
    .where("c.part", "=", partCode[period.part])
    .where("c.level", "=", level)
    .where("c.year", "=", period.year)
    .where("c.known", ">", 0);
  const seen = seesAll(viewer)
    ? counted
    : counted.where((e) =>
        e.exists(
          e
            .selectFrom("rollup as r")
            .select("r.locality_id")
            .whereRef("r.data", "=", "c.data")
            .whereRef("r.metric_id", "=", "c.metric_id")
            .whereRef("r.part", "=", "c.part")
            .whereRef("r.level", "=", "c.level")
            .whereRef("r.year", "=", "c.year")
            .where("r.value", "is not", null)
            .where(visible(viewer, "r.locality_id")),
        ),
      );
  const rows = await seen.execute();
  return new Set(rows.map((row) => row.code));
}
