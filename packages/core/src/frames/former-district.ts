import type { IsoDate } from "../figures/period.ts";
import { dayBefore } from "../places/last-day.ts";
import type { Lineage } from "../places/lineage.ts";
import type { LocalityUid } from "../places/locality.ts";
import { lastVersion } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";

/** A district that is no more, as the set of a later day's communes that lie in it. */
export interface FormerDistrict {
  readonly uid: LocalityUid;
  /** The units of the day that its communes went into, by uid. */
  readonly communes: readonly LocalityUid[];
  /** The province of the day that it lies in; undefined where the register loses it. */
  readonly province: LocalityUid | undefined;
  /** True when none of those communes holds anything of another district: their sum is then the district's. */
  readonly exact: boolean;
}

/** The last day of the district level; undefined while there are districts, or where there never were any. */
export function lastDistrictDay(tree: LocalityTree): IsoDate | undefined {
  let last: IsoDate | undefined;
  for (const locality of tree.all) {
    if (locality.level !== 2) continue;
    const { to } = lastVersion(locality);
    if (to === undefined) return undefined;
    if (last === undefined || last < to) last = to;
  }
  return last && dayBefore(last);
}

/**
 * The districts of the last day of the district level, by uid, as a day after it shows them. Empty for a day on which
 * there still are districts.
 */
export function formerDistrictsOf(
  tree: LocalityTree,
  lineage: Lineage,
  day: IsoDate,
): readonly FormerDistrict[] {
  const last = lastDistrictDay(tree);
  if (last === undefined || day <= last) return [];
  return tree.levelOn(2, last).map((uid) => {
    const communes = tree.childrenOn(uid, last);
    const parts = new Set<LocalityUid>([uid, ...communes]);
    const pieces = (communes.length === 0 ? [uid] : communes).map((part) => lineage.unitsOn(part, day));
    const units = [...new Set(pieces.flat())].sort();
    const parent = tree.parentOn(uid, last);
    return {
      uid,
      communes: units,
      province: parent && lineage.unitsOn(parent, day)[0],
      exact:
        pieces.every((p) => p.length > 0) &&
        units.every((unit) => lineage.unitsOn(unit, last).every((origin) => parts.has(origin))),
    };
  });
}
