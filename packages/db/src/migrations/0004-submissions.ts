import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { EngineName } from "../engine.ts";

/**
 * From a report to published figures: documents as they were given, submissions with the figures read from them and what
 * was decided on each, remarks and history; mappings of tables, phrases and metrics that the office added. Observations
 * and targets name the figure of the submission they were published from.
 */
export async function submissions(db: Kysely<never>, engine: EngineName): Promise<void> {
  const bytes = engine === "sqlite" ? "blob" : "bytea";
  await documents(db, bytes);
  await widerSubmissions(db);
  await submissionFigures(db, engine);
  await threads(db);
  await officeKnowledge(db);
}

async function documents(db: Kysely<never>, bytes: "blob" | "bytea"): Promise<void> {
  await db.schema
    .createTable("document")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("data", "smallint", (c) => c.notNull())
    .addColumn("source_id", "integer", (c) => c.notNull().references("source.id"))
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("hash", "text", (c) => c.notNull())
    .addColumn("size", "integer", (c) => c.notNull())
    .addColumn("bytes", bytes, (c) => c.notNull())
    .addColumn("outline", bytes, (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("created_by", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("document_hash").on("document").columns(["hash", "data"]).execute();
  await db.schema
    .createTable("document_part")
    .addColumn("document_id", "text", (c) => c.notNull().references("document.id"))
    .addColumn("sheet", "integer", (c) => c.notNull())
    .addColumn("first_row", "integer", (c) => c.notNull())
    .addColumn("content", bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint("document_part_pk", ["document_id", "sheet", "first_row"])
    .execute();
}

/** What the program loads is published when it is loaded. */
async function widerSubmissions(db: Kysely<never>): Promise<void> {
  const table = () => db.schema.alterTable("submission");
  await table()
    .addColumn("kind", "text", (c) => c.notNull().defaultTo("load"))
    .execute();
  await table()
    .addColumn("title", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await table().addColumn("place_id", "integer").execute();
  await table().addColumn("year", "smallint").execute();
  await table().addColumn("part", "smallint").execute();
  await table().addColumn("document_id", "text").execute();
  await table()
    .addColumn("version", "integer", (c) => c.notNull().defaultTo(1))
    .execute();
  await table()
    .addColumn("created_by", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await table()
    .addColumn("updated_at", "text", (c) => c.notNull().defaultTo(""))
    .execute();
  await table().addColumn("published_at", "text").execute();
  await table().addColumn("published_by", "text").execute();
  await table().addColumn("undoes", "integer").execute();
  await sql`update submission set published_at = created_at, updated_at = created_at`.execute(db);
  await db.schema.createIndex("submission_document").on("submission").column("document_id").execute();
  await db.schema.createIndex("submission_published").on("submission").column("published_at").execute();
}

async function submissionFigures(db: Kysely<never>, engine: EngineName): Promise<void> {
  // SQLite keeps the rows in the order of the key only when told so; PostgreSQL knows no such clause.
  const inKeyOrder = engine === "sqlite" ? sql`without rowid` : sql``;
  await db.schema
    .createTable("submission_figure")
    .addColumn("submission_id", "integer", (c) => c.notNull().references("submission.id"))
    .addColumn("ordinal", "integer", (c) => c.notNull())
    .addColumn("place", "smallint", (c) => c.notNull())
    .addColumn("place_first", "integer")
    .addColumn("place_last", "integer")
    .addColumn("place_column", "text")
    .addColumn("place_sheet", "text")
    .addColumn("phrase_first", "integer")
    .addColumn("phrase_last", "integer")
    .addColumn("shown", "text", (c) => c.notNull())
    .addColumn("read_value", "double precision")
    .addColumn("read_missing", "smallint")
    .addColumn("read_unit", "text", (c) => c.notNull())
    .addColumn("read_metric_id", "integer")
    .addColumn("read_locality_id", "integer")
    .addColumn("read_locality_name", "text", (c) => c.notNull())
    .addColumn("read_year", "smallint")
    .addColumn("read_part", "smallint", (c) => c.notNull())
    .addColumn("read_status", "smallint", (c) => c.notNull())
    .addColumn("read_qualifier", "smallint", (c) => c.notNull())
    .addColumn("confidence", "double precision", (c) => c.notNull())
    .addColumn("read_more", "text")
    .addColumn("checks", "text")
    .addColumn("needs_look", "smallint", (c) => c.notNull())
    .addColumn("decision", "smallint")
    .addColumn("metric_id", "integer")
    .addColumn("part", "smallint")
    .addColumn("year", "smallint")
    .addColumn("locality_id", "integer")
    .addColumn("kind", "smallint")
    .addColumn("value", "double precision")
    .addColumn("qualifier", "smallint")
    .addColumn("missing", "smallint")
    .addColumn("reason", "text")
    .addColumn("decided_at", "text")
    .addColumn("decided_by", "text")
    .addPrimaryKeyConstraint("submission_figure_pk", ["submission_id", "ordinal"])
    .modifyEnd(inKeyOrder)
    .execute();
  await db.schema
    .createIndex("submission_figure_list")
    .on("submission_figure")
    .columns(["submission_id", "decision", "needs_look", "confidence", "ordinal"])
    .execute();
  for (const table of ["observation", "target"] as const) {
    for (const column of ["ordinal", "restores"] as const)
      await db.schema.alterTable(table).addColumn(column, "integer").execute();
  }
  await db.schema.alterTable("target").addColumn("ended_by", "integer").execute();
  for (const table of ["observation", "target"] as const)
    await db.schema.createIndex(`${table}_submission`).on(table).column("submission_id").execute();
}

async function threads(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("submission_event")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("submission_id", "integer", (c) => c.notNull().references("submission.id"))
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("user_name", "text", (c) => c.notNull())
    .addColumn("action", "text", (c) => c.notNull())
    .addColumn("remark", "text")
    .execute();
  await db.schema
    .createIndex("submission_event_of")
    .on("submission_event")
    .columns(["submission_id", "id"])
    .execute();
  await db.schema
    .createTable("figure_remark")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("submission_id", "integer", (c) => c.notNull().references("submission.id"))
    .addColumn("ordinal", "integer")
    .addColumn("at", "text", (c) => c.notNull())
    .addColumn("user_name", "text", (c) => c.notNull())
    .addColumn("text", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("figure_remark_of")
    .on("figure_remark")
    .columns(["submission_id", "id"])
    .execute();
}

async function officeKnowledge(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable("table_mapping")
    .addColumn("fingerprint", "text", (c) => c.primaryKey())
    .addColumn("mapping", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .addColumn("updated_by", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("metric_phrase")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("phrase", "text", (c) => c.notNull().unique())
    .addColumn("metric_id", "integer", (c) => c.notNull().references("metric.id"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("created_by", "text", (c) => c.notNull())
    .execute();
  await db.schema.alterTable("metric").addColumn("added_at", "text").execute();
  await db.schema.alterTable("metric").addColumn("added_by", "text").execute();
}
