import type { Viewer } from "@sosanh/core/places/viewer";
import { packCells, type ToldCell, unpackCells } from "@sosanh/core/reviews/told-cells";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { compressedText, textOf } from "../compressed-text.ts";
import type { Database } from "../engine.ts";
import type { Tables } from "../tables/tables.ts";
import { allPlacesVisible } from "./kept-places.ts";

/** The figures that a user saw when they last looked at a saved View. */
export interface ViewLook {
  /** An ISO instant, UTC. */
  readonly at: string;
  readonly cells: readonly ToldCell[];
}

/** When the viewer last looked at a saved View and what they saw; undefined when they never did or may not see it now. */
export async function lastLook(
  db: Kysely<Tables>,
  viewer: Viewer,
  savedView: string,
): Promise<ViewLook | undefined> {
  const row = await db
    .selectFrom("view_look")
    .select(["looked_at", "cells"])
    .where("user_name", "=", viewer.user)
    .where("saved_view_id", "=", savedView)
    .where(allPlacesVisible(viewer, "view_look.saved_view_id"))
    .executeTakeFirst();
  return row && { at: row.looked_at, cells: unpackCells(await textOf(row.cells)) };
}

/**
 * Notes that the viewer now sees these figures of a saved View, in place of what they saw before.
 *
 * @returns the instant; undefined when there is none of the id that the viewer may see
 */
export async function noteLook(
  database: Database,
  viewer: Viewer,
  look: { readonly savedView: string; readonly cells: readonly ToldCell[] },
): Promise<string | undefined> {
  const at = new Date().toISOString();
  const cells = await compressedText(packCells(look.cells));
  return database.write(async ({ db }) => {
    const seen = await db
      .selectFrom("saved_view")
      .select("id")
      .where("id", "=", look.savedView)
      .where(allPlacesVisible(viewer, "saved_view.id"))
      .executeTakeFirst();
    if (seen === undefined) return undefined;
    await db
      .insertInto("view_look")
      .values({ user_name: viewer.user, saved_view_id: seen.id, looked_at: at, cells })
      .onConflict((on) =>
        on
          .columns(["user_name", "saved_view_id"])
          .doUpdateSet({ looked_at: sql`excluded.looked_at`, cells: sql`excluded.cells` }),
      )
      .execute();
    return at;
  });
}
