import type { Kysely } from "kysely";
import type { Tables } from "./tables/tables.ts";

/** Which SQL engine: the embedded file, or a server. */
export type EngineName = "sqlite" | "postgres";

/** A cell of a bulk-loaded row. */
export type Cell = string | number | null;

/** Rows of a bulk load, each in the order of `columns`. */
export interface BulkRows {
  readonly table: keyof Tables;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** The one open transaction that may write, with the engine's fast way to append many rows. */
export interface Writer {
  readonly db: Kysely<Tables>;
  readonly engine: EngineName;
  /** Appends the rows inside the transaction; the number appended. */
  readonly append: (bulk: BulkRows) => Promise<number>;
}

/**
 * An open database. `db` reads; everything that changes several rows goes through `write`: one transaction, one
 * writer at a time over all servers, kept whole or not at all.
 */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly engine: EngineName;
  /** The file or the address without its password, for messages. */
  readonly place: string;
  readonly write: <T>(work: (writer: Writer) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}
