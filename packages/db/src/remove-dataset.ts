import { DomainError } from "@sosanh/core/domain-error";
import type { Kysely } from "kysely";
import type { Database } from "./engine.ts";
import { metricsOf } from "./queries/metrics.ts";
import { storeRollups } from "./store-rollups.ts";
import { dataCode } from "./tables/codes.ts";
import type { Tables } from "./tables/tables.ts";
import { storedCells } from "./touched-cells.ts";

/**
 * Removes an illustrative data set with everything of it: figures, targets, sources that nothing else cites, and
 * the roll-ups made of it. One transaction. Remembers that it was removed: see {@link sampleWasRemoved}.
 *
 * @returns false when there is no such data set
 * @throws DomainError "import-conflict" for real data, whose figures are never taken away
 */
export function removeDataset(database: Database, code: string): Promise<boolean> {
  return database.write(async (writer) => {
    const { db } = writer;
    const dataset = await db.selectFrom("dataset").select("data").where("code", "=", code).executeTakeFirst();
    if (dataset === undefined) return false;
    if (dataset.data !== dataCode.sample) {
      throw new DomainError("import-conflict", `only illustrative data can be removed, not: ${code}`, {
        dataset: code,
      });
    }
    const touched = await storedCells(db, code);
    await deleteDataset(db, code);
    await deleteOrphanSources(db);
    await storeRollups(writer, await metricsOf(db), touched);
    await db.insertInto("removal").values({ dataset: code, removed_at: new Date().toISOString() }).execute();
    return true;
  });
}

/** True when a person removed the illustrative data and has not added it again: a start does not bring it back. */
export async function sampleWasRemoved(database: Database): Promise<boolean> {
  const row = await database.db.selectFrom("removal").select("dataset").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Deletes the rows of a data set, but not its roll-ups, nor its sources, which another data set may cite too. */
export async function deleteDataset(db: Kysely<Tables>, code: string): Promise<void> {
  const dataset = await db.selectFrom("dataset").select("id").where("code", "=", code).executeTakeFirst();
  if (dataset === undefined) return;
  const submissions = db.selectFrom("submission").select("id").where("dataset_id", "=", dataset.id);
  await db.deleteFrom("observation").where("submission_id", "in", submissions).execute();
  await db.deleteFrom("target").where("submission_id", "in", submissions).execute();
  await db.deleteFrom("dataset_source").where("dataset_id", "=", dataset.id).execute();
  await db.deleteFrom("submission").where("dataset_id", "=", dataset.id).execute();
  await db.deleteFrom("dataset").where("id", "=", dataset.id).execute();
}

/** Deletes the sources that belong to no data set any more, but those of documents: their figures may not be published yet. */
export async function deleteOrphanSources(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom("source")
    .where("id", "not in", db.selectFrom("dataset_source").select("source_id"))
    .where("id", "not in", db.selectFrom("document").select("source_id"))
    .execute();
}
