import { type IsoDate, type Period, periodEnd } from "../figures/period.ts";
import { within } from "../nested-map.ts";
import { type Era, type Eras, erasOf } from "./lineage-eras.ts";
import { type Descent, type Walks, walksOf } from "./lineage-walk.ts";
import type { LocalityUid } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import { type ReclassifiedIn, reclassifications } from "./reclassification.ts";
import type { Succession } from "./succession.ts";
import { type TerritoryChange, territoryChange } from "./territory-change.ts";
import { type UnitChange, unitChanges } from "./unit-change.ts";
import { type PartWeights, weightOfSource } from "./weight-of-source.ts";

/** A unit of the period that holds the whole or a part of what is asked about. */
export interface UnitSource {
  readonly locality: LocalityUid;
  /** `full`: all of it lies in the units asked about. */
  readonly share: "full" | "partial";
  /** Set where the part is only possible: every way leads over a candidate successor. */
  readonly certainty?: "candidate";
  /** The share of it that lies in the units asked about, 0 to 1; absent where it is full or no weight is known. */
  readonly weight?: number;
  /** What the weight measures: "population", "area", or the name the office gave it. */
  readonly weightBasis?: string;
  /** The acts on the way, each once. */
  readonly acts: readonly string[];
}

/** What became of every unit, between any two days (lịch sử sáp nhập). */
export interface Lineage {
  /**
   * The units in force on the period's last day that hold anything of the targets, which are units in force on `day`,
   * by uid. One is `full` when everything it became (or came from, where the day is the earlier) lies in the targets:
   * a commune split between two is partial to either and full to both. Targets not in force on the day have none.
   */
  readonly sourcesOf: (targets: Iterable<LocalityUid>, at: SourcesAt) => readonly UnitSource[];
  /**
   * The units that hold a unit on a day, by uid: itself; what it became, if it ended before; what it came from, if it
   * began after. Empty where the register loses the trace.
   */
  readonly unitsOn: (uid: LocalityUid, day: IsoDate) => readonly LocalityUid[];
  /** What happened to the territory of a unit after one day and up to another. */
  readonly changedTerritory: (uid: LocalityUid, between: Between) => TerritoryChange;
  /** Numbers the stretches of days within which no unit changes: two days of one number have the same units. */
  readonly eraOf: (day: IsoDate) => number;
  /** The successions that a unit gave or took part in, changes in place among them, oldest first. */
  readonly linksOf: (uid: LocalityUid) => readonly Succession[];
  /** Whether communes of a territory went between town and country after one day and up to another. */
  readonly reclassified: ReclassifiedIn;
  /** All that changed, by day, as it is told of. */
  readonly changes: () => ReadonlyMap<IsoDate, readonly UnitChange[]>;
}

export interface SourcesAt {
  readonly day: IsoDate;
  readonly period: Period;
  /** Populations or areas, for the parts whose succession names no weight. */
  readonly weights?: PartWeights;
}

