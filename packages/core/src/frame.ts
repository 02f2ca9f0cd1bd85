import type { LocalityTree } from "./locality-tree.ts";
import type { IsoDate } from "./period.ts";

/**
 * Whose set of localities a comparison uses (khung địa giới): each figure on the unit that reported it; today's units,
 * those of the last day that the register knows a change of; or the units in force on a date (semantics 12).
 */
export type Frame = "as-reported" | "today" | IsoDate;

/** The day whose units a frame shows; undefined for `as-reported`, which shows each year's own. */
export function frameDay(frame: Frame, tree: LocalityTree): IsoDate | undefined {
  if (frame === "as-reported") return undefined;
  return frame === "today" ? tree.lastChange : frame;
}
