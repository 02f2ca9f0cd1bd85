import type { Database, DatabasePlace } from "@sosanh/db/database";
import { DatabaseError, openDatabase, openForReading } from "@sosanh/db/database";
import { migrate } from "@sosanh/db/migrate";
import { readEnvironment } from "./environment.ts";
import { failureText } from "./failure-text.ts";
import { loadShipped } from "./first-load.ts";
import { progressLines } from "./progress-lines.ts";

/** Progress goes to the error stream: the output is the answer and nothing else. */
export const progress = progressLines((line) => console.error(line));

/** Opens the database for a command that writes, and closes it after. */
export function withDatabase(work: (database: Database) => Promise<void>): Promise<void> {
  return withOpen(openMigrated, work);
}

/** Opens the database with what the program ships in it, or beside a running server that holds it: then it has. */
export function withReadable(work: (database: Database) => Promise<void>): Promise<void> {
  return withOpen(async (place) => {
    try {
      const database = await openMigrated(place);
      await loadShipped(database, progress);
      return database;
    } catch (cause) {
      if (cause instanceof DatabaseError && cause.code === "locked") return openForReading(place);
      throw cause;
    }
  }, work);
}

/** Does the work of a command; what goes wrong is told on the error stream, and the command ends with 1. */
export async function telling(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    console.error(failureText(cause));
    process.exitCode = 1;
  }
}

async function openMigrated(place: DatabasePlace): Promise<Database> {
  const database = await openDatabase(place);
  await migrate(database);
  return database;
}

async function withOpen(
  open: (place: DatabasePlace) => Promise<Database>,
  work: (database: Database) => Promise<void>,
): Promise<void> {
  const { folder, databaseUrl } = readEnvironment(process.env, process.cwd());
  const database = await open({ folder, url: databaseUrl });
  try {
    await work(database);
  } finally {
    await database.close();
  }
}
