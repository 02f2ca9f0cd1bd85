import type { Kysely } from "kysely";
import type { Tables } from "../tables/tables.ts";

/**
 * Says which figures are stored: another text after every load or removal of a data set, every change of the register
 * and every weight entered or taken away, by whichever process. Each of these writes what it changes with its own row in
 * one transaction, so what was read after a stamp is at least as new as the stamp. No figures, hence no viewer.
 */
export async function dataStamp(db: Kysely<Tables>): Promise<string> {
  const datasets = await db
    .selectFrom("dataset")
    .select(["id", "fingerprint", "loaded_at"])
    .orderBy("id")
    .execute();
  const reference = await db
    .selectFrom("reference")
    .select(["id", "fingerprint", "loaded_at"])
    .orderBy("id")
    .execute();
  const weights = await db
    .selectFrom("split_weight")
    .select(["from_id", "to_id", "share", "basis", "created_at"])
    .orderBy("from_id")
    .orderBy("to_id")
    .execute();
  return JSON.stringify([datasets, reference, weights]);
}
