import { type IsoDate, type Period, periodEnd } from "../figures/period.ts";
import { dayBefore } from "./last-day.ts";
import type { Lineage } from "./lineage.ts";
import type { Locality, LocalityUid } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";

/**
 * The unit that a unit is in a period: itself where it stood at its end; else the one of its level that it became, or
 * came from, where nothing else went into that one or came of it. Undefined where it was split, merged or lost.
 */
export function sameUnitIn(
  uid: LocalityUid,
  period: Period,
  { tree, lineage }: { readonly tree: LocalityTree; readonly lineage: Pick<Lineage, "unitsOn"> },
): LocalityUid | undefined {
  if (tree.existsIn(uid, period)) return uid;
  const locality = tree.get(uid);
  const [other, ...more] = lineage.unitsOn(uid, periodEnd(period));
  if (locality === undefined || other === undefined || more.length > 0) return undefined;
  if (tree.get(other)?.level !== locality.level) return undefined;
  const day = nearestDay(locality, period);
  if (day === undefined) return undefined;
  const back = lineage.unitsOn(other, day);
  return back.length === 1 && back[0] === uid ? other : undefined;
}

/**
 * The units that were the whole territory of a unit in a period, or a part of it and of nothing else: of its level, by
 * uid; itself while it stands. Empty where none of them is known to lie in it whole.
 */
export function unitsWithin(
  uid: LocalityUid,
  period: Period,
  { tree, lineage }: { readonly tree: LocalityTree; readonly lineage: Pick<Lineage, "sourcesOf"> },
): readonly LocalityUid[] {
  if (tree.existsIn(uid, period)) return [uid];
  const locality = tree.get(uid);
  const day = locality && nearestDay(locality, period);
  if (locality === undefined || day === undefined) return [];
  return lineage
    .sourcesOf([uid], { day, period })
    .filter((s) => s.share === "full" && tree.get(s.locality)?.level === locality.level)
    .map((s) => s.locality);
}

/** The day on which a unit stood that is nearest to the end of a period in which it did not. */
function nearestDay({ versions }: Locality, period: Period): IsoDate | undefined {
  const end = periodEnd(period);
  const ended = versions.findLast((v) => v.to !== undefined && v.to <= end)?.to;
  return ended === undefined ? versions[0]?.from : dayBefore(ended);
}
