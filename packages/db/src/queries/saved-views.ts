import { randomUUID } from "node:crypto";
import type { Viewer } from "@sosanh/core/places/viewer";
import { keepingRefusal } from "@sosanh/core/view/keeping-refusal";
import { mostSavedViews, type SavedView } from "@sosanh/core/view/saved-view";
import { canonicalView, placesOfView } from "@sosanh/core/view/view-places";
import type { Kysely } from "kysely";
import type { Database } from "../engine.ts";
import { toSavedView } from "../tables/kept.ts";
import type { Tables } from "../tables/tables.ts";
import { allPlacesVisible, forgetPlaces, keepPlaces, refuseStranger } from "./kept-places.ts";

/** What a person says of a View they save. */
export type WrittenView = Pick<SavedView, "folder" | "name" | "description" | "view" | "roll">;

/** The saved Views of which the viewer may see every place, by folder and name as Vietnamese sorts them. */
export async function savedViewsFor(db: Kysely<Tables>, viewer: Viewer): Promise<SavedView[]> {
  const rows = await seenViews(db, viewer).execute();
  const { compare } = new Intl.Collator("vi", { numeric: true });
  return rows
    .map(toSavedView)
    .toSorted((a, b) => compare(a.folder, b.folder) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** A saved View; undefined when there is none of the id that the viewer may see. */
export async function savedViewOf(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<SavedView | undefined> {
  const row = await seenViews(db, viewer).where("id", "=", id).executeTakeFirst();
  return row && toSavedView(row);
}

/**
 * Saves a View as the viewer's own and gives it its id.
 *
 * @throws DomainError "unknown-locality" for a place that does not exist or the viewer may not see; "too-many" where no
 * more can be kept
 */
export async function addSavedView(
  database: Database,
  viewer: Viewer,
  written: WrittenView,
): Promise<SavedView> {
  const at = new Date().toISOString();
  const saved = { ...written, id: randomUUID(), owner: viewer.user, createdAt: at, updatedAt: at };
  await database.write(async ({ db }) => {
    const { count } = await db
      .selectFrom("saved_view")
      .select((e) => e.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    if (count >= mostSavedViews)
      throw keepingRefusal("too-many", {
        value: count,
        reason: "no-more-saved-views",
        most: mostSavedViews,
      });
    await db
      .insertInto("saved_view")
      .values({ ...rowOf(saved), id: saved.id, owner: saved.owner, created_at: at })
      .execute();
    await keepPlaces(db, viewer, { kept: saved.id, places: placesOfView(saved.view) });
  });
  return saved;
}

/**
 * Changes what is given of a saved View: renames it, moves it to another folder, keeps another View in it. Another View
 * is one that nobody has looked at.
 *
 * @returns undefined when there is none of the id that the viewer may see
 * @throws DomainError "not-allowed" where the viewer is neither its owner nor an administrator; "unknown-locality" as
 * {@link addSavedView}
 */
export async function changeSavedView(
  database: Database,
  viewer: Viewer,
  { id, ...changes }: Pick<SavedView, "id"> & Partial<WrittenView>,
): Promise<SavedView | undefined> {
  return database.write(async ({ db }) => {
    const saved = await savedViewOf(db, viewer, id);
    if (saved === undefined) return undefined;
    refuseStranger(viewer, saved);
    const changed = { ...saved, ...changes, updatedAt: new Date().toISOString() };
    await db.updateTable("saved_view").set(rowOf(changed)).where("id", "=", id).execute();
    if (canonicalView(changed.view) !== canonicalView(saved.view)) {
      await keepPlaces(db, viewer, { kept: id, places: placesOfView(changed.view) });
      await db.deleteFrom("view_look").where("saved_view_id", "=", id).execute();
    }
    return changed;
  });
}

/**
 * Takes a saved View away, with what its users last saw of it.
 *
 * @returns false when there is none of the id that the viewer may see
 * @throws DomainError "not-allowed" as {@link changeSavedView}
 */
export async function removeSavedView(database: Database, viewer: Viewer, id: string): Promise<boolean> {
  return database.write(async ({ db }) => {
    const saved = await savedViewOf(db, viewer, id);
    if (saved === undefined) return false;
    refuseStranger(viewer, saved);
    await db.deleteFrom("view_look").where("saved_view_id", "=", id).execute();
    await db.deleteFrom("saved_view").where("id", "=", id).execute();
    await forgetPlaces(db, id);
    return true;
  });
}

function seenViews(db: Kysely<Tables>, viewer: Viewer) {
  return db.selectFrom("saved_view").selectAll().where(allPlacesVisible(viewer, "saved_view.id"));
}

function rowOf({ folder, name, description, view, roll, updatedAt }: WrittenView & { updatedAt: string }) {
  return {
    folder,
    name,
    description,
    view: canonicalView(view),
    roll,
    updated_at: updatedAt,
  };
}
