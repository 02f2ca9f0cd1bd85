import type { IsoDate } from "./period.ts";

/** Việt Nam is seven hours ahead of UTC all year. */
const aheadOfUtc = 7 * 3_600_000;

/** The day that it is in Việt Nam at an ISO instant. @throws RangeError where the text is no instant */
export function dayInVietnam(at: string): IsoDate {
  return new Date(Date.parse(at) + aheadOfUtc).toISOString().slice(0, 10);
}
