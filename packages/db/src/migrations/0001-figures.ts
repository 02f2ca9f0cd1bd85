import type { CreateTableBuilder, Kysely } from "kysely";
import { sql } from "kysely";
import type { EngineName } from "../engine.ts";

/**
 * Register, catalogue, data sets, observations, targets and stored roll-ups. Small integers stand for the words of
 * the core (`tables/codes.ts`) and integer ids for uids and metric codes, so that ten million rows stay small.
 */
export async function figures(db: Kysely<never>, engine: EngineName): Promise<void> {
  await places(db);
  await catalogue(db);
  await dataSets(db);
  await figureTables(db);
  await storedRollups(db, engine);
}

async function places(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("reference")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("fingerprint", "text", (c) => c.notNull())
    .addColumn("loaded_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("locality")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("uid", "text", (c) => c.notNull().unique())
    .addColumn("level", "smallint", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("locality_version")
    .addColumn("locality_id", "integer", (c) => c.notNull().references("locality.id"))
    .addColumn("ordinal", "smallint", (c) => c.notNull())
    .addColumn("valid_from", "text")
    .addColumn("valid_to", "text")
    .addColumn("kind", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("short_name", "text", (c) => c.notNull())
    .addColumn("parent_id", "integer", (c) => c.references("locality.id"))
    .addPrimaryKeyConstraint("locality_version_pk", ["locality_id", "ordinal"])
    .execute();
  await db.schema.createIndex("locality_version_parent").on("locality_version").column("parent_id").execute();
  await db.schema
    .createTable("succession")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("from_id", "integer", (c) => c.notNull().references("locality.id"))
    .addColumn("to_id", "integer", (c) => c.notNull().references("locality.id"))
    .addColumn("on_date", "text", (c) => c.notNull())
    .addColumn("change", "text", (c) => c.notNull())
    .addColumn("share", "text", (c) => c.notNull())
    .addColumn("weight", "double precision")
    .addColumn("act", "text")
    .execute();
}

async function catalogue(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("metric_group")
    .addColumn("code", "text", (c) => c.primaryKey())
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("name_vi", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("metric")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("position", "integer")
    .addColumn("group_code", "text", (c) => c.notNull())
    .addColumn("name_vi", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .addColumn("unit_vi", "text", (c) => c.notNull())
    .addColumn("unit_en", "text", (c) => c.notNull())
    .addColumn("definition_vi", "text", (c) => c.notNull())
    .addColumn("definition_en", "text", (c) => c.notNull())
    .addColumn("definition_version", "integer", (c) => c.notNull())
    .addColumn("decimals", "smallint", (c) => c.notNull())
    .addColumn("aggregation", "text", (c) => c.notNull())
    .addColumn("numerator", "text")
    .addColumn("denominator", "text")
    .addColumn("scale", "double precision")
    .addColumn("weight", "text")
    .addColumn("polarity", "text", (c) => c.notNull())
    .addColumn("value_kind", "text", (c) => c.notNull())
    .addColumn("timing", "text", (c) => c.notNull())
    .addColumn("population", "text")
    .addColumn("target_of", "text")
    .addColumn("attainment_of", "text")
    .execute();
}

async function dataSets(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("dataset")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("data", "smallint", (c) => c.notNull())
    .addColumn("name_vi", "text", (c) => c.notNull())
    .addColumn("name_en", "text", (c) => c.notNull())
    .addColumn("fingerprint", "text", (c) => c.notNull())
    .addColumn("loaded_at", "text", (c) => c.notNull())
    .addColumn("observations", "integer", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("removal")
    .addColumn("dataset", "text", (c) => c.primaryKey())
    .addColumn("removed_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("submission")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("dataset_id", "integer", (c) => c.notNull().references("dataset.id"))
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("source")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("code", "text", (c) => c.notNull().unique())
    .addColumn("title", "text", (c) => c.notNull())
    .addColumn("publisher", "text")
    .addColumn("published", "text")
    .addColumn("address", "text")
    .addColumn("licence", "text")
    .addColumn("hash", "text")
    .addColumn("illustrative", "smallint", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("dataset_source")
    .addColumn("dataset_id", "integer", (c) => c.notNull().references("dataset.id"))
    .addColumn("source_id", "integer", (c) => c.notNull().references("source.id"))
    .addPrimaryKeyConstraint("dataset_source_pk", ["dataset_id", "source_id"])
    .execute();
}

/** The columns that observations and targets share: the cell, and the place in the source. */
function cellAndCitation<T extends string>(table: CreateTableBuilder<T>) {
  return table
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("submission_id", "integer", (c) => c.notNull().references("submission.id"))
    .addColumn("data", "smallint", (c) => c.notNull())
    .addColumn("metric_id", "integer", (c) => c.notNull().references("metric.id"))
    .addColumn("part", "smallint", (c) => c.notNull())
    .addColumn("year", "smallint", (c) => c.notNull())
    .addColumn("locality_id", "integer", (c) => c.notNull().references("locality.id"))
    .addColumn("source_id", "integer", (c) => c.notNull().references("source.id"))
    .addColumn("place", "smallint", (c) => c.notNull())
    .addColumn("place_first", "integer")
    .addColumn("place_last", "integer")
    .addColumn("place_column", "text")
    .addColumn("place_sheet", "text");
}

const cell = ["data", "metric_id", "part", "year", "locality_id"];

async function figureTables(db: Kysely<never>): Promise<void> {
  await cellAndCitation(db.schema.createTable("observation"))
    .addColumn("value", "double precision")
    .addColumn("qualifier", "smallint")
    .addColumn("missing", "smallint")
    .addColumn("estimate", "smallint", (c) => c.notNull())
    .addColumn("state", "smallint", (c) => c.notNull())
    .addColumn("revision", "smallint", (c) => c.notNull())
    .addColumn("note", "text")
    .addCheckConstraint("observation_value_or_missing", sql`(value is null) = (missing is not null)`)
    .execute();
  await cellAndCitation(db.schema.createTable("target"))
    .addColumn("amount", "double precision")
    .addColumn("attainment", "double precision")
    .addColumn("qualifier", "smallint", (c) => c.notNull())
    .addColumn("set_by", "text")
    .addCheckConstraint("target_amount_or_statement", sql`(amount is null) = (attainment is not null)`)
    .execute();
  for (const table of ["observation", "target"]) {
    await db.schema.createIndex(`${table}_cell`).on(table).columns(cell).execute();
    await db.schema.createIndex(`${table}_source`).on(table).column("source_id").execute();
  }
}

/** Computed from the tables above and rebuilt at will, hence without foreign keys. */
async function storedRollups(db: Kysely<never>, engine: EngineName): Promise<void> {
  // SQLite keeps the rows in the order of the key only when told so; PostgreSQL knows no such clause.
  const inKeyOrder = engine === "sqlite" ? sql`without rowid` : sql``;
  await db.schema
    .createTable("parenthood")
    .addColumn("part", "smallint", (c) => c.notNull())
    .addColumn("year", "smallint", (c) => c.notNull())
    .addColumn("child_id", "integer", (c) => c.notNull())
    .addColumn("parent_id", "integer", (c) => c.notNull())
    .addColumn("parent_level", "smallint", (c) => c.notNull())
    .addPrimaryKeyConstraint("parenthood_pk", ["part", "year", "child_id"])
    .modifyEnd(inKeyOrder)
    .execute();
  await db.schema
    .createTable("family")
    .addColumn("part", "smallint", (c) => c.notNull())
    .addColumn("year", "smallint", (c) => c.notNull())
    .addColumn("parent_id", "integer", (c) => c.notNull())
    .addColumn("children", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("family_pk", ["part", "year", "parent_id"])
    .modifyEnd(inKeyOrder)
    .execute();
  await db.schema
    .createTable("rollup")
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
    .addPrimaryKeyConstraint("rollup_pk", ["data", "metric_id", "part", "level", "year", "locality_id"])
    .addCheckConstraint("rollup_value_or_missing", sql`(value is null) = (missing is not null)`)
    .modifyEnd(inKeyOrder)
    .execute();
  await db.schema
    .createTable("rollup_count")
    .addColumn("data", "smallint", (c) => c.notNull())
    .addColumn("metric_id", "integer", (c) => c.notNull())
    .addColumn("part", "smallint", (c) => c.notNull())
    .addColumn("level", "smallint", (c) => c.notNull())
    .addColumn("year", "smallint", (c) => c.notNull())
    .addColumn("known", "integer", (c) => c.notNull())
    .addPrimaryKeyConstraint("rollup_count_pk", ["data", "metric_id", "part", "level", "year"])
    .execute();
}
