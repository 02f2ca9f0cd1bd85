import type { LocalityUid } from "./locality.ts";
import { versionOn } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import { type Period, periodEnd } from "./period.ts";
import type { Succession, SuccessionChange } from "./succession.ts";

const sameBounds: ReadonlySet<SuccessionChange> = new Set<SuccessionChange>([
  "kept",
  "renamed",
  "reclassified",
  "reclassified_renamed",
]);

/**
 * Whether the unit is another unit than it was at the end of the period before: it began or ended in between, the
 * set of units under it is not the same, or it gave or took land in a succession that was more than a change of name
 * or kind. Where the register names no successions, only the first two are seen.
 */
export function boundaryChanged(
  uid: LocalityUid,
  periods: { readonly now: Period; readonly before: Period },
  register: { readonly tree: LocalityTree; readonly successionsOf: SuccessionsOf },
): boolean {
  const { tree, successionsOf } = register;
  const locality = tree.get(uid);
  const [from, to] = [periodEnd(periods.before), periodEnd(periods.now)];
  if (locality === undefined) return false;
  if (versionOn(locality, from) === undefined || versionOn(locality, to) === undefined) return true;
  const [had, has] = [tree.childrenOn(uid, from), tree.childrenOn(uid, to)];
  if (had.length !== has.length || had.some((child, i) => child !== has[i])) return true;
  return successionsOf(uid).some(
    (s) => from < s.on && s.on <= to && (s.share === "partial" || !sameBounds.has(s.change)),
  );
}

/** Finds the successions that a unit gave or took part in, in the order given. */
export type SuccessionsOf = (uid: LocalityUid) => readonly Succession[];

/** Indexes successions by the units on either side. */
export function successionIndex(successions: readonly Succession[]): SuccessionsOf {
  const byUnit = new Map<LocalityUid, Succession[]>();
  for (const succession of successions) {
    for (const uid of new Set([succession.from, succession.to])) {
      const list = byUnit.get(uid);
      if (list === undefined) byUnit.set(uid, [succession]);
      else list.push(succession);
    }
  }
  return (uid) => byUnit.get(uid) ?? [];
}
