import { placesTold } from "@sosanh/core/comparison/places-told";
import type { View } from "@sosanh/core/view/view";
import { annotationsFor } from "@sosanh/db/queries/annotations";
import type { Snapshot } from "@sosanh/db/queries/links";
import type { ApiContext } from "./context.ts";
import { inFrame } from "./in-frame.ts";
import { type ToldView, tellView } from "./tell-view.ts";

/**
 * The answer to a View as it is now, to be kept for ever: what it says, word for word, and of which places.
 *
 * @throws DomainError as `answerView`
 */
export async function freezeView(context: ApiContext, view: View): Promise<Snapshot> {
  const told = await tellView(context, view);
  const { reference } = (await inFrame(context, view.frame)).context;
  const annotations = await annotationsFor(context.database.db, context.viewer);
  const places = placesTold(told.comparison, { tree: reference.tree, annotations });
  return { content: JSON.stringify(told), places };
}

/** What {@link freezeView} kept. The store has made sure that the content is what it was. */
export function thawed({ content }: Pick<Snapshot, "content">): ToldView {
  return JSON.parse(content) as ToldView;
}
