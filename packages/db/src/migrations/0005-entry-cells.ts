import type { Kysely } from "kysely";

/**
 * Who changed a cell of an entry sheet last, when, and in which version of its draft; also of one that was emptied, which
 * has no figure any more. Whoever writes over a version they have not seen is told, and nothing is lost.
 */
export async function entryCells(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("entry_cell")
    .addColumn("submission_id", "integer", (c) => c.notNull().references("submission.id"))
    .addColumn("metric_id", "integer", (c) => c.notNull())
    .addColumn("locality_id", "integer", (c) => c.notNull())
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("writer", "text", (c) => c.notNull())
    .addColumn("changed_at", "text", (c) => c.notNull())
    .addColumn("changed_by", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("entry_cell_pk", ["submission_id", "metric_id", "locality_id"])
    .execute();
}
