import type { Era, Eras, Step } from "./lineage-eras.ts";
import type { LocalityUid } from "./locality.ts";
import type { Succession } from "./succession.ts";

/** That a unit of one era, or a part of it, is in a unit of a later one, by every way that leads there. */
export interface Descent {
  readonly to: LocalityUid;
  /** False where every way goes over a successor that is only a candidate. */
  readonly isSure: boolean;
  /** The share of the unit that is there, 0 to 1, and what it measures; undefined where a link has none. */
  readonly weight: number | undefined;
  readonly basis: string | undefined;
  /** The acts on the way, each once. */
  readonly acts: readonly string[];
}

/** What a unit became: where all of it is, unless `isLost` says that the register loses the trace of a part. */
export interface Descents {
  readonly into: readonly Descent[];
  readonly isLost: boolean;
}

/** The walks between two eras, each unit walked once. */
export interface Walks {
  /** What a unit that stood in the first era is in the last. Empty for one that did not stand. */
  readonly forward: (uid: LocalityUid) => Descents;
  /** The units of the first era that one of the last came from, in part or in whole. */
  readonly back: (uid: LocalityUid) => ReadonlySet<LocalityUid>;
}

/** The walks of a register: what is found on the way forward to an era serves all that lead to it, and so back. */
export function walksOf(eras: Eras): (first: Era, last: Era) => Walks {
  const [forwards, backs] = [new Map<Era, Walk<Descents>>(), new Map<Era, Walk<Units>>()];
  const alone = new Map<LocalityUid, Units>();
  const itself = new Map<LocalityUid, Descents>();
  return (first, last) => {
    const forward = forwards.get(last) ?? forwardTo(last, { eras, itself });
    const back = backs.get(first) ?? backTo(first, { eras, alone });
    forwards.set(last, forward);
    backs.set(first, back);
    return { forward: (uid) => forward(uid, first), back: (uid) => back(uid, last) };
  };
}

type Units = ReadonlySet<LocalityUid>;
const noUnits: Units = new Set();
const lost: Descents = { into: [], isLost: true };

/** Ends, since every step of a walk leads to another era. */
type Walk<Found> = (uid: LocalityUid, era: Era) => Found;

/** From a unit in an era over its next step; without one it is itself for as long as it stands. */
function forwardTo(
  last: Era,
  { eras, itself }: { readonly eras: Eras; readonly itself: Map<LocalityUid, Descents> },
): Walk<Descents> {
  const overSteps = new Map<Step, Descents>();
  const stands = (uid: LocalityUid): Descents => {
    const found = itself.get(uid) ?? {
      into: [{ to: uid, isSure: true, weight: 1, basis: undefined, acts: [] }],
      isLost: false,
    };
    itself.set(uid, found);
    return found;
  };
  const walk: Walk<Descents> = (uid, era) => {
    const run = eras.runIn(uid, era);
    if (run === undefined) return lost;
    const next = eras.stepsFrom(uid).find((s) => s.era > era);
    if (next === undefined || next.era > last || next.era > run.end)
      return last < run.end ? stands(uid) : lost;
    // The same from every era of the run before the step.
    const known = overSteps.get(next);
    if (known !== undefined) return known;
    const ways = next.links.map((link) => overLink(link, walk(link.to, next.era)));
    if (next.era < run.end) ways.push(overRest(next, walk(uid, next.era)));
    const found = { into: joined(ways.flatMap((w) => w.into)), isLost: ways.some((w) => w.isLost) };
    overSteps.set(next, found);
    return found;
  };
  return walk;
}

function overLink(link: Succession, then: Descents): Descents {
  const weight = link.share === "full" ? 1 : link.weight;
  const basis = link.share === "full" ? undefined : link.weightBasis;
  const into = then.into.map((d) => ({
    to: d.to,
    isSure: d.isSure && link.certainty === undefined,
    weight: weight === undefined || d.weight === undefined ? undefined : weight * d.weight,
    basis: basis ?? d.basis,
    acts: link.act === undefined || d.acts.includes(link.act) ? d.acts : [link.act, ...d.acts],
  }));
  return { into, isLost: then.isLost };
}

/** What a unit kept when parts of it went: it is the rest of the weights, where all are known. */
function overRest({ links }: Step, then: Descents): Descents {
  const weights = links.map((l) => l.weight);
  const isWeighed = weights.every((w) => w !== undefined);
  const rest = isWeighed ? Math.max(0, 1 - weights.reduce((sum, w) => sum + w, 0)) : undefined;
  const basis = links.find((l) => l.weightBasis !== undefined)?.weightBasis;
  const into = then.into.map((d) => ({
    ...d,
    weight: rest === undefined || d.weight === undefined ? undefined : rest * d.weight,
    basis: rest === undefined ? d.basis : (basis ?? d.basis),
  }));
  return { into, isLost: then.isLost };
}

/** One descent a unit: the ways that meet again are one. */
function joined(ways: readonly Descent[]): readonly Descent[] {
  if (ways.length <= 1) return ways;
  const byUnit = new Map<LocalityUid, Descent>();
  for (const way of ways) {
    const seen = byUnit.get(way.to);
    byUnit.set(way.to, seen === undefined ? way : together(seen, way));
  }
  return [...byUnit.values()].sort((a, b) => (a.to < b.to ? -1 : 1));
}

function together(a: Descent, b: Descent): Descent {
  return {
    to: a.to,
    isSure: a.isSure || b.isSure,
    weight: a.weight === undefined || b.weight === undefined ? undefined : a.weight + b.weight,
    basis: a.basis ?? b.basis,
    acts: [...new Set([...a.acts, ...b.acts])],
  };
}

/** From a unit in an era over the last step into it; without one it was itself for as long as it has stood. */
function backTo(
  first: Era,
  { eras, alone }: { readonly eras: Eras; readonly alone: Map<LocalityUid, Units> },
): Walk<Units> {
  const overSteps = new Map<Step, Units>();
  const stood = (uid: LocalityUid): Units => {
    const found = alone.get(uid) ?? new Set([uid]);
    alone.set(uid, found);
    return found;
  };
  const walk: Walk<Units> = (uid, era) => {
    const run = eras.runIn(uid, era);
    if (run === undefined) return noUnits;
    const step = eras.stepsInto(uid).findLast((s) => s.era <= era);
    if (step === undefined || step.era <= first || step.era < run.start)
      return run.start <= first ? stood(uid) : noUnits;
    // The same from every era of the run after the step.
    const known = overSteps.get(step);
    if (known !== undefined) return known;
    const found = new Set<LocalityUid>();
    for (const { from } of step.links) for (const origin of walk(from, step.era - 1)) found.add(origin);
    if (run.start < step.era) for (const origin of walk(uid, step.era - 1)) found.add(origin);
    overSteps.set(step, found);
    return found;
  };
  return walk;
}
