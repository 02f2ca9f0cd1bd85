import type { ComparedLocality } from "./comparison.ts";
import type { Locality, LocalityUid, LocalityVersion } from "./locality.ts";
import { lastVersion, versionIn } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { Period } from "./period.ts";

/**
 * A place under the name, kind and parent it has in the last period shown; one that did not exist then, under its
 * last. `until` is the day on which it was no more.
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
  const version = (last && versionIn(locality, last)) ?? lastVersion(locality);
  const parentName = version.parent && nameOf(tree.get(version.parent), last);
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
    formerNames: formerNames(locality, version, periods),
    ...(since !== undefined && { since }),
    ...(until !== undefined && { until }),
  };
}

function nameOf(locality: Locality | undefined, last: Period | undefined): string | undefined {
  if (locality === undefined) return undefined;
  return ((last && versionIn(locality, last)) ?? lastVersion(locality)).name;
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
