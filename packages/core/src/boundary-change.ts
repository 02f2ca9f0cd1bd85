import type { LocalityUid } from "./locality.ts";
import { versionOn } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { IsoDate } from "./period.ts";
import type { Succession, SuccessionChange } from "./succession.ts";

/**
 * What became of a unit's territory between two days: nothing; it gave or took a `part` of another unit; a `whole` unit
 * was joined to it, or it was joined to or split off another; or something that the register does not name for sure.
 */
export type TerritoryChange = "none" | "part" | "whole" | "uncertain";

/** Between the ends of two periods: `from` exclusive, `to` inclusive. */
export interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Answers what became of a unit's territory. */
export type TerritoryOf = (uid: LocalityUid, span: DaySpan) => TerritoryChange;

const sameBounds: ReadonlySet<SuccessionChange> = new Set<SuccessionChange>([
  "kept",
  "renamed",
  "reclassified",
  "reclassified_renamed",
]);

/**
 * What became of a unit's own territory, by the successions it took part in: units that changed only inside it left it
 * as it was. A unit that was not there on both days is another one.
 */
export function territoryChanges(tree: LocalityTree, successions: readonly Succession[]): TerritoryOf {
  const successionsOf = successionIndex(successions);
  return (uid, { from, to }) => {
    const locality = tree.get(uid);
    if (locality === undefined) return "none";
    if (versionOn(locality, from) === undefined || versionOn(locality, to) === undefined) return "whole";
    const met = successionsOf(uid).filter(
      (s) => from < s.on && s.on <= to && (s.share === "partial" || !sameBounds.has(s.change)),
    );
    if (met.some((s) => s.share === "full" && s.certainty === undefined)) return "whole";
    if (met.some((s) => s.share === "partial" && s.certainty === undefined)) return "part";
    return met.length > 0 ? "uncertain" : "none";
  };
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
