import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { IsoDate } from "@sosanh/core/figures/period";
import type { View } from "@sosanh/core/view/view";
import { answerView } from "./answer-view.ts";
import type { ApiContext } from "./context.ts";
import { dataDay } from "./data-day.ts";
import { shapesOf } from "./shapes-of.ts";

/** The answer to a View with all that a file of it is made from. */
export interface ToldView {
  readonly comparison: Comparison;
  /** The geometry of a map; absent for other charts. */
  readonly shapes?: MapShapes;
  /** The day on which the figures last changed. */
  readonly dataDay: IsoDate;
}

/** The day of the data that is told: what changed after the day as of which figures are told is not in it. */
export function toldDay(changed: IsoDate, asKnown: IsoDate | undefined): IsoDate {
  return asKnown !== undefined && asKnown < changed ? asKnown : changed;
}

/** Answers a View for a file, a link or a briefing. @throws DomainError as `answerView` */
export async function tellView(context: ApiContext, view: View): Promise<ToldView> {
  const comparison = await answerView(context, view);
  const shapes = shapesOf(context, comparison);
  return {
    comparison,
    ...(shapes !== undefined && { shapes }),
    dataDay: toldDay(await dataDay(context, view.data), view.asKnown),
  };
}
