import type { View } from "@sosanh/core/view/view";
import type { ViewContent } from "@sosanh/export/view-file";
import { answerView } from "./answer-view.ts";
import type { ApiContext } from "./context.ts";
import { dataDay } from "./data-day.ts";
import { shapesOf } from "./shapes-of.ts";

/**
 * What the file of a View is made from: its answer, the geometry of its maps, and the day the figures were last changed.
 *
 * @throws DomainError naming what the View asks for that cannot be
 */
export async function viewContent(context: ApiContext, view: View): Promise<ViewContent> {
  const comparison = await answerView(context, view);
  const shapes = shapesOf(context, comparison);
  return {
    comparison,
    dataDay: await dataDay(context, view.data),
    ...(shapes === undefined ? {} : { shapes }),
  };
}
