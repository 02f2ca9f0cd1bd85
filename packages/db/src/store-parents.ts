import type { Period } from "@sosanh/core/figures/period";
import { periodEnd } from "@sosanh/core/figures/period";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { partCode } from "./tables/codes.ts";
import type { Tables } from "./tables/tables.ts";

/** Writes down who is under whom on the last day of each period, and how many they are, unless it is there already. */
export async function storeParents(db: Kysely<Tables>, periods: readonly Period[]): Promise<void> {
  const stored = await db.selectFrom("family").select(["part", "year"]).distinct().execute();
  for (const period of periods) {
    const part = partCode[period.part];
    if (stored.some((row) => row.part === part && row.year === period.year)) continue;
    stored.push({ part, year: period.year });
    const key = sql`${sql.lit(part)}, ${sql.lit(period.year)}`;
    const day = sql.lit(periodEnd(period));
    await sql`insert into parenthood (part, year, child_id, parent_id, parent_level)
      select ${key}, v.locality_id, v.parent_id, l.level
      from locality_version v join locality l on l.id = v.parent_id
      where (v.valid_from is null or v.valid_from <= ${day}) and (v.valid_to is null or ${day} < v.valid_to)
      on conflict (part, year, child_id) do nothing`.execute(db);
    await sql`insert into family (part, year, parent_id, children)
      select ${key}, parent_id, count(*) from parenthood
      where part = ${sql.lit(part)} and year = ${sql.lit(period.year)} group by parent_id`.execute(db);
  }
}
