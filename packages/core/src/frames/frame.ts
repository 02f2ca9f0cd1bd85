import type { IsoDate } from "../figures/period.ts";
import { dayBefore } from "../places/last-day.ts";
import type { LocalityTree } from "../places/locality-tree.ts";

/**
 * Whose set of localities a comparison uses (khung địa giới): each figure on the unit that reported it; today's units,
 * those of the last day that the register knows a change of; or the units in force on a date (semantics 12).
 */
export type Frame = "as-reported" | "today" | IsoDate;

/**
 * The day whose units a frame shows; undefined for `as-reported`, which shows each year's own. A day after the last
 * change that the register knows shows today's units; one before its first change, the first that it knows.
 */
export function frameDay(
  frame: Frame,
  tree: Pick<LocalityTree, "firstChange" | "lastChange">,
): IsoDate | undefined {
  if (frame === "as-reported") return undefined;
  if (frame === "today" || frame > tree.lastChange) return tree.lastChange;
  return frame < tree.firstChange ? dayBefore(tree.firstChange) : frame;
}
