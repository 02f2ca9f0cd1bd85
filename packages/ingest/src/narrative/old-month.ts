import type { Year } from "@sosanh/core/figures/period";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import { sentenceStart } from "./sentence-start.ts";

const farthest = 120;
// Recruits of one year are called in the last months of the year before.
const longAgo = 2;
const month = /(?:tháng \d{1,2}|ngày \d{1,2}[/.-]\d{1,2})[/.-](20\d\d)(?![\d/])/g;
// "Từ tháng 3/2021 …", "Kế hoạch số 12 ngày 5/3/2021": when something began, or the day of a paper.
const otherwise = /(?:^|\s)(?:từ|đến|tới|trước|sau|số|theo|căn cứ|tại) (?:[^\s,;]+ )?$|\d\/[\p{L}-]+,? $/u;
const upToNow = /(?<!\p{L})(?:nay|hiện|giờ|tính đến|lũy kế|sau khi|từ khi)(?!\p{L})/u;

/**
 * The year of a month long past that the sentence names before a figure: "Tháng 11/2021, công an xã lắp 32 camera" in a
 * page of 2025. Undefined where it then comes to how things stand now.
 */
export function yearOfOldMonth(
  reading: Reading,
  reported: Year | null,
  { from }: FigureMention,
): Year | undefined {
  if (reported === null) return undefined;
  const { tokens, normal } = reading;
  const start = tokens[sentenceStart(reading, from, farthest)]?.start ?? 0;
  const text = normal.lower.slice(start, tokens[from]?.start ?? start);
  const last = [...text.matchAll(month)].at(-1);
  if (last === undefined || otherwise.test(text.slice(0, last.index))) return undefined;
  const year = Number(last[1]);
  return year > reported - longAgo || upToNow.test(text.slice(last.index)) ? undefined : year;
}
