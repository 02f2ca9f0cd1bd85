import type { Kysely } from "kysely";
import { type StoredDataset, toStoredDataset } from "../tables/dataset.ts";
import type { Tables } from "../tables/tables.ts";

/** The data sets stored, by code. Says what there is, no figure, hence no viewer. */
export async function datasetsOf(db: Kysely<Tables>): Promise<StoredDataset[]> {
  const rows = await db.selectFrom("dataset").selectAll().execute();
  return rows.map(toStoredDataset).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
