import type { IsoDate } from "../figures/period.ts";
import { dayBefore } from "./last-day.ts";
import type { Lineage } from "./lineage.ts";
import type { Level, Locality, LocalityUid, LocalityVersion } from "./locality.ts";
import { versionOn } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { Succession, SuccessionChange } from "./succession.ts";

/** A unit at one end of a step, under the name it then had. */
export interface FamilyMember {
  readonly uid: LocalityUid;
  readonly level: Level;
  readonly name: string;
  /** The unit it then was in, where there was one. */
  readonly parentName?: string;
}

/** On a day the whole or a part of one unit went into another. */
export interface FamilyStep {
  readonly on: IsoDate;
  readonly from: FamilyMember;
  readonly to: FamilyMember;
  readonly change: SuccessionChange;
  readonly share: "full" | "partial";
  /** Set where the successor is one of several that may be it: beyond such a step nothing is followed. */
  readonly certainty?: "candidate";
  readonly act?: string;
  /** How many steps away from the unit asked about: 1 is its own. */
  readonly distance: number;
}

/** A change of the unit itself: the version before and after, of which at least one of name, kind and parent differs. */
export interface ChangeInPlace {
  readonly on: IsoDate;
  readonly before: LocalityVersion;
  readonly after: LocalityVersion;
  readonly changed: readonly ("name" | "kind" | "parent")[];
  readonly acts: readonly string[];
}

/** Where a unit comes from, what became of it, and what it was called in between. */
export interface FamilyTree {
  readonly of: LocalityUid;
  /** Oldest first. */
  readonly changes: readonly ChangeInPlace[];
  /** Every step that led to the unit, the newest first. */
  readonly origins: readonly FamilyStep[];
  /** Every step that led on from it, the oldest first. */
  readonly successors: readonly FamilyStep[];
}

/**
 * The family tree of a unit (lịch sử sáp nhập): all steps back and all steps on, with day and act. Parts that a
 * neighbour gave or took are steps too. Undefined for a uid that the register does not have.
 */
export function familyTreeOf(
  uid: LocalityUid,
  { tree, lineage }: { readonly tree: LocalityTree; readonly lineage: Pick<Lineage, "linksOf"> },
): FamilyTree | undefined {
  const locality = tree.get(uid);
  if (locality === undefined) return undefined;
  const linksOf = (of: LocalityUid) => lineage.linksOf(of).filter((s) => s.from !== s.to);
  const into = (of: LocalityUid, until: IsoDate) => linksOf(of).filter((s) => s.to === of && s.on < until);
  const onward = (of: LocalityUid, since: IsoDate) =>
    linksOf(of).filter((s) => s.from === of && s.on > since);
  const steps = (found: readonly Found[]) => found.map((f) => stepOf(f, tree));
  return {
    of: uid,
    changes: changesOf(locality, lineage),
    origins: steps(walked(uid, afterAll, { next: into, side: (s) => s.from })).toSorted(
      (a, b) => compare(b.on, a.on) || compare(a.from.uid, b.from.uid),
    ),
    successors: steps(walked(uid, beforeAll, { next: onward, side: (s) => s.to })).toSorted(
      (a, b) => compare(a.on, b.on) || compare(a.to.uid, b.to.uid),
    ),
  };
}

const beforeAll: IsoDate = "0000-01-01";
const afterAll: IsoDate = "9999-12-31";

interface Found {
  readonly succession: Succession;
  readonly distance: number;
}

interface Direction {
  /** The steps of a unit on the far side of a day. */
  readonly next: (uid: LocalityUid, day: IsoDate) => readonly Succession[];
  readonly side: (succession: Succession) => LocalityUid;
}

/** Steps of the unit, then theirs, each once; not beyond a candidate, which need not be family. */
function walked(uid: LocalityUid, day: IsoDate, { next, side }: Direction): readonly Found[] {
  const found = new Map<Succession, number>();
  let edge: readonly { readonly uid: LocalityUid; readonly day: IsoDate }[] = [{ uid, day }];
  for (let distance = 1; edge.length > 0; distance += 1) {
    const steps = edge.flatMap((at) => next(at.uid, at.day)).filter((s) => !found.has(s));
    for (const step of steps) found.set(step, distance);
    edge = steps.filter((s) => s.certainty === undefined).map((s) => ({ uid: side(s), day: s.on }));
  }
  return [...found].map(([succession, distance]) => ({ succession, distance }));
}

function stepOf({ succession, distance }: Found, tree: LocalityTree): FamilyStep {
  const { from, to, on, change, share, certainty, act } = succession;
  return {
    on,
    from: memberOn(from, dayBefore(on), tree),
    to: memberOn(to, on, tree),
    change,
    share,
    ...(certainty !== undefined && { certainty }),
    ...(act !== undefined && { act }),
    distance,
  };
}

function memberOn(uid: LocalityUid, day: IsoDate, tree: LocalityTree): FamilyMember {
  const locality = tree.get(uid);
  const version = locality && (versionOn(locality, day) ?? locality.versions.at(-1));
  const above = version?.parent === undefined ? undefined : tree.get(version.parent);
  const parentName = above && (versionOn(above, day) ?? above.versions.at(-1))?.name;
  return {
    uid,
    level: locality?.level ?? 3,
    name: version?.name ?? uid,
    ...(parentName !== undefined && { parentName }),
  };
}

function changesOf({ uid, versions }: Locality, lineage: Pick<Lineage, "linksOf">): readonly ChangeInPlace[] {
  return versions.flatMap((after, i) => {
    const before = versions[i - 1];
    const on = after.from;
    if (before === undefined || on === undefined || before.to !== on) return [];
    const changed = (["name", "kind", "parent"] as const).filter((what) => before[what] !== after[what]);
    const named = lineage.linksOf(uid).filter((s) => s.on === on && s.certainty === undefined);
    return [{ on, before, after, changed, acts: [...new Set(named.flatMap((s) => s.act ?? []))] }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
