import type { Level, Locality, LocalityUid } from "./locality.ts";
import { versionOn } from "./locality.ts";
import type { IsoDate, Period } from "./period.ts";
import { periodEnd } from "./period.ts";

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
  /** Uids from the unit's parent on that day up to the nation. */
  readonly ancestorsOn: (uid: LocalityUid, date: IsoDate) => readonly LocalityUid[];
}

interface Day {
  readonly children: ReadonlyMap<LocalityUid, readonly LocalityUid[]>;
  readonly levels: ReadonlyMap<Level, readonly LocalityUid[]>;
}

/** Builds the tree. Input in any order; a uid may occur once. */
export function localityTree(localities: readonly Locality[]): LocalityTree {
  const all = localities.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));
  const byUid = new Map(all.map((l) => [l.uid, l]));
  const days = new Map<IsoDate, Day>();
  const dayOf = (date: IsoDate): Day => {
    const seen = days.get(date);
    if (seen !== undefined) return seen;
    const made = indexDay(all, date);
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
    lastChange: lastChangeOf(all),
    levelOn: (level, date) => dayOf(date).levels.get(level) ?? [],
    ancestorsOn: (uid, date) => {
      const up: LocalityUid[] = [];
      for (let at = parentOn(uid, date); at !== undefined; at = parentOn(at, date)) up.push(at);
      return up;
    },
  };
}

/** A register without a dated change has always been as it is. */
function lastChangeOf(all: readonly Locality[]): IsoDate {
  const days = all.flatMap((l) => l.versions.flatMap((v) => [v.from ?? "", v.to ?? ""]));
  return days.toSorted().at(-1) || "0001-01-01";
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
