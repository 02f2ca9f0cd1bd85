import type { IsoDate } from "./period.ts";

/** Việt Nam is seven hours ahead of UTC all year. */
const aheadOfUtc = 7 * 3_600_000;

/** The day that it is in Việt Nam at an ISO instant. @throws RangeError where the text is no instant */
export function dayInVietnam(at: string): IsoDate {
  return new Date(Date.parse(at) + aheadOfUtc).toISOString().slice(0, 10);
}

/** The time of day in Việt Nam at an ISO instant, to the minute: "14:32". @throws RangeError where the text is no instant */
export function timeInVietnam(at: string): string {
  return new Date(Date.parse(at) + aheadOfUtc).toISOString().slice(11, 16);
}

/** The first ISO instant after a day in Việt Nam: what happened on the day happened before it. */
export function endOfDayInVietnam(day: IsoDate): string {
  return new Date(Date.parse(`${day}T24:00:00Z`) - aheadOfUtc).toISOString();
}
