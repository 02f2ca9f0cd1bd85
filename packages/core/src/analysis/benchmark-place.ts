import type { IsoDate } from "../figures/period.ts";
import { frameDay } from "../frames/frame.ts";
import { lastDayIn } from "../places/last-day.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { View } from "../view/view.ts";

/**
 * The place that the parent's value is taken from: of the place whose peers are asked for, else of mine, the unit above
 * it; else the lowest unit that all the deepest places shown lie under, those left out that were not there. On the day of the frame, or as reported on the
 * last day of the focus year (of a unit that ended before, its last). Undefined for the country alone.
 *
 * @param places the places shown
 */
export function benchmarkPlace(
  view: View,
  places: readonly LocalityUid[],
  tree: LocalityTree,
): LocalityUid | undefined {
  const subject = view.peers?.of ?? view.mine;
  const [first, ...rest] = (subject === undefined ? deepest(places, tree) : [subject])
    .map((uid) => ancestorsOf(uid, view, tree))
    .filter((above) => above.length > 0);
  return first?.find((above) => rest.every((others) => others.includes(above)));
}

function deepest(places: readonly LocalityUid[], tree: LocalityTree): readonly LocalityUid[] {
  const levelOf = (uid: LocalityUid) => tree.get(uid)?.level ?? 0;
  const level = Math.max(...places.map(levelOf));
  return places.filter((uid) => levelOf(uid) === level);
}

function ancestorsOf(uid: LocalityUid, view: View, tree: LocalityTree): readonly LocalityUid[] {
  const day = frameDay(view.frame, tree) ?? lastDayShown(uid, view, tree);
  return day === undefined ? [] : tree.ancestorsOn(uid, day);
}

/**
 * The last day of the focus year, or of the last year shown before it, on which a unit existed; undefined where it
 * did in none.
 */
export function lastDayShown(uid: LocalityUid, view: View, tree: LocalityTree): IsoDate | undefined {
  const locality = tree.get(uid);
  if (locality === undefined) return undefined;
  for (let year = view.focusYear ?? view.years.to; year >= view.years.from; year -= 1) {
    const day = lastDayIn(locality, { year, part: view.part });
    if (day !== undefined) return day;
  }
  return undefined;
}
