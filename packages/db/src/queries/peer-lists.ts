import type { PeerList } from "@sosanh/core/analysis/peer-list";
import { DomainError } from "@sosanh/core/domain-error";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Database } from "../engine.ts";
import { toPeerList } from "../tables/office.ts";
import type { Tables } from "../tables/tables.ts";

/** The named peer lists, by name. Names of places, no figures, hence no viewer. */
export async function peerListsOf(db: Kysely<Tables>): Promise<PeerList[]> {
  const rows = await db.selectFrom("peer_list").select(["name", "localities"]).execute();
  return rows.map(toPeerList).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Stores a peer list, in place of the one of the same name.
 *
 * @throws DomainError "unknown-locality" for a place that the register does not have
 */
export async function savePeerList(database: Database, list: PeerList): Promise<void> {
  const localities = [...new Set(list.localities)];
  await database.write(async ({ db }) => {
    const rows = await db.selectFrom("locality").select("uid").where("uid", "in", localities).execute();
    const known = new Set(rows.map((row) => row.uid));
    const unknown = localities.find((uid) => !known.has(uid));
    if (unknown !== undefined)
      throw new DomainError("unknown-locality", `unknown locality: ${unknown}`, { locality: unknown });
    const row = {
      name: list.name,
      localities: JSON.stringify(localities),
      created_at: new Date().toISOString(),
    };
    await db
      .insertInto("peer_list")
      .values(row)
      .onConflict((on) => on.column("name").doUpdateSet({ localities: sql`excluded.localities` }))
      .execute();
  });
}

/** Takes a peer list away. @returns false when there is none of the name */
export async function removePeerList(database: Database, name: string): Promise<boolean> {
  return database.write(async ({ db }) => {
    const removed = await db.deleteFrom("peer_list").where("name", "=", name).executeTakeFirst();
    return removed.numDeletedRows > 0n;
  });
}
