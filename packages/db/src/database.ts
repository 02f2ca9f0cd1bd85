import { sql } from "kysely";
import { DatabaseError, newerSchema } from "./database-error.ts";
import type { Database } from "./engine.ts";
import { openPostgres } from "./engine-postgres.ts";
import { joinSqlite, openSqlite, readSqlite } from "./engine-sqlite.ts";
import { latestSchema } from "./migrate.ts";

export type { Database };
export { DatabaseError };

/** Where the data is: `url` of a PostgreSQL server (it wins where both are given), or the folder of the file. */
export interface DatabasePlace {
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
}

/**
 * Opens the database; {@link migrate} comes next. Without `url` it is the file `sosanh.db` in `folder`.
 *
 * @throws DatabaseError  "corrupt", "locked", "newer-schema", "unreachable" or "not-writable"
 */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const database = await open(place);
  try {
    await refuseNewerSchema(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Opens the database for answering questions only, even while a server runs on it. The schema must be there.
 *
 * @throws DatabaseError  as {@link openDatabase}, but never "locked"
 */
export async function openForReading(place: DatabasePlace): Promise<Database> {
  if (place.folder === undefined || (place.url !== undefined && place.url !== "")) return openDatabase(place);
  const database = readSqlite(place.folder);
  try {
    await refuseNewerSchema(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/**
 * Opens the database for a second thread of the process that has it open. On the embedded database the two must not write
 * at once: see {@link turnedDatabase}.
 *
 * @throws DatabaseError  as {@link openDatabase}, but never "locked"
 */
export async function joinDatabase(place: DatabasePlace): Promise<Database> {
  if (place.folder === undefined || (place.url !== undefined && place.url !== "")) return openDatabase(place);
  return joinSqlite(place.folder);
}

function open(place: DatabasePlace): Promise<Database> | Database {
  if (place.url !== undefined && place.url !== "") return openPostgres(place.url);
  if (place.folder === undefined) throw new Error("openDatabase: neither a url nor a folder");
  return openSqlite(place.folder);
}

async function refuseNewerSchema(database: Database): Promise<void> {
  const tables = await database.db.introspection.getTables();
  if (!tables.some((table) => table.name === "schema_version")) return;
  const found = await database.db
    .selectFrom("schema_version")
    .select(sql<number>`coalesce(max(version), 0)`.as("version"))
    .executeTakeFirstOrThrow();
  if (found.version > latestSchema) {
    throw newerSchema(database.place, { found: found.version, known: latestSchema });
  }
}
