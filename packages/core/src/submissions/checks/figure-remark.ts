import type { Period } from "../../figures/period.ts";
import { type LocalityUid, lastVersion, nation } from "../../places/locality.ts";
import type { LocalityTree } from "../../places/locality-tree.ts";
import type { CheckCode, FigureCheck } from "../figure-check.ts";

/** A remark that asks for a person's eye. */
export function look(code: CheckCode, facts: FigureCheck["facts"] = {}): FigureCheck {
  return { code, weight: "look", facts };
}

/** A remark that only informs. */
export function note(code: CheckCode, facts: FigureCheck["facts"] = {}): FigureCheck {
  return { code, weight: "note", facts };
}

/** The name a place had in the period, else its last one; its uid where the register does not know it. */
export function nameOf(tree: LocalityTree, uid: LocalityUid, period: Period | undefined): string {
  const version = period === undefined ? undefined : tree.versionIn(uid, period);
  const locality = tree.get(uid);
  return version?.name ?? (locality === undefined ? uid : lastVersion(locality).name);
}

/** Whether a place is the other one, or lay in it in the period; without a period, at any time. */
export function isWithin(
  tree: LocalityTree,
  asked: {
    readonly place: LocalityUid;
    readonly locality: LocalityUid;
    readonly period?: Period | undefined;
  },
): boolean {
  const { place, locality, period } = asked;
  if (place === locality || place === nation) return true;
  if (period === undefined) return wasWithin(tree, place, locality);
  const day = tree.dayIn(locality, period) ?? tree.lastChange;
  for (let at = tree.parentOn(locality, day); at !== undefined; at = tree.parentOn(at, day))
    if (at === place) return true;
  return false;
}

function wasWithin(tree: LocalityTree, place: LocalityUid, locality: LocalityUid): boolean {
  const versions = tree.get(locality)?.versions ?? [];
  return versions.some(
    ({ parent }) => parent !== undefined && (parent === place || wasWithin(tree, place, parent)),
  );
}
