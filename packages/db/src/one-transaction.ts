import { sql } from "kysely";
import type { Database, Writer } from "./engine.ts";

/** Ends a transaction that is to leave nothing behind. */
class TakenBack extends Error {}

/**
 * Does work of several writes as one: all of it is kept or, whatever happens, nothing. Each of its writes is taken back
 * alone where it fails.
 *
 * @param outcome  "kept", or "taken-back" for work that is only to be looked at
 */
export async function inOneTransaction<T>(
  database: Database,
  outcome: "kept" | "taken-back",
  work: (inside: Database) => Promise<T>,
): Promise<T> {
  let done: { readonly result: T } | undefined;
  try {
    await database.write(async (writer) => {
      done = { result: await work(insideOf(database, writer)) };
      if (outcome === "taken-back") throw new TakenBack();
    });
  } catch (cause) {
    if (!(cause instanceof TakenBack)) throw cause;
  }
  if (done === undefined) throw new Error("the work ended without a result");
  return done.result;
}

/** The database as the transaction sees it; a write inside is a savepoint of it. */
function insideOf(database: Database, writer: Writer): Database {
  let last = 0;
  return {
    ...database,
    db: writer.db,
    write: async (work) => {
      last += 1;
      const point = sql.ref(`inside_${last}`);
      await sql`savepoint ${point}`.execute(writer.db);
      try {
        const result = await work(writer);
        await sql`release savepoint ${point}`.execute(writer.db);
        return result;
      } catch (cause) {
        await sql`rollback to savepoint ${point}`.execute(writer.db);
        await sql`release savepoint ${point}`.execute(writer.db);
        throw cause;
      }
    },
    close: () => Promise.reject(new Error("a transaction does not close its database")),
  };
}
