import { type Period, periodEnd } from "../figures/period.ts";
import type { Locality, LocalityUid, LocalityVersion } from "../places/locality.ts";
import { lastVersion, versionIn } from "../places/locality.ts";
import type { LocalityTree, TreeFrame } from "../places/locality-tree.ts";
import type { ComparedLocality } from "./comparison.ts";

/**
 * A place under the name, kind and parent it has in the last period shown; one that did not exist then, under its
 * last. `until` is the day on which it was no more. In a frame, under those of the frame's day: former names are then
 * those of the years up to that day, and what other units of the years shown went into it is named too, under their
 * names in the last of those years.
 *
 * @param periods those shown, ascending, at least one
 */
export function comparedLocality(
  uid: LocalityUid,
  periods: readonly Period[],
  tree: LocalityTree,
): ComparedLocality {
  const locality = tree.get(uid);
  if (locality === undefined) throw new Error(`locality not in the tree: ${uid}`);
  const last = periods.at(-1);
  const version = (last && tree.versionIn(uid, last)) ?? lastVersion(locality);
  const parentName = version.parent && last && nameIn(version.parent, last, tree);
  const madeOf = tree.frame && partsOf(uid, periods, tree.frame);
  const children = last === undefined ? 0 : tree.childrenIn(uid, last).length;
  const former = tree.frame?.formerDistrictsIn(uid).length ?? 0;
  const since = locality.versions[0]?.from;
  const until = lastVersion(locality).to;
  return {
    uid,
    level: locality.level,
    kind: version.kind,
    name: version.name,
    shortName: version.shortName,
    ...(version.parent !== undefined && { parent: version.parent }),
    ...(parentName !== undefined && { parentName }),
    formerNames: formerNames(locality, version, periodsUpTo(periods, tree)),
    ...(madeOf && madeOf.length > 0 && { madeOf }),
    ...(tree.frame?.isFormerDistrict(uid) && { isFormerDistrict: true }),
    ...(children > 0 && { children }),
    ...(former > 0 && { formerDistricts: former }),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
}

function nameIn(uid: LocalityUid, period: Period, tree: LocalityTree): string | undefined {
  const locality = tree.get(uid);
  return locality && (tree.versionIn(uid, period) ?? lastVersion(locality)).name;
}

/** In a frame, a name that a unit took only after the frame's day is no former one. */
function periodsUpTo(periods: readonly Period[], { frame }: LocalityTree): readonly Period[] {
  return frame === undefined ? periods : periods.filter((p) => periodEnd(p) <= frame.day);
}

/** The other units of the periods that went into a unit of the frame, in the order in which they are first met. */
function partsOf(
  uid: LocalityUid,
  periods: readonly Period[],
  frame: TreeFrame,
): readonly { readonly uid: LocalityUid; readonly name: string }[] {
  const names = new Map<LocalityUid, string>();
  for (const period of periods)
    for (const { locality } of frame.madeOf(uid, period))
      if (locality !== uid) names.set(locality, nameIn(locality, period, frame.register) ?? locality);
  return [...names].map(([part, name]) => ({ uid: part, name }));
}

function formerNames(
  locality: Locality,
  current: LocalityVersion,
  periods: readonly Period[],
): ComparedLocality["formerNames"] {
  const lastYears = new Map<string, number>();
  for (const period of periods) {
    const name = versionIn(locality, period)?.name;
    if (name !== undefined && name !== current.name) lastYears.set(name, period.year);
  }
  return [...lastYears]
    .map(([name, lastYear]) => ({ name, lastYear }))
    .sort((a, b) => a.lastYear - b.lastYear);
}
