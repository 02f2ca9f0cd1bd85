import type { PeriodPart } from "@sosanh/core/figures/period";
import type { Line } from "./layout.ts";
import { partsSaid } from "./part-of-year.ts";
import type { Reading } from "./reading.ts";

const headTokens = 160;

/**
 * The part of the year that the head of a report names first; what is only to be done in ("nhiệm vụ 6 tháng cuối năm")
 * is asked last, and captions tell of other meetings. A title that sums up a year tells of all of it.
 */
export function reportPart({ layout, tokens, normal }: Reading): PeriodPart | undefined {
  const planned: PeriodPart[] = [];
  for (const { from, to, role } of layout.lines) {
    if (from >= headTokens) break;
    const last = tokens[Math.min(to, headTokens) - 1]?.end ?? 0;
    const text = normal.lower.slice(tokens[from]?.start ?? 0, last).trim();
    if (role === "page" || isCaption(text)) continue;
    for (const { part, before } of partsSaid(text)) {
      if (!isPlanned(before)) return part;
      planned.push(part);
    }
    if (isOfWholeYear(text, { from, to })) return "year";
  }
  return planned[0];
}

/** "Quang cảnh hội nghị sơ kết 6 tháng đầu năm. Ảnh: A": it may be of any meeting. */
function isCaption(text: string): boolean {
  return (
    /^(quang cảnh|toàn cảnh|hình ảnh|ảnh|đại biểu|các đại biểu) /u.test(text) ||
    /(^|[\s(])ảnh\s*(:|minh họa|tư liệu)/u.test(text)
  );
}

/** "… triển khai nhiệm vụ 6 tháng cuối năm", but not "sơ kết thực hiện nhiệm vụ 6 tháng đầu năm". */
function isPlanned(before: string): boolean {
  const clause = /[^.;]*$/.exec(before)?.[0] ?? "";
  const isToDo = /nhiệm vụ|phương hướng|lãnh đạo|triển khai|nghị quyết|giải pháp/.test(clause);
  return isToDo && !/kết quả|sơ kết|tổng kết|báo cáo|đánh giá|kiểm điểm/.test(clause);
}

/** "Hội nghị tổng kết công tác quân sự năm 2023": a title, no sentence. */
function isOfWholeYear(text: string, { from, to }: Pick<Line, "from" | "to">): boolean {
  return to - from < longestTitle && /tổng kết.* năm 20\d\d(?!.*tháng)/.test(text) && !/[.;:]$/.test(text);
}

const longestTitle = 50;
