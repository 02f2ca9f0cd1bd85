import { DomainError } from "@sosanh/core/domain-error";
import type { DatasetLoad } from "@sosanh/core/figures/dataset-load";
import type { Metric } from "@sosanh/core/figures/metric";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { earlierLoad, keepFromEarlier } from "./earlier-load.ts";
import type { Cell, Database, Writer } from "./engine.ts";
import { nextId } from "./next-id.ts";
import { revisionsOfOffice } from "./office-revisions.ts";
import { deleteDataset, deleteOrphanSources } from "./remove-dataset.ts";
import { storeRollups } from "./store-rollups.ts";
import { dataCode } from "./tables/codes.ts";
import { fromObservation, observationColumns } from "./tables/observation.ts";
import { fromSource } from "./tables/source.ts";
import type { Tables } from "./tables/tables.ts";
import { fromTarget, targetColumns } from "./tables/target.ts";
import { storedCells, type TouchedCells } from "./touched-cells.ts";

/** What {@link loadDataset} takes: the data set, and the register and catalogue it stands on. */
export interface DatasetInput {
  readonly load: DatasetLoad;
  readonly tree: LocalityTree;
  readonly metrics: readonly Metric[];
  /** Told now and then how many observations are in, of about how many. */
  readonly onProgress?: (done: number, expected: number) => void;
}

const progressEvery = 10_000;

/**
 * Stores a whole data set and the roll-ups that it touches, in one transaction: all of it or, whatever happens,
 * nothing. The same fingerprint again does nothing. Another fingerprint under the same code replaces the data set
 * as a whole: built-in data sets are reloaded, while corrections a person makes arrive as higher revisions. It is known
 * since the first time it was loaded; a target that the office ended stays ended.
 *
 * DatasetLoad ─observations, targets─▶ tables ─storeRollups─▶ rollup, at every level
 *
 * @throws DomainError "unknown-metric", "unknown-locality"; "duplicate-observation" when two published figures of
 *   the data set share a cell and revision; "import-conflict" when another data set of the same kind holds the cell
 *   already, or a source is real in one and illustrative in the other
 */
export async function loadDataset(database: Database, input: DatasetInput): Promise<"loaded" | "already"> {
  const { load } = input;
  const current = await fingerprintOf(database.db, load.dataset.code);
  if (current === load.fingerprint) return "already";
  return database.write(async (writer) => {
    if ((await fingerprintOf(writer.db, load.dataset.code)) === load.fingerprint) return "already";
    const touched = await storedCells(writer.db, load.dataset.code);
    const earlier = await earlierLoad(writer.db, load.dataset.code);
    await deleteDataset(writer.db, load.dataset.code);
    await writer.db.deleteFrom("removal").where("dataset", "=", load.dataset.code).execute();
    const target = await prepare(writer, load);
    const observations = await appendObservations(writer, input, { ...target, touched });
    await appendTargets(writer, input, target);
    await keepFromEarlier(writer.db, target.submission, earlier);
    await writer.db.updateTable("dataset").set({ observations }).where("id", "=", target.dataset).execute();
    await storeRollups(writer, input.metrics, touched);
    await deleteOrphanSources(writer.db);
    return "loaded";
  });
}

async function fingerprintOf(db: Kysely<Tables>, code: string): Promise<string | undefined> {
  const row = await db
    .selectFrom("dataset")
    .select("fingerprint")
    .where("code", "=", code)
    .executeTakeFirst();
  return row?.fingerprint;
}

/** Where the rows of the load go, and the ids of what they name. */
interface LoadTarget {
  readonly dataset: number;
  readonly submission: number;
  readonly data: number;
  readonly metrics: ReadonlyMap<string, number>;
  readonly localities: ReadonlyMap<string, number>;
  readonly sources: ReadonlyMap<string, number>;
}

