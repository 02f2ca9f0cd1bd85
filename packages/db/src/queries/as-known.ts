import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { DataKind, Observation } from "@sosanh/core/figures/observation";
import type { IsoDate, Year } from "@sosanh/core/figures/period";
import { rollUp } from "@sosanh/core/figures/roll-up";
import type { Rollup } from "@sosanh/core/figures/rollup";
import { endOfDayInVietnam } from "@sosanh/core/figures/vietnam-day";
import { withParts } from "@sosanh/core/figures/with-parts";
import { type LocalityUid, nation } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import { storedNames } from "../stored-names.ts";
import { dataCode, partCode } from "../tables/codes.ts";
import { toObservation } from "../tables/observation.ts";
import type { Tables } from "../tables/tables.ts";
import { type CellQuery, chunksOf, metricIds, seenLocalities, yearsOf } from "./cells.ts";
import { byMetricPlaceYear, rollupsFor } from "./rollups.ts";

/** As of when figures are asked for, and what they are rolled up with. */
export interface AsKnown {
  /** Its end, in Việt Nam, is when figures had to be published by. */
  readonly day: IsoDate;
  /** The register, whatever frame is asked for. */
  readonly tree: LocalityTree;
  readonly metrics: ReadonlyMap<MetricCode, Metric>;
}

/** Whether nothing of the data was published after a day: what was known then is what is known now. No figures, hence no viewer. */
export async function isKnownAsNow(db: Kysely<Tables>, data: DataKind, day: IsoDate): Promise<boolean> {
  return (await publishedAfter(db, data, day)).length === 0;
}

/** Whether figures of a metric and year, or of what it is made of, were published after a day. */
export type ChangedSince = (metric: MetricCode, year: Year) => boolean;

/** Of a query, the metrics and years that stored roll-ups tell otherwise than they were known. No figures, hence no viewer. */
export async function changedSince(
  db: Kysely<Tables>,
  query: Omit<CellQuery, "localities">,
  { day, metrics }: Pick<AsKnown, "day" | "metrics">,
): Promise<ChangedSince> {
  const later = await publishedAfter(db, query.data, day);
  if (later.length === 0) return () => false;
  // A whole data set came after the day: of its millions of figures it is not asked which.
  if (later.some(({ kind }) => kind === "load")) return () => true;
  const needed = withParts(query.metrics, metrics).map((m) => m.code);
  const ids = await metricIds(db, [...needed, ...query.metrics]);
  const changed = new Set<string>();
  for (const chunk of chunksOf(later, 1000)) {
    const rows = await db
      .selectFrom("observation")
      .select(["metric_id", "year"])
      .distinct()
      .where(
        "submission_id",
        "in",
        chunk.map((s) => s.id),
      )
      .where(
        "metric_id",
        "in",
        ids.map((m) => m.id),
      )
      .where("part", "=", partCode[query.part])
      .where("year", "in", yearsOf(query))
      .execute();
    for (const row of rows) changed.add(`${row.metric_id} ${row.year}`);
  }
  const idOf = new Map(ids.map(({ id, code }) => [code, id]));
  return (metric, year) =>
    [metric, ...withParts([metric], metrics).map((m) => m.code)].some((code) =>
      changed.has(`${idOf.get(code)} ${year}`),
    );
}

/**
 * The metrics of which anything was entered, corrected, withdrawn or undone after a day: a figure of any other that was
 * known then is still there, since what the program ships is never taken back. No figures, hence no viewer.
 */
export async function metricsDecidedSince(
  db: Kysely<Tables>,
  data: DataKind,
  day: IsoDate,
): Promise<ReadonlySet<MetricCode>> {
  const later = (await publishedAfter(db, data, day)).filter(({ kind }) => kind !== "load");
  const metrics = new Set<MetricCode>();
  for (const chunk of chunksOf(later, 1000)) {
    const rows = await db
      .selectFrom("observation as o")
      .innerJoin("metric as m", "m.id", "o.metric_id")
      .select("m.code")
      .distinct()
      .where(
        "o.submission_id",
        "in",
        chunk.map((s) => s.id),
      )
      .execute();
    for (const { code } of rows) metrics.add(code);
  }
  return metrics;
}

/**
 * The roll-ups of the cells asked for, as reported, from the figures that were published by the end of a day: the stored
 * ones where nothing was published since, else what the core's `rollUp` says.
 *
 * @returns by metric code, locality uid, then year
 */
