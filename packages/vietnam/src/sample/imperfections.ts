import type { Year } from "@sosanh/core/figures/period";
import { known, missing, type Value } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { LocalityTree } from "@sosanh/core/places/locality-tree";
import type { MetricProfile } from "./metric-profiles.ts";
import { mixKeys, type RandomKey, textKey, uniform } from "./seeded-random.ts";

/**
 * How often something goes wrong, of all figures unless said otherwise. What draws, checks and explains figures must
 * be seen to cope with it; but a total of five hundred communes takes over every doubt of its parts, so that rates of
 * whole per cents would leave no province with a sure figure.
 */
export const imperfectionRates = {
  /** A unit sends nothing for a whole year. */
  silentUnit: 0.004,
  /** One figure is not sent. Nothing is recorded: there is no row. */
  notReported: 0.008,
  /** Still to come, in the last two years. */
  late: { last: 0.01, lastButOne: 0.005 },
  /** Known to the unit and not given. */
  withheld: 0.0005,
  /** A zero too many: ten times the true figure. For a check to find. */
  mistyped: 0.0005,
  /** Rounded down and called "more than", or rounded and called "about". */
  atLeast: 0.0003,
  approximate: 0.0003,
  /** Worked out rather than counted. */
  estimated: 0.0003,
  /** Of the figures that a parent reports itself: not what its children's add up to. */
  differsFromSum: 0.12,
  /** Of the figures of a district that is late as a whole: those that are late. */
  lateInLateDistrict: 0.85,
} as const;

/** The year in which some districts are visibly late, the province they are in, and how many there are. */
const lateYear = 2024;
const lateProvince: LocalityUid = "old:38";
const lateDistrictCount = 4;
/** Rounding a small number would hide it: figures below this are never rounded by their reporter. */
const smallestRounded = 20;

/** What is recorded of a figure; undefined when nothing is: it was not reported. */
export interface Recorded {
  readonly value: Value;
  readonly status: "measured" | "estimate";
}

/** A figure as it truly is, and the circumstances that it is reported in. */
export interface Reporting {
  readonly profile: MetricProfile;
  /** The key of the metric, the unit and the year. */
  readonly key: RandomKey;
  readonly unitYear: RandomKey;
  readonly year: Year;
  readonly lastYear: Year;
  /** The unit, or the district it is in, is late as a whole with this metric. */
  readonly lateTogether: boolean;
}

/** What becomes of a true figure on its way to the record; undefined when it is not reported. */
export function recorded(truth: number, reporting: Reporting): Recorded | undefined {
  const { profile } = reporting;
  if (profile.complete) return measured(known(truth));
  const chance = uniform(mixKeys(reporting.key, 11));
  const rates = imperfectionRates;
  if (reporting.lateTogether && chance < rates.lateInLateDistrict) return measured(missing("late"));
  if (uniform(mixKeys(reporting.unitYear, 12)) < rates.silentUnit) return undefined;
  if (chance < rates.notReported) return undefined;
  const late = lateRate(reporting);
  if (chance < rates.notReported + late) return measured(missing("late"));
  if (chance < rates.notReported + late + rates.withheld) return measured(missing("withheld"));
  return asWritten(truth, reporting);
}

/** What a parent writes when it reports a figure itself: what it adds up to, or, now and then, something else. */
export function ownTotal(sum: number, key: RandomKey): number {
  if (uniform(mixKeys(key, 21)) >= imperfectionRates.differsFromSum) return sum;
  const away = Math.max(1, Math.round(sum * (0.02 + 0.08 * uniform(mixKeys(key, 22)))));
  return uniform(mixKeys(key, 23)) < 0.5 && sum > away ? sum - away : sum + away;
}

/** The districts that are late as a whole in the year; none in most years. */
export function lateDistricts(tree: LocalityTree, year: Year, seed: RandomKey): ReadonlySet<LocalityUid> {
  if (year !== lateYear) return new Set();
  const drawn = tree
    .childrenIn(lateProvince, { year, part: "year" })
    .map((uid) => ({ uid, key: mixKeys(seed, textKey(uid)) }))
    .toSorted((a, b) => a.key - b.key);
  return new Set(drawn.slice(0, lateDistrictCount).map((d) => d.uid));
}

/** Whether late districts are late with this metric: one that has targets, its parts, and about half of the others. */
export function isLateMetric(profile: MetricProfile, seed: RandomKey): boolean {
  if (profile.complete) return false;
  if (profile.target !== undefined || profile.part !== undefined) return true;
  return uniform(mixKeys(seed, textKey(profile.metric))) < 0.5;
}

function lateRate({ year, lastYear }: Reporting): number {
  if (year === lastYear) return imperfectionRates.late.last;
  return year === lastYear - 1 ? imperfectionRates.late.lastButOne : 0;
}

function asWritten(truth: number, { profile, key }: Reporting): Recorded {
  const rates = imperfectionRates;
  const chance = uniform(mixKeys(key, 13));
  const status = uniform(mixKeys(key, 14)) < rates.estimated ? "estimate" : "measured";
  if (profile.counted || profile.rate) return { value: known(truth), status };
  if (chance < rates.mistyped && truth > 2) return { value: known(truth * 10), status };
  const round = chance - rates.mistyped;
  if (truth < smallestRounded || round < 0 || round >= rates.atLeast + rates.approximate) {
    return { value: known(truth), status };
  }
  const step = 10 ** Math.floor(Math.log10(truth) - 1) * 5;
  return round < rates.atLeast
    ? { value: known(Math.floor(truth / step) * step, "at-least"), status }
    : { value: known(Math.round(truth / step) * step, "approximate"), status };
}

function measured(value: Value): Recorded {
  return { value, status: "measured" };
}
