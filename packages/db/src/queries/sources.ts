import type { DataKind, Observation, ObservationState } from "@sosanh/core/figures/observation";
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

/** How many targets of a source are listed; `figures` counts them all. */
const mostTargets = 1000;
const perStatement = 2000;

/** How many figures of a source the viewer may see. */
interface FigureCounts {
  /** Observations in any state, and targets that stand. */
  readonly figures: number;
  /** Of these, what counts: published figures in whose place nothing came, and targets that stand. */
  readonly standing: number;
  /** Of these, observations held for a person, and not settled since. */
  readonly held: number;
  /** Of these, observations beside the published one of their cell. */
  readonly alternatives: number;
}

/** A source with how many figures of it the viewer may see. */
export interface CountedSource extends Source, FigureCounts {}

/** Some figures of a source: those after another, of one state where it is named; of the held those not settled since. */
export interface SourceFiguresQuery {
  readonly id: string;
  readonly state?: ObservationState;
  /** The `next` of the figures before. */
  readonly after?: number;
  /** At most so many. */
  readonly count: number;
}

/** A figure of a source; `isSuperseded` where a later one, or a withdrawal, took its place: never of one kept beside. */
export interface SourceFigure extends Observation {
  readonly isSuperseded?: true;
}

/** Figures of a source in the order they were recorded. */
export interface SourceFigures {
  readonly observations: readonly SourceFigure[];
  /** Where the next ones begin; absent after the last. */
  readonly next?: number;
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

/** A source and how many figures of it the viewer may see; undefined when there is none, or no such source. */
export async function sourceWithCounts(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<CountedSource | undefined> {
  const row = await db.selectFrom("source").selectAll().where("code", "=", id).executeTakeFirst();
  if (row === undefined) return undefined;
  const counts = (await seenCounts(db, viewer, [row.id])).get(row.id);
  return counts === undefined ? undefined : { ...toSource(row), ...counts };
}

/** Some figures of a source that the viewer may see; none of a source that is not there. */
export async function sourceFigures(
  db: Kysely<Tables>,
  viewer: Viewer,
  { id, state, after = 0, count }: SourceFiguresQuery,
): Promise<SourceFigures> {
  const source = await db.selectFrom("source").select("id").where("code", "=", id).executeTakeFirst();
  if (source === undefined) return { observations: [] };
  const all = seenObservations(db, viewer)
    .select(isSuperseded().as("is_superseded"))
    .where("f.source_id", "=", source.id)
    .where("f.id", ">", after)
    .orderBy("f.id")
    .limit(count + 1);
  const ofState = state === undefined ? all : all.where("f.state", "=", stateCode[state]);
  const rows = await (state === "held" ? ofState.where((e) => e.not(isSuperseded())) : ofState).execute();
  const shown = rows.slice(0, count);
  const last = shown.at(-1);
  return {
    observations: shown.map((row) => ({
      ...toObservation(row),
      ...(Boolean(row.is_superseded) &&
        row.state !== stateCode.alternative && { isSuperseded: true as const }),
    })),
    ...(rows.length > count && last !== undefined && { next: last.id }),
  };
}

/** The targets of a source that the viewer may see, in the order they were recorded; at most 1000. */
export async function sourceTargets(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<readonly Target[]> {
  const rows = await seenTargets(db, viewer)
    .where("s.code", "=", id)
    .where("f.ended_by", "is", null)
    .orderBy("f.id")
    .limit(mostTargets)
    .execute();
  return rows.map(toTarget);
}

/** The document that a source is, by its id; undefined of a source that is not kept. Whether it may be seen is asked elsewhere. */
export async function documentOfSource(db: Kysely<Tables>, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("document as f")
    .innerJoin("source as s", "s.id", "f.source_id")
    .select("f.id")
    .where("s.code", "=", id)
    .executeTakeFirst();
  return row?.id;
}

/** The counts of each source that has a figure the viewer may see. */
async function seenCounts(
  db: Kysely<Tables>,
  viewer: Viewer,
  sources: readonly number[],
): Promise<ReadonlyMap<number, FigureCounts>> {
  if (sources.length === 0) return new Map();
  const { published, alternative } = stateCode;
  const { rows } = await sql<Omit<FigureCounts, "held"> & { source_id: number }>`
    select f.source_id, count(*) as figures,
      count(case when f.stands = 1 then 1 end) as standing,
      count(case when f.state = ${sql.lit(alternative)} then 1 end) as alternatives
    from (
      select f.source_id, f.locality_id, f.state,
        case when f.state = ${sql.lit(published)} and not ${isSuperseded()} then 1 else 0 end as stands
      from observation f
      union all select source_id, locality_id, ${sql.lit(published)}, 1 from target where ended_by is null
    ) f
    where f.source_id in (${sql.join(sources)}) and ${visible(viewer, "f.locality_id")}
    group by f.source_id`.execute(db);
  const held = await heldCounts(db, viewer, sources);
  return new Map(
    rows.map(({ source_id, ...counts }) => [source_id, { ...counts, held: held.get(source_id) ?? 0 }]),
  );
}

/** How many figures of each source are held and not settled since. */
async function heldCounts(
  db: Kysely<Tables>,
  viewer: Viewer,
  sources: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ readonly source_id: number; readonly held: number }>`
    select f.source_id, count(*) as held from observation f
    where f.source_id in (${sql.join(sources)}) and f.state = ${sql.lit(stateCode.held)}
      and not ${isSuperseded()} and ${visible(viewer, "f.locality_id")}
    group by f.source_id`.execute(db);
  return new Map(rows.map(({ source_id, held }) => [source_id, held]));
}

/** Whether another figure, or a withdrawal, took the place of the observation `f` in its cell. */
function isSuperseded() {
  return sql<boolean>`exists (
    select 1 from observation o
    where o.data = f.data and o.metric_id = f.metric_id and o.part = f.part and o.year = f.year
      and o.locality_id = f.locality_id and o.revision > f.revision
      and o.state in (${sql.lit(stateCode.published)}, ${sql.lit(stateCode.withdrawn)}))`;
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
