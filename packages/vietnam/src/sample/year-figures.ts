import type { Year } from "@sosanh/core/figures/period";
import type { Level, LocalityUid } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { Baseline } from "./founding-baselines.ts";
import { ownTotal } from "./imperfections.ts";
import { firstHandLevels, type Programme } from "./programme.ts";
import { mixKeys, type RandomKey, textKey, uniform } from "./seeded-random.ts";
import { appliesIn, figureKey, type TrueFigures, trueFigures } from "./true-figures.ts";
import type { YearBaselines } from "./yearly-baselines.ts";

/** A figure that a unit is to report: how much, or undefined where the metric did not apply yet. */
export interface DueFigure {
  readonly unit: LocalityUid;
  readonly unitKey: RandomKey;
  /** The district that the unit is or lies in. */
  readonly district: LocalityUid | undefined;
  readonly year: Year;
  /** Place in the programme's profiles. */
  readonly profile: number;
  readonly amount: number | undefined;
}

/** What a unit was set to reach: for a parent, what its units below were set, added up. */
export interface PlannedFigure {
  readonly unit: LocalityUid;
  readonly year: Year;
  readonly profile: number;
  readonly amount: number;
}

/** A province's figures of a year: children before their parents. */
export interface ProvinceFigures {
  readonly due: readonly DueFigure[];
  readonly planned: readonly PlannedFigure[];
}

/** Of the parents, how many also report what their children report: a fifth of the districts, a tenth of provinces. */
const ownReporters: Partial<Record<Level, number>> = { 1: 0.1, 2: 0.2 };

/** The figures that are due of every province in a year, one province at a time. */
export function* yearFigures(programme: Programme, baselines: YearBaselines): Generator<ProvinceFigures> {
  const hasDistricts = programme.tree.levelOn(2, baselines.date).length > 0;
  for (const province of programme.tree.levelOn(1, baselines.date)) {
    const due: DueFigure[] = [];
    const planned: PlannedFigure[] = [];
    const levels = firstHandLevels(programme, province, hasDistricts);
    collect({ programme, baselines, levels, hasDistricts, due, planned }, province, {
      level: 1,
      district: undefined,
      wanted: programme.profiles.map((_, j) => j),
    });
    yield { due, planned };
  }
}

interface Walk {
  readonly programme: Programme;
  readonly baselines: YearBaselines;
  readonly levels: readonly Level[];
  readonly hasDistricts: boolean;
  readonly due: DueFigure[];
  readonly planned: PlannedFigure[];
}

interface Stop {
  readonly level: Level;
  readonly district: LocalityUid | undefined;
  readonly wanted: readonly number[];
}

/** Walks a subtree, children first, and returns what it truly adds up to. */
function collect(walk: Walk, unit: LocalityUid, stop: Stop): TrueFigures {
  const { programme, baselines } = walk;
  const { year, date } = baselines;
  const children = programme.tree.childrenOn(unit, date);
  const unitKey = textKey(unit);
  const isFirstHand = (j: number) =>
    children.length === 0 || walk.levels[j] === stop.level || programme.profiles[j]?.rate === true;
  const firstHand = stop.wanted.filter(isFirstHand);
  const below = stop.wanted.filter((j) => children.length > 0 && (walk.levels[j] ?? 0) > stop.level);
  const baseline = baselineOf(programme.tree, baselines, unit);
  const total = trueFigures(programme, { unit: unitKey, year, baseline }, firstHand);
  for (const child of below.length === 0 ? [] : children) {
    const level = programme.tree.get(child)?.level ?? 3;
    const district = level === 2 ? child : stop.district;
    addFigures(total, collect(walk, child, { level, district, wanted: below }), programme);
  }
  const own = reportsOwn(walk, unitKey, stop.level) ? stop.wanted.filter((j) => !isFirstHand(j)) : [];
  const say = (j: number, amount: number | undefined) =>
    walk.due.push({ unit, unitKey, district: stop.district, year, profile: j, amount });
  for (const j of firstHand) say(j, applies(programme, j, year) ? (total.counted[j] ?? 0) : undefined);
  for (const j of own) {
    if (!applies(programme, j, year) || programme.profiles[j]?.complete) continue;
    say(j, ownTotal(total.counted[j] ?? 0, figureKey(programme, { profile: j, unit: unitKey, year })));
  }
  for (const j of stop.wanted) {
    const amount = total.planned[j] ?? 0;
    if (amount > 0) walk.planned.push({ unit, year, profile: j, amount });
  }
  return total;
}

function applies(programme: Programme, j: number, year: Year): boolean {
  const profile = programme.profiles[j];
  return profile !== undefined && appliesIn(profile, year);
}

/** Rates are not added up: a parent has its own. */
function addFigures(total: TrueFigures, more: TrueFigures, programme: Programme): void {
  programme.profiles.forEach((profile, j) => {
    if (profile.rate) return;
    total.counted[j] = (total.counted[j] ?? 0) + (more.counted[j] ?? 0);
    total.planned[j] = (total.planned[j] ?? 0) + (more.planned[j] ?? 0);
  });
}

function reportsOwn({ programme, hasDistricts }: Walk, unit: RandomKey, level: Level): boolean {
  if (programme.scale === "national" || !hasDistricts) return false;
  return uniform(mixKeys(mixKeys(programme.seed, unit), 31)) < (ownReporters[level] ?? 0);
}

function baselineOf(tree: LocalityTree, baselines: YearBaselines, unit: LocalityUid): Baseline {
  const own = baselines.of.get(unit);
  if (own !== undefined) return own;
  const parts = tree.childrenOn(unit, baselines.date).map((child) => baselineOf(tree, baselines, child));
  const sum = new Float64Array(parts[0]?.length ?? 0);
  for (const part of parts) for (let j = 0; j < sum.length; j++) sum[j] = (sum[j] ?? 0) + (part[j] ?? 0);
  return sum;
}
