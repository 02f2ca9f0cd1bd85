import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Database } from "./engine.ts";

const page = 50_000;

/**
 * A SHA-256, hex, over everything stored but the moments of loading: two databases that hold the same content on the
 * same engine have the same digest, however their loading went.
 */
export async function contentDigest({ db }: Database): Promise<string> {
  const hash = createHash("sha256");
  for (const { name, columns } of contents) {
    hash.update(`\n${name}\n`);
    for (let offset = 0; ; offset += page) {
      const order = sql.join(columns.map((column) => sql.ref(column)));
      const { rows } = await sql<Record<string, unknown>>`
        select ${order} from ${sql.table(name)} order by ${order} limit ${page} offset ${offset}`.execute(db);
      for (const row of rows) hash.update(`${JSON.stringify(columns.map((column) => row[column]))}\n`);
      if (rows.length < page) break;
    }
  }
  return hash.digest("hex");
}

const cell = ["data", "metric_id", "part", "year", "locality_id"];

/** The tables with the columns that make a row what it is. */
const contents: readonly { readonly name: string; readonly columns: readonly string[] }[] = [
  { name: "locality", columns: ["id", "uid", "level"] },
  {
    name: "locality_version",
    columns: ["locality_id", "ordinal", "valid_from", "valid_to", "name", "parent_id"],
  },
  { name: "succession", columns: ["from_id", "to_id", "on_date", "change", "share", "act"] },
  { name: "metric", columns: ["id", "code", "position", "name_vi", "unit_vi", "aggregation", "polarity"] },
  { name: "dataset", columns: ["code", "data", "fingerprint", "observations"] },
  { name: "source", columns: ["code", "title", "publisher", "address"] },
  { name: "observation", columns: [...cell, "revision", "state", "value", "qualifier", "missing", "note"] },
  { name: "target", columns: [...cell, "amount", "attainment", "qualifier", "set_by"] },
  { name: "rollup", columns: [...cell, "value", "qualifier", "missing", "derived_value"] },
];
