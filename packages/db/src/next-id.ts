import type { Kysely } from "kysely";
import type { Tables } from "./tables/tables.ts";

/** The tables whose rows are numbered as they are written. */
type Numbered =
  | "dataset"
  | "submission"
  | "source"
  | "observation"
  | "target"
  | "submission_event"
  | "figure_remark";

/** The number of the next row, from 1; within a write, which is the only one at a time. */
export async function nextId(db: Kysely<Tables>, table: Numbered): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((e) => e.fn.max("id").as("last"))
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}
