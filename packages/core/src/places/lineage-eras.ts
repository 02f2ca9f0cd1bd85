import type { IsoDate } from "../figures/period.ts";
import { countUpTo } from "./count-up-to.ts";
import type { Locality, LocalityUid } from "./locality.ts";
import type { Succession } from "./succession.ts";

/**
 * The number of a stretch of days between two changes of the register: 0 before the first. Within an era nothing
 * changes, so that days are compared and cached by era.
 */
export type Era = number;

/** Successions that take effect together, at the beginning of an era. */
export interface Step {
  readonly era: Era;
  readonly links: readonly Succession[];
}

/** Unbroken existence of one unit: from `start` up to, not including, `end`. */
export interface Run {
  readonly start: Era;
  readonly end: Era;
}

/** The register as eras: who stood when, and which steps led away from a unit and into it, oldest first. */
export interface Eras {
  readonly eraOf: (day: IsoDate) => Era;
  /** The run of a unit that holds an era; undefined when it did not stand then. */
  readonly runIn: (uid: LocalityUid, era: Era) => Run | undefined;
  readonly runs: (uid: LocalityUid) => readonly Run[];
  readonly stepsFrom: (uid: LocalityUid) => readonly Step[];
  readonly stepsInto: (uid: LocalityUid) => readonly Step[];
  /** Whether a unit stood from one era to another, and neither gave nor took in between. */
  readonly isCalm: (uid: LocalityUid, first: Era, last: Era) => boolean;
}

/**
 * Cuts time at every date on which a version begins or ends or a link takes effect. Changes in place (from = to) are no
 * steps. A unit that went whole into another ended on that day, even where its code was taken again at once.
 */
export function erasOf(localities: readonly Locality[], successions: readonly Succession[]): Eras {
  const links = successions.filter((s) => s.from !== s.to);
  const dates = new Set<IsoDate>(links.map((s) => s.on));
  for (const { versions } of localities)
    for (const { from, to } of versions) {
      if (from !== undefined) dates.add(from);
      if (to !== undefined) dates.add(to);
    }
  const cuts = [...dates].sort();
  const eraOf = remembered((day) => countUpTo(cuts, day));
  const from = stepsBy(links, (s) => s.from, eraOf);
  const into = stepsBy(links, (s) => s.to, eraOf);
  const none: readonly Step[] = [];
  const stepsFrom = (uid: LocalityUid) => from.get(uid) ?? none;
  const stepsInto = (uid: LocalityUid) => into.get(uid) ?? none;
  const runs = new Map(localities.map((l) => [l.uid, runsOf(l, stepsFrom(l.uid), eraOf)]));
  const runIn = (uid: LocalityUid, era: Era) => runs.get(uid)?.find((r) => r.start <= era && era < r.end);
  return {
    eraOf,
    runs: (uid) => runs.get(uid) ?? [],
    runIn,
    stepsFrom,
    stepsInto,
    isCalm: (uid, first, last) => {
      const run = runIn(uid, first);
      if (run === undefined || run.end <= last) return false;
      const isBetween = ({ era }: Step) => first < era && era <= last;
      return !stepsFrom(uid).some(isBetween) && !stepsInto(uid).some(isBetween);
    },
  };
}

function remembered(ask: (day: IsoDate) => Era): (day: IsoDate) => Era {
  const answers = new Map<IsoDate, Era>();
  return (day) => {
    const answer = answers.get(day) ?? ask(day);
    answers.set(day, answer);
    return answer;
  };
}

function stepsBy(
  links: readonly Succession[],
  side: (s: Succession) => LocalityUid,
  eraOf: (day: IsoDate) => Era,
): ReadonlyMap<LocalityUid, readonly Step[]> {
  const byUnit = new Map<LocalityUid, Map<Era, Succession[]>>();
  for (const link of links) {
    const eras = byUnit.get(side(link)) ?? new Map<Era, Succession[]>();
    byUnit.set(side(link), eras);
    const era = eraOf(link.on);
    const together = eras.get(era);
    if (together === undefined) eras.set(era, [link]);
    else together.push(link);
  }
  const ordered = (eras: ReadonlyMap<Era, readonly Succession[]>): readonly Step[] =>
    [...eras].map(([era, together]) => ({ era, links: together })).sort((a, b) => a.era - b.era);
  return new Map([...byUnit].map(([uid, eras]) => [uid, ordered(eras)]));
}

function runsOf(
  { versions }: Locality,
  steps: readonly Step[],
  eraOf: (day: IsoDate) => Era,
): readonly Run[] {
  const ends = new Set(steps.filter((s) => s.links.some((l) => l.share === "full")).map((s) => s.era));
  const runs: { start: Era; end: Era }[] = [];
  for (const { from, to } of versions) {
    const start = from === undefined ? 0 : eraOf(from);
    const end = to === undefined ? Number.POSITIVE_INFINITY : eraOf(to);
    const last = runs.at(-1);
    if (last !== undefined && last.end === start && !ends.has(start)) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}
