import { rollView } from "@sosanh/core/view/roll-view";
import type { SavedView } from "@sosanh/core/view/saved-view";
import type { View } from "@sosanh/core/view/view";
import { metricAvailability } from "@sosanh/db/queries/metrics";
import type { ApiContext } from "./context.ts";

/**
 * A saved View as it opens today: moved on to the last year in which any of its metrics has a figure, never back. One that
 * tells of a past day stays: of the years since it would know nothing.
 */
export async function rolledView(
  { database, viewer }: ApiContext,
  { view, roll }: Pick<SavedView, "view" | "roll">,
): Promise<View> {
  if (roll === "fixed" || view.asKnown !== undefined) return view;
  const available = await metricAvailability(database.db, viewer, view.data);
  const last = available
    .filter(({ metric }) => view.metrics.includes(metric))
    .reduce((latest, { lastYear }) => Math.max(latest, lastYear), view.years.to);
  return last === view.years.to ? view : rollView(view, roll, last);
}
