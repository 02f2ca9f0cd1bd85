/// <reference path="./pg-copy-streams.d.ts" />
import { once } from "node:events";
import { finished } from "node:stream/promises";
import type { PostgresPoolClient, Transaction } from "kysely";
import { Kysely, PostgresDialect, sql } from "kysely";
import type { PoolClient } from "pg";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { errorCode, unreachable } from "./database-error.ts";
import type { BulkRows, Cell, Database } from "./engine.ts";
import type { Tables } from "./tables/tables.ts";

/** Names our one write lock among the advisory locks of the server. */
const writeLock = 7_205_759;
const textPerChunk = 64 * 1024;

/**
 * Opens a pool on a PostgreSQL 15 or newer server and tries one connection.
 *
 * @throws DatabaseError "unreachable" when the server does not answer or refuses the user or the database
 */
export async function openPostgres(url: string): Promise<Database> {
  const place = withoutPassword(url);
  const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5000, max: 10, types });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on("error", () => undefined);
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw unreachable(place, error);
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    engine: "postgres",
    place,
    write: async (work) => {
      const client = await pool.connect().catch((error: unknown) => {
        throw unreachable(place, error);
      });
      let broken: Error | undefined;
      try {
        const append = (bulk: BulkRows) => copyRows(client, bulk);
        return await only(client, pool)
          .transaction()
          .execute(async (trx) => {
            await sql`select pg_advisory_xact_lock(${sql.lit(writeLock)})`.execute(trx);
            await planForBulk(trx);
            return work({ db: trx, engine: "postgres", append });
          });
      } catch (error) {
        if (/^(08|57P|ECONN|EPIPE)/.test(errorCode(error))) broken = unreachable(place, error);
        throw broken ?? error;
      } finally {
        client.release(broken);
      }
    },
    close: () => db.destroy(),
  };
}

/**
 * The planner has no statistics of rows that the same transaction has just written and takes them for few: it would
 * join them row by row, or in an order that multiplies them. Minutes, where hash joins as written take a second.
 */
async function planForBulk(trx: Transaction<Tables>): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(trx);
  await sql`set local join_collapse_limit = 1`.execute(trx);
  // Loops that are off count as dear, and what is dear is compiled first: seconds for a statement of milliseconds.
  await sql`set local jit = off`.execute(trx);
  await sql`set local work_mem = '64MB'`.execute(trx);
}

/** bigint (20), from count, and numeric (1700), from sums of integers, are numbers here. */
const types = {
  getTypeParser(oid: number, format?: "text" | "binary") {
    if (oid === 20 || oid === 1700) return Number;
    return pg.types.getTypeParser(oid, format);
  },
};

/** A Kysely on one given connection, so that a COPY runs inside its transaction. */
function only(client: PoolClient, pool: pg.Pool): Kysely<Tables> {
  const borrowed = {
    query: client.query.bind(client),
    release: () => undefined,
  } as PostgresPoolClient;
  const single = {
    connect: async () => borrowed,
    end: async () => undefined,
    options: pool.options,
    Client: pg.Client,
  };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: single }) });
}

async function copyRows(client: PoolClient, bulk: BulkRows): Promise<number> {
  const stream = client.query(copyFrom(`copy ${bulk.table} (${bulk.columns.join(",")}) from stdin`));
  const done = finished(stream);
  // Awaited below; a failure in between must not count as unhandled.
  done.catch(() => undefined);
  let count = 0;
  let text = "";
  try {
    for (const row of bulk.rows) {
      text += `${row.map(toCopyText).join("\t")}\n`;
      count += 1;
      if (text.length > textPerChunk) {
        if (!stream.write(text)) await Promise.race([once(stream, "drain"), done]);
        text = "";
      }
    }
    stream.end(text);
  } catch (error) {
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
    await done.catch(() => undefined);
    throw error;
  }
  await done;
  return count;
}

function toCopyText(cell: Cell): string {
  if (cell === null) return "\\N";
  if (typeof cell === "number") return String(cell);
  return cell
    .replaceAll("\\", "\\\\")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
}

/** The address as it may be shown. */
function withoutPassword(url: string): string {
  if (!URL.canParse(url)) return "(address not readable)";
  const shown = new URL(url);
  if (shown.password !== "") shown.password = "***";
  if (shown.searchParams.has("password")) shown.searchParams.set("password", "***");
  return shown.toString();
}
