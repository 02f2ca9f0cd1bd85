import { DomainError } from "@sosanh/core/domain-error";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { Kysely } from "kysely";
import type { Database } from "../engine.ts";
import type { Tables } from "../tables/tables.ts";
import { allPlacesVisible } from "./kept-places.ts";

/** Which file: made from the snapshot or the briefing's issue of this id, in this format with these options. */
export interface KeptFileKey {
  readonly kept: string;
  readonly form: string;
}

/** A file as it was first written; undefined when there is none, or one of a place that the viewer may not see. */
export async function keptFile(
  db: Kysely<Tables>,
  viewer: Viewer,
  { kept, form }: KeptFileKey,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom("kept_file")
    .select("bytes")
    .where("kept", "=", kept)
    .where("form", "=", form)
    .where(allPlacesVisible(viewer, "kept_file.kept"))
    .executeTakeFirst();
  return row?.bytes;
}

/**
 * Keeps a file, unless it was kept before: the first stays for ever.
 *
 * @returns the bytes that are kept: the file's own, or those of the first
 * @throws DomainError "not-found" where nothing is kept under the id that the viewer may see
 */
export async function keepFile(
  database: Database,
  viewer: Viewer,
  { kept, form, bytes }: KeptFileKey & { readonly bytes: Uint8Array },
): Promise<Uint8Array> {
  return database.write(async ({ db }) => {
    const first = await keptFile(db, viewer, { kept, form });
    if (first !== undefined) return first;
    if (!(await isKept(db, viewer, kept))) throw new DomainError("not-found", `not found: ${kept}`, { kept });
    await db
      .insertInto("kept_file")
      .values({ kept, form, bytes, created_at: new Date().toISOString() })
      .execute();
    return bytes;
  });
}

async function isKept(db: Kysely<Tables>, viewer: Viewer, id: string): Promise<boolean> {
  const snapshot = db
    .selectFrom("snapshot")
    .select("id")
    .where("id", "=", id)
    .where(allPlacesVisible(viewer, "snapshot.id"));
  const issue = db
    .selectFrom("briefing_issue")
    .select("id")
    .where("id", "=", id)
    .where(allPlacesVisible(viewer, "briefing_issue.id"));
  return (await snapshot.unionAll(issue).executeTakeFirst()) !== undefined;
}
