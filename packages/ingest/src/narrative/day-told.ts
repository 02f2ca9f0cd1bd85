import type { Year } from "@sosanh/core/figures/period";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";

const farthest = 120;
// The day of a meeting ("Sáng 12/1/2023, huyện tổng kết …") says nothing of what is reported there.
const within =
  /(?:trong|chỉ|riêng|ngay)(?: (?:một|1|riêng|buổi|sáng|chiều|tối|đêm))* ngày \d{1,2}[/.-]\d{1,2}[/.-](20\d{2})(?![\d/])(?:(?!năm 20\d\d|tháng|trong năm|năm qua)[^;])*$/;

/**
 * The year of "trong buổi sáng ngày 7/1/2026, … 36 tổ ra quân. Kết quả, …": what was done within one day is of that
 * day's year, to the end of its paragraph or until that tells of another time.
 */
export function yearOfDay({ tokens, layout, normal }: Reading, { from }: FigureMention): Year | undefined {
  const line = layout.lines[layout.lineOf[from] ?? 0]?.from ?? from;
  const start = tokens[Math.max(line, from - farthest)]?.start ?? 0;
  const said = within.exec(normal.lower.slice(start, tokens[from]?.start ?? 0))?.[1];
  return said === undefined ? undefined : Number(said);
}
