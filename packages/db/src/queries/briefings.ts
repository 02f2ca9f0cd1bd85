import { randomUUID } from "node:crypto";
import type { Viewer } from "@sosanh/core/places/viewer";
import {
  mostBriefings,
  placesOfBriefing,
  refuseLargeBriefing,
  type StoredBriefing,
} from "@sosanh/core/reviews/stored-briefing";
import { keepingRefusal } from "@sosanh/core/view/keeping-refusal";
import type { Kysely } from "kysely";
import type { Database } from "../engine.ts";
import { toStoredBriefing } from "../tables/briefing.ts";
import type { Tables } from "../tables/tables.ts";
import { removeIssues } from "./briefing-issues.ts";
import { allPlacesVisible, forgetPlaces, keepPlaces, refuseStranger } from "./kept-places.ts";

/** What a person says of a briefing they save. */
export type WrittenBriefing = Pick<StoredBriefing, "folder" | "name" | "definition">;

/** The briefings of which the viewer may see every place, by folder and name as Vietnamese sorts them. */
export async function briefingsFor(db: Kysely<Tables>, viewer: Viewer): Promise<StoredBriefing[]> {
  const rows = await seenBriefings(db, viewer).execute();
  const { compare } = new Intl.Collator("vi", { numeric: true });
  return rows
    .map(toStoredBriefing)
    .toSorted((a, b) => compare(a.folder, b.folder) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** A briefing; undefined when there is none of the id that the viewer may see. */
export async function briefingOf(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<StoredBriefing | undefined> {
  const row = await seenBriefings(db, viewer).where("id", "=", id).executeTakeFirst();
  return row && toStoredBriefing(row);
}

/**
 * Saves a briefing as the viewer's own and gives it its id.
 *
 * @throws DomainError "unknown-locality" for a place that does not exist or the viewer may not see; "invalid-input" for
 * one that is too large; "too-many" where no more can be kept
 */
export async function addBriefing(
  database: Database,
  viewer: Viewer,
  written: WrittenBriefing,
): Promise<StoredBriefing> {
  refuseLargeBriefing(written.definition);
  const at = new Date().toISOString();
  const saved = { ...written, id: randomUUID(), owner: viewer.user, createdAt: at, updatedAt: at };
  await database.write(async ({ db }) => {
    const { count } = await db
      .selectFrom("briefing")
      .select((e) => e.fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    if (count >= mostBriefings)
      throw keepingRefusal("too-many", { value: count, reason: "no-more-briefings", most: mostBriefings });
    await db
      .insertInto("briefing")
      .values({ ...rowOf(saved), id: saved.id, owner: saved.owner, created_at: at })
      .execute();
    await keepPlaces(db, viewer, { kept: saved.id, places: placesOfBriefing(saved.definition) });
  });
  return saved;
}

/**
 * Changes what is given of a briefing; what it was issued with stays.
 *
 * @returns undefined when there is none of the id that the viewer may see
 * @throws DomainError "not-allowed" where the viewer is neither its owner nor an administrator; otherwise as
 * {@link addBriefing}
 */
export async function changeBriefing(
  database: Database,
  viewer: Viewer,
  { id, ...changes }: Pick<StoredBriefing, "id"> & Partial<WrittenBriefing>,
): Promise<StoredBriefing | undefined> {
  return database.write(async ({ db }) => {
    const saved = await briefingOf(db, viewer, id);
    if (saved === undefined) return undefined;
    refuseStranger(viewer, saved);
    const changed = { ...saved, ...changes, updatedAt: new Date().toISOString() };
    refuseLargeBriefing(changed.definition);
    await db.updateTable("briefing").set(rowOf(changed)).where("id", "=", id).execute();
    await keepPlaces(db, viewer, { kept: id, places: placesOfBriefing(changed.definition) });
    return changed;
  });
}

/**
 * Takes a briefing away, with its issues and their files.
 *
 * @returns false when there is none of the id that the viewer may see
 * @throws DomainError "not-allowed" as {@link changeBriefing}
 */
export async function removeBriefing(database: Database, viewer: Viewer, id: string): Promise<boolean> {
  return database.write(async ({ db }) => {
    const saved = await briefingOf(db, viewer, id);
    if (saved === undefined) return false;
    refuseStranger(viewer, saved);
    await removeIssues(db, id);
    await db.deleteFrom("briefing").where("id", "=", id).execute();
    await forgetPlaces(db, id);
    return true;
  });
}

function seenBriefings(db: Kysely<Tables>, viewer: Viewer) {
  return db.selectFrom("briefing").selectAll().where(allPlacesVisible(viewer, "briefing.id"));
}

function rowOf({
  folder,
  name,
  definition,
  updatedAt,
}: Pick<StoredBriefing, "folder" | "name" | "definition" | "updatedAt">) {
  return { folder, name, definition: JSON.stringify(definition), updated_at: updatedAt };
}
