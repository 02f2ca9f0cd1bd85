import type { SplitWeight } from "@sosanh/core/places/split-weight";
import type { Kysely } from "kysely";
import { toSplitWeight } from "../tables/office.ts";
import type { Tables } from "../tables/tables.ts";

/** The weights the office entered, by the unit split, then by successor. No figures, hence no viewer. */
export async function splitWeightsOf(db: Kysely<Tables>): Promise<SplitWeight[]> {
  const rows = await db
    .selectFrom("split_weight as w")
    .innerJoin("locality as f", "f.id", "w.from_id")
    .innerJoin("locality as t", "t.id", "w.to_id")
    .select(["f.uid as from", "t.uid as to", "w.share", "w.basis"])
    .execute();
  return rows.map(toSplitWeight).toSorted((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1));
}
