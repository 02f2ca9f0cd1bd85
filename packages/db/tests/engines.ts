import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "../src/database.ts";
import { migrate } from "../src/migrate.ts";

/** A database of its own with the schema in it, gone after `drop`. */
export interface TestDatabase {
  readonly database: Database;
  readonly drop: () => Promise<void>;
}

/** An engine to describe a suite for. */
export interface TestEngine {
  readonly engine: Database["engine"];
  /** Prepared by {@link migrate} unless told otherwise. */
  readonly create: (prepare?: Prepare) => Promise<TestDatabase>;
}

type Prepare = (database: Database) => Promise<void>;

/** SQLite always; PostgreSQL where the run has a server. */
export function engines(): readonly TestEngine[] {
  const url = inject("postgresUrl");
  const sqlite: TestEngine = { engine: "sqlite", create: createSqlite };
  return url === undefined
    ? [sqlite]
    : [sqlite, { engine: "postgres", create: (prepare) => createPostgres(url, prepare) }];
}

/** An empty folder, gone after `remove`. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "sosanh-db-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function createSqlite(prepare: Prepare = migrate): Promise<TestDatabase> {
  const { folder, remove } = temporaryFolder();
  const database = await openDatabase({ folder });
  await prepare(database);
  const drop = async () => {
    await database.close();
    remove();
  };
  return { database, drop };
}

async function createPostgres(server: string, prepare: Prepare = migrate): Promise<TestDatabase> {
  const name = `sosanh_${randomBytes(6).toString("hex")}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.toString() });
  await prepare(database);
  const drop = async () => {
    await database.close();
    await onServer(server, `drop database ${name} with (force)`);
  };
  return { database, drop };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
