import type { Metric, MetricCode, MetricGroup } from "@sosanh/core/figures/metric";
import type { DataKind } from "@sosanh/core/figures/observation";
import type { Level } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { dataCode } from "../tables/codes.ts";
import { toMetric, toMetricGroup } from "../tables/metric.ts";
import type { Tables } from "../tables/tables.ts";
import { seesAll, visible } from "../viewer-scope.ts";

/** The metric groups, in the order of the catalogue. */
export async function metricGroupsOf(db: Kysely<Tables>): Promise<MetricGroup[]> {
  const rows = await db.selectFrom("metric_group").selectAll().orderBy("position").execute();
  return rows.map(toMetricGroup);
}

/** The metrics, in the order of the catalogue; without those that have left it. */
export async function metricsOf(db: Kysely<Tables>): Promise<Metric[]> {
  const rows = await db
    .selectFrom("metric")
    .selectAll()
    .where("position", "is not", null)
    .orderBy("position")
    .execute();
  return rows.map(toMetric);
}

/** The metrics with those that the office added, whatever catalogue they come from. */
export async function withOfficeMetrics(
  db: Kysely<Tables>,
  metrics: readonly Metric[],
): Promise<readonly Metric[]> {
  const rows = await db
    .selectFrom("metric")
    .selectAll()
    .where("position", "is not", null)
    .where("added_by", "is not", null)
    .orderBy("position")
    .execute();
  const known = new Set(metrics.map(({ code }) => code));
  return [...metrics, ...rows.filter(({ code }) => !known.has(code)).map(toMetric)];
}

/** Where a metric has numbers that the viewer may see: at which levels, from when to when, and how many. */
export interface MetricAvailability {
  readonly metric: MetricCode;
  readonly levels: readonly Level[];
  readonly firstYear: number;
  readonly lastYear: number;
  /** Stored values that are known, reported or derived. */
  readonly figures: number;
}

/** The metrics that have at least one known value in the real or the sample data, in the order of the catalogue. */
export async function metricAvailability(
  db: Kysely<Tables>,
  viewer: Viewer,
  data: DataKind,
): Promise<MetricAvailability[]> {
  const rows = seesAll(viewer) ? await countsOfAll(db, data) : await countsOfSeen(db, viewer, data);
  const metrics = [...new Set(rows.map((row) => row.code))];
  return metrics.map((metric) => {
    const own = rows.filter((row) => row.code === metric);
    return {
      metric,
      levels: own.map((row) => row.level as Level),
      firstYear: Math.min(...own.map((row) => row.first)),
      lastYear: Math.max(...own.map((row) => row.last)),
      figures: own.reduce((sum, row) => sum + row.figures, 0),
    };
  });
}

interface LevelCount {
  readonly code: string;
  readonly level: number;
  readonly first: number;
  readonly last: number;
  readonly figures: number;
}

function countsOfAll(db: Kysely<Tables>, data: DataKind): Promise<LevelCount[]> {
  return db
    .selectFrom("rollup_count as r")
    .innerJoin("metric as m", "m.id", "r.metric_id")
    .select((e) => [
      "m.code",
      "r.level",
      e.fn.min("r.year").as("first"),
      e.fn.max("r.year").as("last"),
      e.fn.sum<number>("r.known").as("figures"),
    ])
    .where("r.data", "=", dataCode[data])
    .where("m.position", "is not", null)
    .groupBy(["m.code", "m.position", "r.level"])
    .orderBy("m.position")
    .orderBy("r.level")
    .execute();
}

/** Looks up the places the viewer sees in the periods that have figures, rather than reading every roll-up. */
function countsOfSeen(db: Kysely<Tables>, viewer: Viewer, data: DataKind): Promise<LevelCount[]> {
  return db
    .with("place", (q) =>
      q.selectFrom("locality as l").select(["l.id", "l.level"]).where(visible(viewer, "l.id")),
    )
    .selectFrom("rollup_count as c")
    .innerJoin("metric as m", "m.id", "c.metric_id")
    .innerJoin("place as l", "l.level", "c.level")
    .innerJoin("rollup as r", (on) =>
      on
        .onRef("r.data", "=", "c.data")
        .onRef("r.metric_id", "=", "c.metric_id")
        .onRef("r.part", "=", "c.part")
        .onRef("r.level", "=", "c.level")
        .onRef("r.year", "=", "c.year")
        .onRef("r.locality_id", "=", "l.id"),
    )
    .select((e) => [
      "m.code",
      "c.level",
      e.fn.min("r.year").as("first"),
      e.fn.max("r.year").as("last"),
      e.fn.countAll<number>().as("figures"),
    ])
    .where("c.data", "=", dataCode[data])
    .where("r.value", "is not", null)
    .where("m.position", "is not", null)
    .groupBy(["m.code", "m.position", "c.level"])
    .orderBy("m.position")
    .orderBy("c.level")
    .execute();
}
