import type { Locality, LocalityVersion } from "@sosanh/core/places/locality";
import type { Succession } from "@sosanh/core/places/succession";
import type { Kysely } from "kysely";
import { toLocality, toLocalityVersion, toSuccession } from "../tables/locality.ts";
import type { Tables } from "../tables/tables.ts";

/** The whole register, by uid, each unit with its versions oldest first. No figures, hence no viewer. */
export async function localitiesOf(db: Kysely<Tables>): Promise<Locality[]> {
  const localities = await db.selectFrom("locality").selectAll().execute();
  const rows = await db
    .selectFrom("locality_version as v")
    .leftJoin("locality as p", "p.id", "v.parent_id")
    .select([
      "v.locality_id",
      "v.valid_from",
      "v.valid_to",
      "v.kind",
      "v.name",
      "v.short_name",
      "p.uid as parent",
    ])
    .orderBy("v.locality_id")
    .orderBy("v.ordinal")
    .execute();
  const versions = new Map<number, LocalityVersion[]>();
  for (const row of rows) {
    const list = versions.get(row.locality_id);
    if (list === undefined) versions.set(row.locality_id, [toLocalityVersion(row)]);
    else list.push(toLocalityVersion(row));
  }
  return localities
    .flatMap((row) => {
      const own = versions.get(row.id);
      return own === undefined ? [] : [toLocality(row, own)];
    })
    .toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
}

/** Which unit became which, in the order they were loaded. No figures, hence no viewer. */
export async function successionsOf(db: Kysely<Tables>): Promise<Succession[]> {
  const rows = await db
    .selectFrom("succession as s")
    .innerJoin("locality as f", "f.id", "s.from_id")
    .innerJoin("locality as t", "t.id", "s.to_id")
    .select(["f.uid as from", "t.uid as to", "s.on_date", "s.change", "s.share", "s.weight", "s.act"])
    .select(["s.weight_basis", "s.certainty"])
    .orderBy("s.id")
    .execute();
  return rows.map(toSuccession);
}
