import type { Year } from "@sosanh/core/figures/period";
import type { Baseline } from "./founding-baselines.ts";
import type { MetricProfile } from "./metric-profiles.ts";
import type { Programme } from "./programme.ts";
import { bell, mixKeys, type RandomKey, uniform, wholeNear } from "./seeded-random.ts";

/** One number per profile, in the profiles' order: what a unit did in a year, and what it was set to do. */
export interface TrueFigures {
  readonly counted: Float64Array;
  /** 0 where no target is set. */
  readonly planned: Float64Array;
}

/** The year in which a baseline, times the year's trend, is the baseline itself. */
const ordinaryYear: Year = 2019;
/** Above this many inhabitants the ups and downs of a place's parts begin to even out. */
const restlessSize = 150_000;

/**
 * What a unit truly did in a year, before anything goes wrong in reporting it: its baseline along the metric's trend,
 * with the year's own ups and downs, as whole numbers. Parts add up to their whole.
 *
 * @param wanted  places in the profiles, ascending; the others stay 0
 */
export function trueFigures(
  programme: Programme,
  { unit, year, baseline }: { readonly unit: RandomKey; readonly year: Year; readonly baseline: Baseline },
  wanted: readonly number[],
): TrueFigures {
  const counted = new Float64Array(programme.profiles.length);
  const planned = new Float64Array(programme.profiles.length);
  const size = baseline[programme.profiles.length] ?? 0;
  const calm = Math.sqrt(restlessSize / Math.max(restlessSize, size));
  for (const j of wanted) {
    const profile = programme.profiles[j];
    if (profile === undefined || !appliesIn(profile, year)) continue;
    const key = figureKey(programme, { profile: j, unit, year });
    const base = baseline[j] ?? 0;
    if (profile.rate)
      counted[j] = rateValue(programme.decimals[j] ?? 0, profile, { mean: base / size, calm, key });
    else if (profile.part) counted[j] = partOf(programme, j, { counted, key });
    else {
      const jump = Math.exp(calm * profile.noise * bell(key));
      const expected = base * (1 + profile.growth) ** (year - ordinaryYear) * jump;
      if (profile.target === undefined) counted[j] = wholeNear(expected * epidemicFactor(profile, year), key);
      else {
        planned[j] = wholeNear(expected, key);
        counted[j] = reached(profile, { planned: planned[j] ?? 0, year, calm, key });
      }
    }
  }
  return { counted, planned };
}

/** False before the metric's first year. */
export function appliesIn(profile: MetricProfile, year: Year): boolean {
  return profile.since === undefined || profile.since <= year;
}

/** The key that the draws on one figure start from. */
export function figureKey(
  programme: Programme,
  { profile, unit, year }: { readonly profile: number; readonly unit: RandomKey; readonly year: Year },
): RandomKey {
  return mixKeys(mixKeys(programme.metricKeys[profile] ?? 0, unit), year);
}

function epidemicFactor({ epidemic = 1 }: MetricProfile, year: Year): number {
  if (year === 2021) return epidemic;
  return year === 2020 ? (1 + epidemic) / 2 : 1;
}

function reached(
  profile: MetricProfile,
  {
    planned,
    year,
    calm,
    key,
  }: { readonly planned: number; readonly year: Year; readonly calm: number; readonly key: RandomKey },
): number {
  const target = profile.target ?? { reached: 1, exactly: 1, around: 0 };
  const factor = epidemicFactor(profile, year);
  if (factor === 1 && uniform(mixKeys(key, 1)) < target.exactly) return planned;
  const share = target.reached + calm * target.around * bell(mixKeys(key, 2));
  return wholeNear(planned * share * factor, mixKeys(key, 3));
}

function partOf(
  programme: Programme,
  j: number,
  { counted, key }: { readonly counted: Float64Array; readonly key: RandomKey },
): number {
  const place = programme.parts[j] ?? { of: -1, less: -1 };
  const whole = counted[place.of] ?? 0;
  const part = programme.profiles[j]?.part;
  if (part === undefined || "less" in part) return whole - (counted[place.less] ?? 0);
  return Math.min(whole, wholeNear(whole * part.share, mixKeys(key, 4)));
}

function rateValue(
  decimals: number,
  profile: MetricProfile,
  { mean, calm, key }: { readonly mean: number; readonly calm: number; readonly key: RandomKey },
): number {
  const value = Math.min(100, Math.max(0, mean + calm * profile.noise * bell(key)));
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
