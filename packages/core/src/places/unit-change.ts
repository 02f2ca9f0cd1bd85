import type { IsoDate } from "../figures/period.ts";
import { dayBefore } from "./last-day.ts";
import { type Level, type LocalityUid, lastVersion, versionOn } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { Succession } from "./succession.ts";

/** A succession that changed something, as it is told of: what both units were called then, and what lay above them. */
export interface UnitChange {
  readonly succession: Succession;
  /** The name on the eve of the unit that gave. */
  readonly was: string;
  /** The name on the day of the unit that took. */
  readonly is: string;
  /** Of the unit that gave. */
  readonly level: Level;
  /** What the unit that gave lay in on the eve, the nearest first. */
  readonly aboveBefore: readonly LocalityUid[];
  /** What the unit that took lies in on the day, the nearest first. */
  readonly aboveAfter: readonly LocalityUid[];
}

/** The changes of a register by the day on which they took effect, in the order given; units that were kept are none. */
export function unitChanges(
  tree: LocalityTree,
  successions: readonly Succession[],
): ReadonlyMap<IsoDate, readonly UnitChange[]> {
  const byDay = new Map<IsoDate, { readonly eve: IsoDate; readonly changes: UnitChange[] }>();
  for (const succession of successions) {
    if (succession.change === "kept") continue;
    const { from, to, on } = succession;
    const { eve, changes } = byDay.get(on) ?? { eve: dayBefore(on), changes: [] };
    byDay.set(on, { eve, changes });
    changes.push({
      succession,
      was: nameOn(from, eve, tree),
      is: nameOn(to, on, tree),
      level: tree.get(from)?.level ?? 3,
      aboveBefore: tree.ancestorsOn(from, eve),
      aboveAfter: tree.ancestorsOn(to, on),
    });
  }
  return new Map([...byDay].map(([on, { changes }]) => [on, changes]));
}

function nameOn(uid: LocalityUid, day: IsoDate, tree: LocalityTree): string {
  const locality = tree.get(uid);
  return locality === undefined ? uid : (versionOn(locality, day) ?? lastVersion(locality)).name;
}
