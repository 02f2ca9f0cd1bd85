import type { Database } from "./engine.ts";

/** Whose turn it is to write, where several threads have the same embedded database open. */
export interface WriteTurns {
  /** Waits for the turn, behind who asked before. @returns what ends it */
  readonly take: () => Promise<() => void>;
}

/** Turns within one thread. */
export function writeTurns(): WriteTurns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take: () => {
      const before = last;
      return new Promise((given) => {
        last = new Promise<void>((end) => {
          void before.then(() => given(end));
        });
      });
    },
  };
}

/** The database, each write of which waits for its turn. */
export function turnedDatabase(database: Database, turns: WriteTurns): Database {
  return {
    ...database,
    write: async (work) => {
      const end = await turns.take();
      try {
        return await database.write(work);
      } finally {
        end();
      }
    },
  };
}
