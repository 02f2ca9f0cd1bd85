import type { Kysely } from "kysely";
import type { EngineName } from "../engine.ts";

/**
 * What people keep: saved Views with the figures a user last saw of each, links, what frozen links show, briefings with
 * the figures each issue told, and files once written. `kept_place` holds the places that what is kept names or shows,
 * under its id, for the one question of who may see it; `kept_file` the files, under the id of what they were made from.
 */
export async function kept(db: Kysely<never>, engine: EngineName): Promise<void> {
  const bytes = engine === "sqlite" ? "blob" : "bytea";
  await placesAndFiles(db, bytes);
  await savedViews(db, bytes);
  await links(db, bytes);
  await briefings(db, bytes);
}

type BytesType = "blob" | "bytea";

async function placesAndFiles(db: Kysely<never>, bytes: BytesType): Promise<void> {
  await db.schema
    .createTable("kept_place")
    .addColumn("kept", "text", (c) => c.notNull())
    .addColumn("locality_id", "integer", (c) => c.notNull().references("locality.id"))
    .addPrimaryKeyConstraint("kept_place_pk", ["kept", "locality_id"])
    .execute();
  await db.schema
    .createTable("kept_file")
    .addColumn("kept", "text", (c) => c.notNull())
    .addColumn("form", "text", (c) => c.notNull())
    .addColumn("bytes", bytes, (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addPrimaryKeyConstraint("kept_file_pk", ["kept", "form"])
    .execute();
}

async function savedViews(db: Kysely<never>, bytes: BytesType): Promise<void> {
  await db.schema
    .createTable("saved_view")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("folder", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("description", "text", (c) => c.notNull())
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("view", "text", (c) => c.notNull())
    .addColumn("roll", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("view_look")
    .addColumn("user_name", "text", (c) => c.notNull())
    .addColumn("saved_view_id", "text", (c) => c.notNull().references("saved_view.id"))
    .addColumn("looked_at", "text", (c) => c.notNull())
    .addColumn("cells", bytes, (c) => c.notNull())
    .addPrimaryKeyConstraint("view_look_pk", ["user_name", "saved_view_id"])
    .execute();
  await db.schema.createIndex("view_look_saved_view").on("view_look").column("saved_view_id").execute();
}

async function links(db: Kysely<never>, bytes: BytesType): Promise<void> {
  await db.schema
    .createTable("snapshot")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("content", bytes, (c) => c.notNull())
    .addColumn("taken_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("link")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("view", "text", (c) => c.notNull())
    .addColumn("snapshot_id", "text", (c) => c.references("snapshot.id"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("created_by", "text", (c) => c.notNull())
    .execute();
  await db.schema.createIndex("link_made").on("link").columns(["created_by", "created_at"]).execute();
}

async function briefings(db: Kysely<never>, bytes: BytesType): Promise<void> {
  await db.schema
    .createTable("briefing")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("folder", "text", (c) => c.notNull())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("owner", "text", (c) => c.notNull())
    .addColumn("definition", "text", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await db.schema
    .createTable("briefing_issue")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("briefing_id", "text", (c) => c.notNull().references("briefing.id"))
    .addColumn("year", "smallint", (c) => c.notNull())
    .addColumn("issued_at", "text", (c) => c.notNull())
    .addColumn("issued_by", "text", (c) => c.notNull())
    .addColumn("cells", bytes, (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex("briefing_issue_of")
    .on("briefing_issue")
    .columns(["briefing_id", "issued_at"])
    .execute();
}
