import type { RawBuilder } from "kysely";
import { sql } from "kysely";

/** What tells one cell of a data set from another; `data` goes before it where a statement is of both data sets. */
export const cell = ["metric_id", "part", "year", "locality_id"] as const;

/** The columns of a cell, separated by commas, `alias` before each. */
export function columnsOf(columns: readonly string[], alias: string): RawBuilder<unknown> {
  return sql.raw(columns.map((column) => `${alias}.${column}`).join(", "));
}

/** Whether two rows are of one cell. */
export function isSame(columns: readonly string[], a: string, b: string): RawBuilder<unknown> {
  return sql.raw(columns.map((column) => `${a}.${column} = ${b}.${column}`).join(" and "));
}
