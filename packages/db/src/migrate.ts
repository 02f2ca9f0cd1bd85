import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database, EngineName, Writer } from "./engine.ts";
import { figures } from "./migrations/0001-figures.ts";
import { frames } from "./migrations/0002-frames.ts";
import { kept } from "./migrations/0003-kept.ts";
import { submissions } from "./migrations/0004-submissions.ts";
import { entryCells } from "./migrations/0005-entry-cells.ts";
import { readings } from "./migrations/0006-readings.ts";

type Migration = {
  readonly name: string;
  readonly up: (db: Kysely<never>, engine: EngineName) => Promise<void>;
};

/** In order; the position is the version. Only ever appended to, and never edited once landed. */
const migrations: readonly Migration[] = [
  { name: "0001-figures", up: figures },
  { name: "0002-frames", up: frames },
  { name: "0003-kept", up: kept },
  { name: "0004-submissions", up: submissions },
  { name: "0005-entry-cells", up: entryCells },
  { name: "0006-readings", up: readings },
];

/** The schema this program writes. A database with a higher one is refused. */
export const latestSchema = migrations.length;

/**
 * Brings the schema to {@link latestSchema}, in one transaction. Does nothing when it is there already.
 *
 * @throws DatabaseError "locked" or "not-writable"
 */
export async function migrate(database: Database): Promise<void> {
  await database.write(async ({ db, engine }: Writer) => {
    await db.schema
      .createTable("schema_version")
      .ifNotExists()
      .addColumn("version", "integer", (c) => c.primaryKey())
      .addColumn("name", "text", (c) => c.notNull())
      .addColumn("applied_at", "text", (c) => c.notNull())
      .execute();
    const { version } = await db
      .selectFrom("schema_version")
      .select(sql<number>`coalesce(max(version), 0)`.as("version"))
      .executeTakeFirstOrThrow();
    for (const [index, migration] of migrations.entries()) {
      if (index < version) continue;
      await migration.up(db as unknown as Kysely<never>, engine);
      const applied_at = new Date().toISOString();
      await db
        .insertInto("schema_version")
        .values({ version: index + 1, name: migration.name, applied_at })
        .execute();
    }
  });
}
