import type { Kysely } from "kysely";
import type { Tables } from "../tables/tables.ts";

/** Says which register and catalogue are stored: another text after every load of them and every metric added. */
export async function catalogueStamp(db: Kysely<Tables>): Promise<string> {
  const loaded = await db.selectFrom("reference").select(["fingerprint", "loaded_at"]).execute();
  const metrics = await db
    .selectFrom("metric")
    .select((e) => [e.fn.countAll().as("metrics"), e.fn.max("added_at").as("added")])
    .executeTakeFirst();
  return JSON.stringify([loaded, String(metrics?.metrics ?? 0), metrics?.added ?? null]);
}
