import type { Kysely } from "kysely";

/**
 * Which reading of a submission the ordinals of its figures are of: whoever names a figure by its ordinal names the reading
 * as well, and another one is refused. What is stored already is in its first.
 */
export async function readings(db: Kysely<never>): Promise<void> {
  await db.schema
    .alterTable("submission")
    .addColumn("reading", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
}
