import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { corrupt, DatabaseError, errorCode, locked, notWritable } from "./database-error.ts";
import type { BulkRows, Cell, Database, Writer } from "./engine.ts";
import type { Tables } from "./tables/tables.ts";

/** Files up to this size are checked whole at open (under a second); larger ones by header and schema only. */
const checkedWholeBytes = 64 * 1024 * 1024;
/** Rows in one insert statement: a bound parameter each cell, well under SQLite's 32,766. */
const rowsPerStatement = 50;
const rowsPerTurn = 20_000;

/**
 * Opens `<folder>/sosanh.db`, making folder and file when they are not there. WAL, `synchronous=FULL`, foreign keys
 * on. The process holds `<folder>/sosanh.lock` until it ends, however it ends: a second one is refused as "locked".
 *
 * @throws DatabaseError "corrupt", "locked" or "not-writable"
 */
export function openSqlite(folder: string): Database {
  const file = join(folder, "sosanh.db");
  const held = guard(file, () => {
    mkdirSync(folder, { recursive: true });
    return holdLock(join(folder, "sosanh.lock"));
  });
  try {
    const database = writable(file, checkWhole);
    const close = async (): Promise<void> => {
      await database.close();
      held.close();
    };
    return { ...database, close };
  } catch (error) {
    held.close();
    throw error;
  }
}

/**
 * Opens `<folder>/sosanh.db` for reading beside a process that holds it, as it stands after that process's last
 * finished write. Its `write` refuses.
 *
 * @throws DatabaseError "corrupt" or "not-writable" where there is no file that can be read
 */
export function readSqlite(folder: string): Database {
  const file = join(folder, "sosanh.db");
  const connection = guard(
    file,
    () => new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 }),
  );
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  return {
    db,
    engine: "sqlite",
    place: file,
    write: () => Promise.reject(locked(file)),
    close: async () => {
      await db.destroy();
      connection.close();
    },
  };
}

/**
 * Opens `<folder>/sosanh.db` a second time, for a thread of the process that holds it. The two never write at once: who
 * calls sees to that, since waiting for the other would hold up everything else on a thread. The file was checked whole
 * when the process opened it.
 *
 * @throws DatabaseError "corrupt" or "not-writable" where there is no file that can be written
 */
export function joinSqlite(folder: string): Database {
  return writable(join(folder, "sosanh.db"), checkSchema);
}

/** @throws DatabaseError "corrupt" where the file is damaged, as far as it is looked at */
type Check = (connection: Sqlite.Database, file: string) => void;

/** A connection that writes, on a file that who calls may write to. */
function writable(file: string, check: Check): Database {
  const connection = guard(file, () => connect(file, check));
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  const append = (bulk: BulkRows) => appendRows(connection, bulk);
  return {
    db,
    engine: "sqlite",
    place: file,
    write: (work) => guardAsync(file, () => db.transaction().execute((trx) => work(writer(trx, append)))),
    close: async () => {
      await db.destroy();
      connection.close();
    },
  };
}

function writer(db: Kysely<Tables>, append: Writer["append"]): Writer {
  return { db, engine: "sqlite", append };
}

/** An exclusive lock of the operating system: gone when the process is, so that a crash leaves nothing to clean up. */
function holdLock(file: string): Sqlite.Database {
  const lock = new Sqlite(file, { timeout: 0 });
  try {
    lock.exec("begin exclusive");
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

function connect(file: string, check: Check): Sqlite.Database {
  const connection = new Sqlite(file, { timeout: 5000 });
  try {
    connection.pragma("foreign_keys = on");
    connection.pragma("journal_mode = wal");
    connection.pragma("synchronous = full");
    connection.pragma("journal_size_limit = 67108864");
    connection.pragma("analysis_limit = 1000");
    connection.pragma("cache_size = -65536");
    connection.pragma("temp_store = memory");
    check(connection, file);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function checkWhole(connection: Sqlite.Database, file: string): void {
  if (statSync(file).size > checkedWholeBytes) {
    checkSchema(connection);
    return;
  }
  const verdict = connection.pragma("quick_check(1)", { simple: true });
  if (verdict !== "ok") throw corrupt(file, new Error(String(verdict)));
}

function checkSchema(connection: Sqlite.Database): void {
  connection.prepare("select count(*) from sqlite_schema").get();
}

async function appendRows(connection: Sqlite.Database, bulk: BulkRows): Promise<number> {
  const row = `(${bulk.columns.map(() => "?").join(",")})`;
  const insert = (rows: number) =>
    connection.prepare(
      `insert into ${bulk.table} (${bulk.columns.join(",")}) values ${Array(rows).fill(row).join(",")}`,
    );
  const many = insert(rowsPerStatement);
  const full = bulk.columns.length * rowsPerStatement;
  let cells: Cell[] = [];
  let count = 0;
  for (const next of bulk.rows) {
    for (const cell of next) cells.push(cell);
    count += 1;
    if (cells.length === full) {
      many.run(cells);
      cells = [];
    }
    if (count % rowsPerTurn === 0) await nextTurn();
  }
  if (cells.length > 0) insert(cells.length / bulk.columns.length).run(cells);
  return count;
}

function guard<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toDatabaseError(file, error);
  }
}

async function guardAsync<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toDatabaseError(file, error);
  }
}

const unwritable =
  /^(SQLITE_(READONLY|CANTOPEN|PERM|IOERR|FULL|AUTH)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOSPC|ENOENT)/;

function toDatabaseError(file: string, error: unknown): unknown {
  if (error instanceof DatabaseError) return error;
  const code = errorCode(error);
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return locked(file, error);
  if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(code)) return corrupt(file, error);
  if (unwritable.test(code)) return notWritable(file, error);
  return error;
}
