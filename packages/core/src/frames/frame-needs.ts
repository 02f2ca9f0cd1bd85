import type { Period } from "../figures/period.ts";
import type { Lineage } from "../places/lineage.ts";
import type { LocalityUid } from "../places/locality.ts";
import { type Plans, plansIn } from "./align-plan.ts";
import type { FramedTree } from "./framed-tree.ts";

/** The frame, and the periods whose figures are taken to it. */
interface FrameNeedsWhere {
  readonly tree: FramedTree;
  readonly lineage: Lineage;
  readonly periods: readonly Period[];
  /** Made before for the same tree and lineage; made anew where left out. */
  readonly plans?: Plans;
}

/**
 * The as-reported units whose figures `alignToFrame` takes for the places and periods, by uid: the places' sources at
 * their own level, and, where those do not make up a place exactly, the sources of the units under it. Whether a sum
 * is exact is a matter of boundaries alone, so that one reading suffices.
 *
 * @param places units of the frame
 */
export function frameNeeds(places: readonly LocalityUid[], where: FrameNeedsWhere): readonly LocalityUid[] {
  const plans = where.plans ?? plansIn(where);
  const needed = new Set<LocalityUid>(places);
  for (const period of where.periods)
    for (const uid of places)
      for (const { sources } of plans(uid, period)) for (const { locality } of sources) needed.add(locality);
  return [...needed].sort();
}