export async function rollupsAsKnown(
  db: Kysely<Tables>,
  viewer: Viewer,
  { known, ...query }: CellQuery & { readonly known: AsKnown },
): Promise<Rollup[]> {
  const changed = await changedSince(db, query, known);
  const stored = await rollupsFor(db, viewer, query);
  const rollups = stored.filter(({ metric, period }) => !changed(metric, period.year));
  const seen = await seenLocalities(db, viewer, query.localities);
  const places = new Set(seen.map(({ uid }) => uid as LocalityUid));
  for (const year of yearsOf(query)) {
    const metrics = query.metrics.filter((metric) => changed(metric, year));
    if (metrics.length === 0 || places.size === 0) continue;
    const anew = await rolledUpThen(db, known, { ...query, metrics, places, year });
    for (const rollup of anew) rollups.push(rollup);
  }
  return rollups.toSorted(byMetricPlaceYear);
}

interface YearQuery extends Pick<CellQuery, "data" | "metrics" | "part"> {
  readonly places: ReadonlySet<LocalityUid>;
  readonly year: Year;
}

async function rolledUpThen(
  db: Kysely<Tables>,
  { day, tree, metrics: catalogue }: AsKnown,
  query: YearQuery,
): Promise<readonly Rollup[]> {
  const { places, year, part } = query;
  const period = { year, part };
  const metrics = withParts(query.metrics, catalogue);
  const within = beneath(places, (uid) => tree.childrenIn(uid, period));
  const asked = { ...query, metrics: metrics.map((m) => m.code), end: endOfDayInVietnam(day), within };
  const observations = await observationsThen(db, asked);
  const codes = new Set(query.metrics);
  return rollUp(observations, metrics, { tree, periods: [period] }).filter(
    ({ metric, locality }) => codes.has(metric) && places.has(locality),
  );
}

/** The places with everything that is added up in them; undefined where that is more than is worth naming. */
function beneath(
  places: ReadonlySet<LocalityUid>,
  childrenOf: (uid: LocalityUid) => readonly LocalityUid[],
): ReadonlySet<LocalityUid> | undefined {
  if (places.has(nation)) return undefined;
  const all = new Set(places);
  for (const uid of all) for (const child of childrenOf(uid)) all.add(child);
  return all.size > mostNamed ? undefined : all;
}

const mostNamed = 2000;

interface ThenQuery extends Omit<YearQuery, "places"> {
  /** The instant before which they were published. */
  readonly end: string;
  readonly within: ReadonlySet<LocalityUid> | undefined;
}

async function observationsThen(
  db: Kysely<Tables>,
  { data, metrics, part, year, end, within }: ThenQuery,
): Promise<readonly Observation[]> {
  const names = await storedNames(db);
  const ids = metrics.flatMap((code) => names.metrics.idOf.get(code) ?? []);
  if (ids.length === 0) return [];
  const localities = [...(within ?? [])].flatMap((uid) => names.localities.idOf.get(uid) ?? []);
  const rows = await db
    .selectFrom("observation as o")
    .innerJoin("submission as s", "s.id", "o.submission_id")
    .innerJoin("dataset as d", "d.id", "s.dataset_id")
    .selectAll("o")
    .select("d.code as dataset")
    .where("o.data", "=", dataCode[data])
    .where("o.metric_id", "in", ids)
    .where("o.part", "=", partCode[part])
    .where("o.year", "=", year)
    .where("s.published_at", "<", end)
    .$if(within !== undefined, (query) => query.where("o.locality_id", "in", localities))
    .orderBy("o.id")
    .execute();
  return rows.flatMap((row) => {
    const metric = names.metrics.nameOf.get(row.metric_id);
    const locality = names.localities.nameOf.get(row.locality_id);
    const source = names.sources.nameOf.get(row.source_id);
    if (metric === undefined || locality === undefined || source === undefined) return [];
    return [toObservation({ ...row, metric, locality, source })];
  });
}

function publishedAfter(
  db: Kysely<Tables>,
  data: DataKind,
  day: IsoDate,
): Promise<readonly { readonly id: number; readonly kind: string }[]> {
  return db
    .selectFrom("submission as s")
    .innerJoin("dataset as d", "d.id", "s.dataset_id")
    .select(["s.id", "s.kind"])
    .where("d.data", "=", dataCode[data])
    .where("s.published_at", ">=", endOfDayInVietnam(day))
    .execute();
}