async function prepare({ db }: Writer, load: DatasetLoad): Promise<LoadTarget> {
  const { dataset, fingerprint } = load;
  const data = dataCode[dataset.kind];
  const at = new Date().toISOString();
  const id = await nextId(db, "dataset");
  const submission = await nextId(db, "submission");
  const names = { name_vi: dataset.name.vi, name_en: dataset.name.en };
  await db
    .insertInto("dataset")
    .values({ id, code: dataset.code, data, ...names, fingerprint, loaded_at: at, observations: 0 })
    .execute();
  await db
    .insertInto("submission")
    .values({
      ...{ id: submission, dataset_id: id, kind: "load", title: "", state: "published" },
      ...{ version: 1, reading: 1 },
      ...{ created_at: at, created_by: "", updated_at: at, published_at: at },
    })
    .execute();
  const metrics = await db.selectFrom("metric").select(["id", "code"]).execute();
  const localities = await db.selectFrom("locality").select(["id", "uid"]).execute();
  return {
    dataset: id,
    submission,
    data,
    metrics: new Map(metrics.map((m) => [m.code, m.id])),
    localities: new Map(localities.map((l) => [l.uid, l.id])),
    sources: await storeSources(db, load, id),
  };
}

async function storeSources(
  db: Kysely<Tables>,
  load: DatasetLoad,
  dataset: number,
): Promise<ReadonlyMap<string, number>> {
  const known = await db.selectFrom("source").select(["id", "code", "illustrative"]).execute();
  const byCode = new Map(known.map((row) => [row.code, row]));
  const ids = new Map<string, number>();
  let last = known.reduce((max, row) => Math.max(max, row.id), 0);
  for (const source of load.sources) {
    const row = fromSource(source);
    const found = byCode.get(source.id);
    if (found !== undefined && found.illustrative !== row.illustrative) {
      throw new DomainError("import-conflict", `source is both real and illustrative: ${source.id}`, {
        source: source.id,
      });
    }
    if (found === undefined) last += 1;
    const id = found?.id ?? last;
    if (found === undefined)
      await db
        .insertInto("source")
        .values({ id, ...row })
        .execute();
    else await db.updateTable("source").set(row).where("id", "=", id).execute();
    await db.insertInto("dataset_source").values({ dataset_id: dataset, source_id: id }).execute();
    ids.set(source.id, id);
  }
  await sql`analyze source`.execute(db);
  return ids;
}

async function appendObservations(
  writer: Writer,
  { load, onProgress }: DatasetInput,
  target: LoadTarget & { readonly touched: TouchedCells },
): Promise<number> {
  let id = (await nextId(writer.db, "observation")) - 1;
  let done = 0;
  const revisionBelow = await revisionsOfOffice(writer.db, target.data);
  function* rows(): Generator<readonly Cell[]> {
    for (const observation of load.observations()) {
      id += 1;
      const ids = idsOf(observation, target);
      target.touched.add({
        data: target.data,
        metric: ids.metric,
        part: observation.period.part,
        year: observation.period.year,
      });
      const revision = revisionBelow(ids, observation);
      const row = { id, submission: target.submission, data: target.data, ...ids };
      yield fromObservation({ ...observation, revision }, row);
      done += 1;
      if (done % progressEvery === 0) onProgress?.(done, load.expected);
    }
  }
  const count = await writer.append({ table: "observation", columns: observationColumns, rows: rows() });
  onProgress?.(count, count);
  return count;
}

async function appendTargets(writer: Writer, { load }: DatasetInput, target: LoadTarget): Promise<void> {
  let id = (await nextId(writer.db, "target")) - 1;
  function* rows(): Generator<readonly Cell[]> {
    for (const row of load.targets()) {
      id += 1;
      yield fromTarget(row, {
        id,
        submission: target.submission,
        data: target.data,
        ...idsOf(row, target),
      });
    }
  }
  await writer.append({ table: "target", columns: targetColumns, rows: rows() });
}

function idsOf(
  row: { readonly metric: string; readonly locality: string; readonly citation: { readonly source: string } },
  target: LoadTarget,
): { readonly metric: number; readonly locality: number; readonly source: number } {
  const metric = target.metrics.get(row.metric);
  if (metric === undefined)
    throw new DomainError("unknown-metric", `unknown metric: ${row.metric}`, { metric: row.metric });
  const locality = target.localities.get(row.locality);
  if (locality === undefined)
    throw new DomainError("unknown-locality", `unknown locality: ${row.locality}`, {
      locality: row.locality,
    });
  const source = target.sources.get(row.citation.source);
  if (source === undefined)
    throw new DomainError(
      "import-conflict",
      `figure cites a source not in the load: ${row.citation.source}`,
      {
        source: row.citation.source,
      },
    );
  return { metric, locality, source };
}
