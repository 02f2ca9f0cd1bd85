import type { DataKind, Observation } from "@sosanh/core/figures/observation";
import type { Source } from "@sosanh/core/figures/source";
import type { Target } from "@sosanh/core/figures/target";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { dataCode, stateCode } from "../tables/codes.ts";
import { toObservation } from "../tables/observation.ts";
import { toSource } from "../tables/source.ts";
import type { Tables } from "../tables/tables.ts";
import { toTarget } from "../tables/target.ts";
import { visible } from "../viewer-scope.ts";
import { chunksOf } from "./cells.ts";
import { seenObservations, seenTargets } from "./figures.ts";

/** How many observations and how many targets of a source are listed; `source.figures` counts them all. */
const mostFigures = 1000;
const perStatement = 2000;

/** How many figures of a source the viewer may see. */
interface FigureCounts {
  /** Observations in any state, and targets. */
  readonly figures: number;
  /** Of these, observations held for a person. */
  readonly held: number;
  /** Of these, observations beside the published one of their cell. */
  readonly alternatives: number;
}

/** A source with how many figures of it the viewer may see. */
export interface CountedSource extends Source, FigureCounts {}

/** A source with its figures in the order they were loaded; at most 1000 of either kind, while `source.figures` counts all. */
export interface SourceWithFigures {
  readonly source: CountedSource;
  readonly observations: readonly Observation[];
  readonly targets: readonly Target[];
}

/** The sources named that have a figure the viewer may see, by title. */
export async function sourcesFor(
  db: Kysely<Tables>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const chunk of chunksOf(ids, perStatement)) {
    const rows = await db
      .selectFrom("source as s")
      .selectAll("s")
      .where("s.code", "in", chunk)
      .where(hasSeenFigure(viewer))
      .execute();
    sources.push(...rows.map(toSource));
  }
  return sources.toSorted(byTitle);
}

/** Every source of the real or of the sample data with a figure the viewer may see, by title. */
export async function sourcesOf(
  db: Kysely<Tables>,
  viewer: Viewer,
  data: DataKind,
): Promise<CountedSource[]> {
  const rows = await db
    .selectFrom("source as s")
    .innerJoin("dataset_source as ds", "ds.source_id", "s.id")
    .innerJoin("dataset as d", "d.id", "ds.dataset_id")
    .selectAll("s")
    .distinct()
    .where("d.data", "=", dataCode[data])
    .execute();
  const counts = await seenCounts(
    db,
    viewer,
    rows.map((row) => row.id),
  );
  return rows
    .flatMap((row) => {
      const seen = counts.get(row.id);
      return seen === undefined ? [] : [{ ...toSource(row), ...seen }];
    })
    .toSorted(byTitle);
}

/** A source and the figures of it that the viewer may see; undefined when there is none, or no such source. */
export async function sourceWithFigures(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<SourceWithFigures | undefined> {
  const row = await db.selectFrom("source").selectAll().where("code", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const counts = (await seenCounts(db, viewer, [row.id])).get(row.id);
  if (counts === undefined) return undefined;
  const observations = await seenObservations(db, viewer)
    .where("f.source_id", "=", row.id)
    .orderBy("f.id")
    .limit(mostFigures)
    .execute();
  const targets = await seenTargets(db, viewer)
    .where("f.source_id", "=", row.id)
    .orderBy("f.id")
    .limit(mostFigures)
    .execute();
  return {
    source: { ...toSource(row), ...counts },
    observations: observations.map(toObservation),
    targets: targets.map(toTarget),
  };
}

/** The counts of each source that has a figure the viewer may see. */
async function seenCounts(
  db: Kysely<Tables>,
  viewer: Viewer,
  sources: readonly number[],
): Promise<ReadonlyMap<number, FigureCounts>> {
  if (sources.length === 0) return new Map();
  const { rows } = await sql<FigureCounts & { source_id: number }>`
    select f.source_id, count(*) as figures,
      count(case when f.state = ${sql.lit(stateCode.held)} then 1 end) as held,
      count(case when f.state = ${sql.lit(stateCode.alternative)} then 1 end) as alternatives
    from (
      select source_id, locality_id, state from observation
      union all select source_id, locality_id, null from target
    ) f
    where f.source_id in (${sql.join(sources)}) and ${visible(viewer, "f.locality_id")}
    group by f.source_id`.execute(db);
  return new Map(rows.map(({ source_id, ...counts }) => [source_id, counts]));
}

function hasSeenFigure(viewer: Viewer) {
  return sql<boolean>`(
    exists (select 1 from observation f where f.source_id = s.id and ${visible(viewer, "f.locality_id")})
    or exists (select 1 from target f where f.source_id = s.id and ${visible(viewer, "f.locality_id")}))`;
}

function byTitle(a: Source, b: Source): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
