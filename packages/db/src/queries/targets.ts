import type { MetricCode } from "@sosanh/core/figures/metric";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { Target } from "@sosanh/core/figures/target";
import { endOfDayInVietnam } from "@sosanh/core/figures/vietnam-day";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import { dataCode, partCode } from "../tables/codes.ts";
import type { Tables } from "../tables/tables.ts";
import { type NamedTarget, type TargetTable, toTarget } from "../tables/target.ts";
import { type CellQuery, chunksOf, metricIds, type SeenLocality, seenLocalities, yearsOf } from "./cells.ts";

const perStatement = 2000;

/** Cells whose targets are asked for: those that stand, or that stood at the end of a day in Việt Nam. */
type TargetQuery = CellQuery & { readonly asKnown?: IsoDate | undefined };

/**
 * The targets of the cells asked for, in the order they were loaded. Places outside the viewer's subtree have none.
 */
export async function targetsFor(db: Kysely<Tables>, viewer: Viewer, query: TargetQuery): Promise<Target[]> {
  const metrics = await metricIds(db, query.metrics);
  const localities = await seenLocalities(db, viewer, query.localities);
  const years = yearsOf(query);
  if (metrics.length === 0 || years.length === 0) return [];
  const named = await namesOf(db, { metrics, localities });
  const rows: StoredTarget[] = [];
  for (const chunk of chunksOf(localities, perStatement)) {
    const found = await db
      .selectFrom("target as f")
      .select(storedColumns)
      .where("f.data", "=", dataCode[query.data])
      .where(
        "f.metric_id",
        "in",
        metrics.map((m) => m.id),
      )
      .where("f.part", "=", partCode[query.part])
      .where("f.year", "in", years)
      .where(standing(query.asKnown))
      .where(
        "f.locality_id",
        "in",
        chunk.map((l) => l.id),
      )
      .execute();
    for (const row of found) rows.push(row);
  }
  return rows.sort((a, b) => a.id - b.id).map((row) => toTarget(named(row)));
}

/** The SQL condition that a target, as `f`, has not been ended; or that it was set, and not ended yet, by the end of a day. */
function standing(asKnown: IsoDate | undefined): RawBuilder<boolean> {
  if (asKnown === undefined) return sql<boolean>`f.ended_by is null`;
  const end = endOfDayInVietnam(asKnown);
  return sql<boolean>`(f.submission_id in (select id from submission where published_at < ${end})
    and (f.ended_by is null or f.ended_by in (select id from submission where published_at >= ${end})))`;
}

const storedColumns = [
  "f.id",
  "f.submission_id",
  "f.source_id",
  "f.metric_id",
  "f.locality_id",
  "f.part",
  "f.year",
  "f.amount",
  "f.attainment",
  "f.qualifier",
  "f.set_by",
  "f.place",
  "f.place_first",
  "f.place_last",
  "f.place_column",
  "f.place_sheet",
] as const;

type StoredTarget = Omit<TargetTable, "data" | "ordinal" | "restores" | "ended_by">;

interface Named {
  readonly metrics: readonly { readonly id: number; readonly code: string }[];
  readonly localities: readonly SeenLocality[];
}

/** Puts the words for the ids of a row: data sets and sources are few, and joining them to each row is slow. */
async function namesOf(
  db: Kysely<Tables>,
  { metrics, localities }: Named,
): Promise<(row: StoredTarget) => NamedTarget> {
  const submissions = await db
    .selectFrom("submission as b")
    .innerJoin("dataset as d", "d.id", "b.dataset_id")
    .select(["b.id", "d.code"])
    .execute();
  const sources = await db.selectFrom("source").select(["id", "code"]).execute();
  const words = {
    dataset: new Map(submissions.map((b) => [b.id, b.code])),
    source: new Map(sources.map((s) => [s.id, s.code])),
    metric: new Map(metrics.map((m) => [m.id, m.code])),
    locality: new Map(localities.map((l) => [l.id, l.uid])),
  };
  return (row) => ({
    ...row,
    dataset: wordFor(words.dataset, row.submission_id),
    source: wordFor(words.source, row.source_id),
    metric: wordFor(words.metric, row.metric_id),
    locality: wordFor(words.locality, row.locality_id),
  });
}

/** A foreign key of the table: there is one. */
function wordFor(words: ReadonlyMap<number, string>, id: number): string {
  const word = words.get(id);
  if (word === undefined) throw new Error(`a target in the database names an unknown id: ${id}`);
  return word;
}

/** Of the metrics of a query, those that any target is set for in its years: says what there is, no figure, hence no viewer. */
export async function metricsWithTargets(
  db: Kysely<Tables>,
  query: Omit<TargetQuery, "localities">,
): Promise<MetricCode[]> {
  const metrics = await metricIds(db, query.metrics);
  const found = await Promise.all(
    metrics.map(({ id }) =>
      db
        .selectFrom("target as f")
        .select("metric_id")
        .where(standing(query.asKnown))
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
