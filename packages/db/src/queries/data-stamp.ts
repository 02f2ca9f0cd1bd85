import type { DataKind } from "@sosanh/core/figures/observation";
import type { Kysely } from "kysely";
import { dataCode } from "../tables/codes.ts";
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

/**
 * When the stored figures last changed, as an ISO instant, UTC: when a data set was loaded or taken away, or a weight was
 * entered. The instant of the register where there is nothing yet. No figures, hence no viewer.
 *
 * @param data  of this data only; of all when left out. What is taken away is always sample data
 */
export async function figuresChangedAt(db: Kysely<Tables>, data?: DataKind): Promise<string> {
  const loaded = await db
    .selectFrom("dataset")
    .select((e) => e.fn.max("loaded_at").as("at"))
    .$if(data !== undefined, (query) => query.where("data", "=", dataCode[data ?? "real"]))
    .executeTakeFirst();
  const removed =
    data === "real"
      ? undefined
      : await db
          .selectFrom("removal")
          .select((e) => e.fn.max("removed_at").as("at"))
          .executeTakeFirst();
  const weighed = await db
    .selectFrom("split_weight")
    .select((e) => e.fn.max("created_at").as("at"))
    .executeTakeFirst();
  const last = [loaded?.at, removed?.at, weighed?.at]
    .flatMap((at) => at ?? [])
    .toSorted()
    .at(-1);
  if (last !== undefined) return last;
  const { loaded_at } = await db.selectFrom("reference").select("loaded_at").executeTakeFirstOrThrow();
  return loaded_at;
}
