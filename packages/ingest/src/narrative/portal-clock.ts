import type { Reading } from "./reading.ts";

const day = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?![\d/])/g;
// "Thứ 7, 23/11/2024, 13:56[GMT+7]", "Chủ nhật, 5/10/2025 | Hotline: …", "Đăng ngày 17/11/2022 - 16:53"
const besideDay =
  /^[\s|,.:;()[\]+\-–\d]*(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật|cn|ngày|đăng|lúc|cập nhật|đăng ngày|gmt|am|pm|a|giờ|h)[\s|,.:;()[\]+\-–\d]*)*(?:hotline.*)?$/i;
const headLines = 16;
const fewestOfTitle = 5;

/**
 * Where the clock of a portal ends: the day of the visit that it prints above a title, known by the earlier day that the
 * article bears below it. 0 of a page that shows no other day before its text.
 */
export function portalClockEnd({ tokens, layout, normal }: Reading): number {
  let clock: { readonly iso: string; readonly end: number } | undefined;
  let isTitled = false;
  for (const { from, to } of layout.lines.slice(0, headLines)) {
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? start;
    const text = normal.text.slice(start, end).trim();
    const iso = dayAlone(text);
    if (clock === undefined && iso === undefined && to - from > fewestOfTitle && /[.!?]$/.test(text))
      return 0;
    if (clock !== undefined && iso !== undefined && isTitled) return iso < clock.iso ? clock.end : 0;
    if (iso !== undefined) clock ??= { iso, end };
    else if (clock !== undefined && to - from > fewestOfTitle) isTitled = true;
  }
  return 0;
}

/** The day of a line that says nothing else than a day and an hour. */
function dayAlone(line: string): string | undefined {
  const [found, second] = [...line.matchAll(day)];
  if (found === undefined || second !== undefined) return undefined;
  const rest = `${line.slice(0, found.index)}${line.slice(found.index + found[0].length)}`;
  const [, d = "", m = "", y = ""] = found;
  return besideDay.test(rest.trim()) ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : undefined;
}
