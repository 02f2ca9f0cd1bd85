import type { IsoDate, Period } from "../figures/period.ts";
import { periodEnd } from "../figures/period.ts";
import { countUpTo } from "./count-up-to.ts";
import { lastDayIn } from "./last-day.ts";
import type { UnitSource } from "./lineage.ts";
import type { Level, Locality, LocalityUid, LocalityVersion } from "./locality.ts";
import { versionIn, versionOn } from "./locality.ts";

/**
 * Who is under whom, day by day. Children and parents of a period are those of its last day, so a sum over children
 * never counts a unit twice. Built once for the whole register; look-ups on a day are indexed by that day.
 */
export interface LocalityTree {
  readonly all: readonly Locality[];
  readonly get: (uid: LocalityUid) => Locality | undefined;
  /** The units directly under `uid` on the day, by uid. Empty when it did not exist or has none. */
  readonly childrenOn: (uid: LocalityUid, date: IsoDate) => readonly LocalityUid[];
  readonly childrenIn: (uid: LocalityUid, period: Period) => readonly LocalityUid[];
  readonly parentOn: (uid: LocalityUid, date: IsoDate) => LocalityUid | undefined;
  readonly parentIn: (uid: LocalityUid, period: Period) => LocalityUid | undefined;
  /** Every unit of the level in force on the day, by uid. */
  readonly levelOn: (level: Level, date: IsoDate) => readonly LocalityUid[];
  /** The day of the register's last change: from it on, today's units are in force. */
  readonly lastChange: IsoDate;
  /** The day of the first change that the register knows: before it, the first units it knows were in force. */
  readonly firstChange: IsoDate;
  /** Uids from the unit's parent on that day up to the nation. */
  readonly ancestorsOn: (uid: LocalityUid, date: IsoDate) => readonly LocalityUid[];
  /** The version that a figure of the period stands on; undefined for a unit that did not exist in it. */
  readonly versionIn: (uid: LocalityUid, period: Period) => LocalityVersion | undefined;
  /** The day whose map a figure of the period stands on: the last one of the period on which the unit existed. */
  readonly dayIn: (uid: LocalityUid, period: Period) => IsoDate | undefined;
  /** Whether the unit owes a figure of the period: one that ended within it does not. */
  readonly existsIn: (uid: LocalityUid, period: Period) => boolean;
  /** Set in a frame: then every answer above is that of one day, whatever day or period is asked about. */
  readonly frame?: TreeFrame;
}

/** What a tree knows besides, when it shows the units of one day. */
export interface TreeFrame {
  readonly day: IsoDate;
  /** The register that the frame is a view of. */
  readonly register: LocalityTree;
  /** The frame's units that hold a unit, by uid; a former district is itself. Empty where the register loses it. */
  readonly shownAs: (uid: LocalityUid) => readonly LocalityUid[];
  /** The units of the period that are in a unit of the frame, those that are only possible left out. */
  readonly madeOf: (uid: LocalityUid, period: Period) => readonly UnitSource[];
  readonly isFormerDistrict: (uid: LocalityUid) => boolean;
  /** The former districts of a province of the frame, by uid: never among its children. */
  readonly formerDistrictsIn: (province: LocalityUid) => readonly LocalityUid[];
}

interface Day {
  readonly children: ReadonlyMap<LocalityUid, readonly LocalityUid[]>;
  readonly levels: ReadonlyMap<Level, readonly LocalityUid[]>;
}

/** Builds the tree. Input in any order; a uid may occur once. */
export function localityTree(localities: readonly Locality[]): LocalityTree {
  const all = localities.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
  const byUid = new Map(all.map((l) => [l.uid, l]));
  const changes = changeDays(all);
  const days = new Map<IsoDate, Day>();
  const stretches = new Map<number, Day>();
  const dayOf = (date: IsoDate): Day => {
    const seen = days.get(date);
    if (seen !== undefined) return seen;
    // Between two changes of the register every day has the same units.
    const stretch = countUpTo(changes, date);
    const made = stretches.get(stretch) ?? indexDay(all, date);
    stretches.set(stretch, made);
    days.set(date, made);
    return made;
  };
  const childrenOn = (uid: LocalityUid, date: IsoDate) => dayOf(date).children.get(uid) ?? [];
  const parentOn = (uid: LocalityUid, date: IsoDate) => {
    const locality = byUid.get(uid);
    return locality === undefined ? undefined : versionOn(locality, date)?.parent;
  };
  return {
    all,
    get: (uid) => byUid.get(uid),
    childrenOn,
    childrenIn: (uid, period) => childrenOn(uid, periodEnd(period)),
    parentOn,
    parentIn: (uid, period) => parentOn(uid, periodEnd(period)),
    firstChange: changes[0] ?? "0001-01-01",
    lastChange: changes.at(-1) ?? "0001-01-01",
    levelOn: (level, date) => dayOf(date).levels.get(level) ?? [],
    ancestorsOn: (uid, date) => {
      const up: LocalityUid[] = [];
      for (let at = parentOn(uid, date); at !== undefined; at = parentOn(at, date)) up.push(at);
      return up;
    },
    versionIn: (uid, period) => {
      const locality = byUid.get(uid);
      return locality && versionIn(locality, period);
    },
    dayIn: (uid, period) => {
      const locality = byUid.get(uid);
      return locality && lastDayIn(locality, period);
    },
    existsIn: (uid, period) => {
      const locality = byUid.get(uid);
      return locality !== undefined && versionOn(locality, periodEnd(period)) !== undefined;
    },
  };
}

/** The days on which a version begins or ends, in order; none of a register that has always been as it is. */
function changeDays(all: readonly Locality[]): readonly IsoDate[] {
  const days = new Set<IsoDate>();
  for (const { versions } of all)
    for (const { from, to } of versions) {
      if (from !== undefined) days.add(from);
      if (to !== undefined) days.add(to);
    }
  return [...days].sort();
}

function indexDay(all: readonly Locality[], date: IsoDate): Day {
  const children = new Map<LocalityUid, LocalityUid[]>();
  const levels = new Map<Level, LocalityUid[]>();
  for (const locality of all) {
    const version = versionOn(locality, date);
    if (version === undefined) continue;
    append(levels, locality.level, locality.uid);
    if (version.parent !== undefined) append(children, version.parent, locality.uid);
  }
  return { children, levels };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
