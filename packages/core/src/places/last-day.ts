import { type IsoDate, type Period, periodEnd } from "../figures/period.ts";
import type { Locality } from "./locality.ts";
import { versionIn } from "./locality.ts";

const dayLength = 24 * 60 * 60 * 1000;

/**
 * The last day of the period on which the unit existed: the day whose map a figure of it stands on. Undefined when it
 * did not exist in the period.
 */
export function lastDayIn(locality: Locality, period: Period): IsoDate | undefined {
  const version = versionIn(locality, period);
  if (version === undefined) return undefined;
  const end = periodEnd(period);
  if (version.to === undefined || end < version.to) return end;
  return dayBefore(version.to);
}

/** The day before a day. */
export function dayBefore(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) - dayLength).toISOString().slice(0, 10);
}
