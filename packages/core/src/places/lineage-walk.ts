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

/** The walks from `first` to `last`, at most as late. */
export function walksBetween(first: Era, last: Era, eras: Eras): Walks {
  const forward = rememberedByEra<Descents>((uid, era, walk) => stepForward({ uid, era, last, eras }, walk));
  const back = rememberedByEra<Units>((uid, era, walk) => stepBack({ uid, era, first, eras }, walk));
  return { forward: (uid) => forward(uid, first), back: (uid) => back(uid, last) };
}

type Units = ReadonlySet<LocalityUid>;
const noUnits: Units = new Set();

type Walk<Found> = (uid: LocalityUid, era: Era) => Found;

interface ForwardAt {
  readonly uid: LocalityUid;
  readonly era: Era;
  readonly last: Era;
  readonly eras: Eras;
}

/** From a unit in an era over its next step; without one it is itself for as long as it stands. */
function stepForward({ uid, era, last, eras }: ForwardAt, walk: Walk<Descents>): Descents {
  const run = eras.runIn(uid, era);
  if (run === undefined) return { into: [], isLost: true };
  const next = eras.stepsFrom(uid).find((s) => s.era > era);
  if (next === undefined || next.era > last || next.era > run.end)
    return last < run.end ? { into: [itself(uid)], isLost: false } : { into: [], isLost: true };
  const ways = next.links.map((link) => overLink(link, walk(link.to, next.era)));
  const stays = next.era < run.end;
  if (stays) ways.push(overRest(next, walk(uid, next.era)));
  return { into: joined(ways.flatMap((w) => w.into)), isLost: ways.some((w) => w.isLost) };
}

function itself(uid: LocalityUid): Descent {
  return { to: uid, isSure: true, weight: 1, basis: undefined, acts: [] };
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

interface BackAt {
  readonly uid: LocalityUid;
  readonly era: Era;
  readonly first: Era;
  readonly eras: Eras;
}

/** From a unit in an era over the last step into it; without one it was itself for as long as it has stood. */
function stepBack({ uid, era, first, eras }: BackAt, walk: Walk<Units>): Units {
  const run = eras.runIn(uid, era);
  if (run === undefined) return noUnits;
  const step = eras.stepsInto(uid).findLast((s) => s.era <= era);
  if (step === undefined || step.era <= first || step.era < run.start)
    return run.start <= first ? new Set([uid]) : noUnits;
  const found = new Set<LocalityUid>();
  for (const { from } of step.links) for (const origin of walk(from, step.era - 1)) found.add(origin);
  if (run.start < step.era) for (const origin of walk(uid, step.era - 1)) found.add(origin);
  return found;
}

/** Ends, since every step of a walk leads to another era. */
function rememberedByEra<Found>(step: (uid: LocalityUid, era: Era, walk: Walk<Found>) => Found): Walk<Found> {
  const byEra = new Map<Era, Map<LocalityUid, Found>>();
  const walk: Walk<Found> = (uid, era) => {
    const units = byEra.get(era) ?? new Map<LocalityUid, Found>();
    byEra.set(era, units);
    const seen = units.get(uid);
    if (seen !== undefined) return seen;
    const found = step(uid, era, walk);
    units.set(uid, found);
    return found;
  };
  return walk;
}
