import { DomainError } from "@sosanh/core/domain-error";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { mayChange, type Viewer } from "@sosanh/core/places/viewer";
import { keepingRefusal } from "@sosanh/core/view/keeping-refusal";
import type { Kysely, RawBuilder } from "kysely";
import { sql } from "kysely";
import type { Tables } from "../tables/tables.ts";
import { seesAll, visible } from "../viewer-scope.ts";
import { chunksOf, type SeenLocality, seenLocalities } from "./cells.ts";

/**
 * The SQL condition that the viewer may see every place of what is kept under an id: what has one place outside their
 * subtree is to them as if it did not exist.
 *
 * @param column  the qualified column of the id, as `saved_view.id`; from our own code, never from outside
 */
export function allPlacesVisible(viewer: Viewer, column: string): RawBuilder<boolean> {
  if (seesAll(viewer) || viewer.subtree.length === 0) return visible(viewer, column);
  return sql<boolean>`not exists (
    select 1 from kept_place k where k.kept = ${sql.ref(column)} and not (${visible(viewer, "k.locality_id")}))`;
}

/**
 * The places, each once, as they are stored.
 *
 * @throws DomainError "unknown-locality" for one that does not exist or the viewer may not see
 */
export async function seenPlacesOrThrow(
  db: Kysely<Tables>,
  viewer: Viewer,
  places: readonly LocalityUid[],
): Promise<readonly SeenLocality[]> {
  const named = [...new Set(places)];
  const seen = await seenLocalities(db, viewer, named);
  const known = new Set<string>(seen.map(({ uid }) => uid));
  const locality = named.find((uid) => !known.has(uid));
  if (locality === undefined) return seen;
  throw new DomainError("unknown-locality", `unknown locality: ${locality}`, { locality });
}

/**
 * Stores the places of what is kept under an id, in place of those it had.
 *
 * @throws DomainError as {@link seenPlacesOrThrow}
 */
export async function keepPlaces(
  db: Kysely<Tables>,
  viewer: Viewer,
  { kept, places }: { readonly kept: string; readonly places: readonly LocalityUid[] },
): Promise<void> {
  const seen = await seenPlacesOrThrow(db, viewer, places);
  await forgetPlaces(db, kept);
  for (const chunk of chunksOf(seen, 2000))
    await db
      .insertInto("kept_place")
      .values(chunk.map(({ id }) => ({ kept, locality_id: id })))
      .execute();
}

/** Takes the places away with what was kept. */
export async function forgetPlaces(db: Kysely<Tables>, kept: string): Promise<void> {
  await db.deleteFrom("kept_place").where("kept", "=", kept).execute();
}

/** @throws DomainError "not-allowed" naming what was kept and its owner, where the viewer is neither that nor an administrator */
export function refuseStranger(
  viewer: Viewer,
  kept: { readonly name: string; readonly owner: string },
): void {
  if (mayChange(viewer, kept)) return;
  throw keepingRefusal("not-allowed", { value: kept.name, reason: "not-owner", owner: kept.owner });
}
