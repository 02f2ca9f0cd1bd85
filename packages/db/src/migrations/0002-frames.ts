import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { EngineName } from "../engine.ts";

/**
 * Boundary frames: roll-ups on today's units, what each is made of, and the weights of splits that the office entered;
 * its annotations and peer lists. Metrics say when their definition changed, successions what their weight measures.
 *
 * The register and the catalogue are forgotten as loaded, so that the next start fills the new columns and tables.
 */
export async function frames(db: Kysely<never>, engine: EngineName): Promise<void> {
  await newColumns(db);
  await framedRollups(db, engine);
  await officeWords(db);
  await sql`delete from reference`.execute(db);
}

async function newColumns(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable("metric").addColumn("definition_changes", "text").execute();
  await db.schema
    .alterTable("metric")
    .addColumn("moved_by_reclassification", "smallint", (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable("succession").addColumn("weight_basis", "text").execute();
  await db.schema.alterTable("succession").addColumn("certainty", "text").execute();
}

/** Computed from `rollup` and rebuilt at will, hence without foreign keys. */
async function framedRollups(db: Kysely<never>, engine: EngineName): Promise<void> {
  // SQLite keeps the rows in the order of the key only when told so; PostgreSQL knows no such clause.
  const inKeyOrder = engine === "sqlite" ? sql`without rowid` : sql``;
  await db.schema
    .createTable("composition")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("how", "smallint", (c) => c.notNull())
    .addColumn("weight", "text")
    .addColumn("parts", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("today_rollup")
    .addColumn("data", "smallint", (c) => c.notNull())
    .addColumn("metric_id", "integer", (c) => c.notNull())
    .addColumn("part", "smallint", (c) => c.notNull())
    .addColumn("level", "smallint", (c) => c.notNull())
    .addColumn("year", "smallint", (c) => c.notNull())
    .addColumn("locality_id", "integer", (c) => c.notNull())
    .addColumn("value", "double precision")
    .addColumn("qualifier", "smallint")
    .addColumn("missing", "smallint")
    .addColumn("origin", "smallint", (c) => c.notNull())
    .addColumn("derived_value", "double precision")
    .addColumn("derived_qualifier", "smallint")
    .addColumn("reported_children", "integer")
    .addColumn("expected_children", "integer")
    .addColumn("complete", "smallint", (c) => c.notNull())
    .addColumn("estimate", "smallint", (c) => c.notNull())
    .addColumn("source_id", "integer")
    .addColumn("composition_id", "integer")
    .addColumn("estimated_share", "double precision")
    .addColumn("low", "double precision")
    .addColumn("high", "double precision")
    .addColumn("bounds_qualifier", "smallint")
    .addPrimaryKeyConstraint("today_rollup_pk", ["data", "metric_id", "part", "level", "year", "locality_id"])
    .addCheckConstraint("today_rollup_value_or_missing", sql`(value is null) = (missing is not null)`)
    .modifyEnd(inKeyOrder)
    .execute();
}

async function officeWords(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("split_weight")
    .addColumn("from_id", "integer", (c) => c.notNull().references("locality.id"))
    .addColumn("to_id", "integer", (c) => c.notNull().references("locality.id"))
    .addColumn("share", "double precision", (c) => c.notNull())
    .addColumn("basis", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("split_weight_pk", ["from_id", "to_id"])
    .execute();
  await db.schema
    .createTable("annotation")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("year", "smallint", (c) => c.notNull())
    .addColumn("on_date", "text")
    .addColumn("text", "text", (c) => c.notNull())
    .addColumn("metric_id", "integer", (c) => c.references("metric.id"))
    .addColumn("locality_id", "integer", (c) => c.references("locality.id"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("peer_list")
    .addColumn("name", "text", (c) => c.primaryKey())
    .addColumn("localities", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
}
