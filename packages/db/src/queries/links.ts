import { createHash } from "node:crypto";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Viewer } from "@sosanh/core/places/viewer";
import { keepingRefusal } from "@sosanh/core/view/keeping-refusal";
import { type Link, linkLength, linkSigns, mostLinks, mostLinksAnHour } from "@sosanh/core/view/link";
import type { View } from "@sosanh/core/view/view";
import { canonicalView, placesOfView } from "@sosanh/core/view/view-places";
import type { Kysely } from "kysely";
import { compressedText, textOf } from "../compressed-text.ts";
import type { Database } from "../engine.ts";
import { type LinkTable, toLink } from "../tables/kept.ts";
import type { Tables } from "../tables/tables.ts";
import { allPlacesVisible, keepPlaces, seenPlacesOrThrow } from "./kept-places.ts";

/** What a frozen link shows for ever. */
export interface Snapshot {
  /** JSON. */
  readonly content: string;
  /** Every place that the content tells a figure of. */
  readonly places: readonly LocalityUid[];
}

/**
 * Makes a link to a View: live, or frozen where it is given what it shows. The same View and content have one link,
 * whoever asks for it and however often.
 *
 * @throws DomainError "unknown-locality" for a place that does not exist or the viewer may not see; "too-many" where no
 * more can be made, or not so fast
 */
export async function makeLink(
  database: Database,
  viewer: Viewer,
  { view, snapshot }: { readonly view: View; readonly snapshot?: Snapshot },
): Promise<Link> {
  const content = snapshot && { ...snapshot, bytes: await compressedText(snapshot.content) };
  const linked = { view: canonicalView(view), snapshot_id: content ? idOfContent(content.content) : null };
  const now = new Date();
  return database.write(async ({ db }) => {
    const places = placesOfView(view);
    // Asked for also where the link is there: it may be another's, who sees more.
    await seenPlacesOrThrow(db, viewer, [...places, ...(content?.places ?? [])]);
    const { id, made } = await freeId(db, linked);
    if (made !== undefined) return toLink(made);
    await refuseTooMany(db, viewer, now);
    const at = now.toISOString();
    if (content !== undefined) await keepSnapshot(db, viewer, { ...content, at });
    const row = { ...linked, id, created_at: at, created_by: viewer.user };
    await db.insertInto("link").values(row).execute();
    await keepPlaces(db, viewer, { kept: id, places });
    return toLink(row);
  });
}

/** The first of a content stays: another link to it shows the same. */
async function keepSnapshot(
  db: Kysely<Tables>,
  viewer: Viewer,
  { content, places, bytes, at }: Snapshot & { readonly bytes: Uint8Array; readonly at: string },
): Promise<void> {
  const id = idOfContent(content);
  const there = await db.selectFrom("snapshot").select("id").where("id", "=", id).executeTakeFirst();
  if (there !== undefined) return;
  await db.insertInto("snapshot").values({ id, content: bytes, taken_at: at }).execute();
  await keepPlaces(db, viewer, { kept: id, places });
}

function idOfContent(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A link; undefined when there is none of the id, or one with a place that the viewer may not see. */
export async function linkOf(db: Kysely<Tables>, viewer: Viewer, id: string): Promise<Link | undefined> {
  const row = await db
    .selectFrom("link")
    .selectAll()
    .where("id", "=", id)
    .where(allPlacesVisible(viewer, "link.id"))
    .where((e) => e.or([e("snapshot_id", "is", null), allPlacesVisible(viewer, "link.snapshot_id")]))
    .executeTakeFirst();
  return row && toLink(row);
}

/**
 * What a frozen link shows, as it was kept, and the instant (ISO, UTC) of keeping; undefined when there is none of the
 * id, or one with a place that the viewer may not see.
 *
 * @throws Error where the content is not what it was: a damaged store
 */
export async function snapshotOf(
  db: Kysely<Tables>,
  viewer: Viewer,
  id: string,
): Promise<{ readonly content: string; readonly at: string } | undefined> {
  const row = await db
    .selectFrom("snapshot")
    .selectAll()
    .where("id", "=", id)
    .where(allPlacesVisible(viewer, "snapshot.id"))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const content = await textOf(row.content);
  const found = idOfContent(content);
  if (found !== row.id) throw new Error(`snapshot ${row.id} is damaged: its content is ${found}`);
  return { content, at: row.taken_at };
}

type Linked = Pick<LinkTable, "view" | "snapshot_id">;

/** The id that belongs to the content, and the link that has it already. Where another content has it, the next. */
async function freeId(
  db: Kysely<Tables>,
  linked: Linked,
): Promise<{ readonly id: string; readonly made?: LinkTable }> {
  for (let attempt = 0; ; attempt += 1) {
    const id = idOf(linked, attempt);
    const made = await db.selectFrom("link").selectAll().where("id", "=", id).executeTakeFirst();
    if (made === undefined) return { id };
    if (made.view === linked.view && made.snapshot_id === linked.snapshot_id) return { id, made };
  }
}

function idOf({ view, snapshot_id }: Linked, attempt: number): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([view, snapshot_id, attempt]))
    .digest();
  return Array.from({ length: linkLength }, (_, i) => linkSigns[(digest[i] ?? 0) % linkSigns.length]).join(
    "",
  );
}

async function refuseTooMany(db: Kysely<Tables>, viewer: Viewer, now: Date): Promise<void> {
  const counted = () => db.selectFrom("link").select((e) => e.fn.countAll<number>().as("count"));
  const all = await counted().executeTakeFirstOrThrow();
  if (all.count >= mostLinks)
    throw keepingRefusal("too-many", { value: all.count, reason: "no-more-links", most: mostLinks });
  const hourAgo = new Date(now.getTime() - 3_600_000).toISOString();
  const lately = await counted()
    .where("created_by", "=", viewer.user)
    .where("created_at", ">", hourAgo)
    .executeTakeFirstOrThrow();
  if (lately.count >= mostLinksAnHour)
    throw keepingRefusal("too-many", {
      value: lately.count,
      reason: "links-too-fast",
      most: mostLinksAnHour,
    });
}