export interface Between {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Builds the lineage. Relations are walked when first asked for and kept by pair of days between which units changed. */
export function lineageOf(tree: LocalityTree, successions: readonly Succession[]): Lineage {
  const eras = erasOf(tree.all, successions);
  const links = linksByUnit(successions);
  const linksOf = (uid: LocalityUid) => links.get(uid) ?? [];
  const register = tree.frame?.register ?? tree;
  let changes: ReadonlyMap<IsoDate, readonly UnitChange[]> | undefined;
  const between = walksByEras(eras);
  const territories = new Map<number, Map<number, Map<LocalityUid, TerritoryChange>>>();
  return {
    sourcesOf: (targets, { day, period, weights }) => {
      const [from, to] = [eras.eraOf(periodEnd(period)), eras.eraOf(day)];
      const standing = [...new Set(targets)].filter((uid) => eras.runIn(uid, to) !== undefined);
      const [first, last] = from < to ? [from, to] : [to, from];
      if (standing.every((uid) => eras.isCalm(uid, first, last)))
        return standing.sort().map((locality) => ({ locality, share: "full", acts: [] }));
      const inside = new Set(standing);
      return from < to
        ? sourcesBefore(inside, between(from, to), weights)
        : sourcesAfter(inside, between(to, from), weights);
    },
    unitsOn: (uid, day) => unitsIn(uid, eras.eraOf(day), { eras, between }),
    changedTerritory: (uid, { from, to }) => {
      const [first, last] = [eras.eraOf(from), eras.eraOf(to)];
      if (first >= last || eras.isCalm(uid, first, last)) return "none";
      const found = within(within(territories, first), last);
      const known = found.get(uid);
      if (known !== undefined) return known;
      const change = territoryChange(uid, between(first, last));
      found.set(uid, change);
      return change;
    },
    eraOf: eras.eraOf,
    linksOf,
    reclassified: reclassifications(register, linksOf),
    changes: () => {
      changes ??= unitChanges(register, successions);
      return changes;
    },
  };
}

/** The period before the day: its units that went into the targets. */
function sourcesBefore(
  targets: ReadonlySet<LocalityUid>,
  walks: Walks,
  weights: PartWeights | undefined,
): readonly UnitSource[] {
  const origins = new Set<LocalityUid>();
  for (const target of targets) for (const origin of walks.back(target)) origins.add(origin);
  return [...origins].sort().map((locality) => {
    const { into, isLost } = walks.forward(locality);
    const inside = into.filter((d) => targets.has(d.to));
    const acts = actsOf(inside);
    if (!isLost && inside.length === into.length) return { locality, share: "full", acts };
    const weight = weightOfSource.before(inside, { into, walks, weights });
    return { locality, share: "partial", ...doubtIn(inside), ...weight, acts };
  });
}

/** The period after the day: its units that came from the targets. */
function sourcesAfter(
  targets: ReadonlySet<LocalityUid>,
  walks: Walks,
  weights: PartWeights | undefined,
): readonly UnitSource[] {
  const ways = new Map<LocalityUid, Descent[]>();
  for (const target of targets)
    for (const descent of walks.forward(target).into) {
      const list = ways.get(descent.to);
      if (list === undefined) ways.set(descent.to, [descent]);
      else list.push(descent);
    }
  return [...ways]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([locality, inside]) => {
      const origins = [...walks.back(locality)];
      const acts = actsOf(inside);
      if (origins.every((o) => targets.has(o))) return { locality, share: "full", acts };
      const weight = weightOfSource.after(locality, { origins, targets, walks, weights });
      return { locality, share: "partial", ...doubtIn(inside), ...weight, acts };
    });
}

function actsOf(ways: readonly Descent[]): readonly string[] {
  const [only] = ways;
  if (ways.length === 1 && only !== undefined) return only.acts;
  return [...new Set(ways.flatMap((w) => w.acts))];
}

function doubtIn(ways: readonly Descent[]): Pick<UnitSource, "certainty"> {
  return ways.some((w) => w.isSure) ? {} : { certainty: "candidate" };
}

interface Ways {
  readonly eras: Eras;
  readonly between: (first: Era, last: Era) => Walks;
}

function unitsIn(uid: LocalityUid, era: Era, { eras, between }: Ways): readonly LocalityUid[] {
  if (eras.runIn(uid, era) !== undefined) return [uid];
  const runs = eras.runs(uid);
  const before = runs.findLast((r) => r.end <= era);
  if (before !== undefined)
    return between(before.end - 1, era)
      .forward(uid)
      .into.map((d) => d.to);
  const after = runs.find((r) => era < r.start);
  return after === undefined ? [] : [...between(era, after.start).back(uid)].sort();
}

function walksByEras(eras: Eras): Ways["between"] {
  const kept = new Map<Era, Map<Era, Walks>>();
  const between = walksOf(eras);
  return (first, last) => {
    const row = within(kept, first);
    const walks = row.get(last) ?? between(first, last);
    row.set(last, walks);
    return walks;
  };
}

function linksByUnit(successions: readonly Succession[]): ReadonlyMap<LocalityUid, readonly Succession[]> {
  const byUnit = new Map<LocalityUid, Succession[]>();
  for (const succession of successions.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    for (const uid of new Set([succession.from, succession.to])) {
      const list = byUnit.get(uid);
      if (list === undefined) byUnit.set(uid, [succession]);
      else list.push(succession);
    }
  }
  return byUnit;
}
