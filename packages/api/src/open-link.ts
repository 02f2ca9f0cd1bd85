import { type Link, readLinkId } from "@sosanh/core/view/link";
import { linkOf, snapshotOf } from "@sosanh/db/queries/links";
import type { ApiContext } from "./context.ts";
import { foundOrThrow } from "./found.ts";
import { thawed } from "./freeze-view.ts";
import { type ToldView, tellView } from "./tell-view.ts";

/** A link with what it shows. */
export interface OpenedLink extends ToldView {
  readonly link: Link;
  /** Of a frozen link: the instant (ISO, UTC) at which what it shows was known. */
  readonly frozenAt?: string;
}

/**
 * Opens a link: a live one is answered now, a frozen one shows what was kept.
 *
 * @param id  as it was typed
 * @throws DomainError "not-found" naming the id, where there is no such link or the viewer may not see a place in it;
 * of a live link as `answerView`
 */
export async function openLink(context: ApiContext, id: string): Promise<OpenedLink> {
  const { database, viewer } = context;
  const link = await findLink(context, id);
  if (link.snapshot === undefined) return { link, ...(await tellView(context, link.view)) };
  const kept = foundOrThrow(await snapshotOf(database.db, viewer, link.snapshot), id);
  return { link, frozenAt: kept.at, ...thawed(kept) };
}

/** The link of an id as it was typed, without what it shows. @throws DomainError "not-found" naming the id */
export async function findLink({ database, viewer }: ApiContext, id: string): Promise<Link> {
  return foundOrThrow(await linkOf(database.db, viewer, readLinkId(id)), id);
}
