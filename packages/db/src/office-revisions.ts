import type { Observation } from "@sosanh/core/figures/observation";
import type { Kysely } from "kysely";
import { partCode } from "./tables/codes.ts";
import type { Tables } from "./tables/tables.ts";

/**
 * The revision that a figure of a shipped data set is stored under: its own, or, where the office has published a figure
 * of the cell already, one below the office's first. What the office published stands, whichever came first.
 */
export async function revisionsOfOffice(
  db: Kysely<Tables>,
  data: number,
): Promise<(ids: { readonly metric: number; readonly locality: number }, figure: Observation) => number> {
  const rows = await db
    .selectFrom("submission as s")
    .innerJoin("observation as o", "o.submission_id", "s.id")
    .select((e) => [
      ...(["o.metric_id", "o.part", "o.year", "o.locality_id"] as const),
      e.fn.min("o.revision").as("first"),
    ])
    .where("s.kind", "!=", "load")
    .where("o.data", "=", data)
    .groupBy(["o.metric_id", "o.part", "o.year", "o.locality_id"])
    .execute();
  if (rows.length === 0) return (_, { revision }) => revision;
  const firsts = new Map(
    rows.map((row) => [`${row.metric_id} ${row.part} ${row.year} ${row.locality_id}`, Number(row.first)]),
  );
  return ({ metric, locality }, { period, revision }) => {
    const first = firsts.get(`${metric} ${partCode[period.part]} ${period.year} ${locality}`);
    return first === undefined ? revision : Math.min(revision, first - 1);
  };
}
