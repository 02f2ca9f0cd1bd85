import type { Year } from "@sosanh/core/figures/period";
import { yearBehind } from "./bracketed-year.ts";
import { yearOfDay } from "./day-told.ts";
import type { FigureMention } from "./figure-mention.ts";
import { yearOfStart } from "./level-at-start.ts";
import { yearOfOldMonth } from "./old-month.ts";
import { isDoneBelowPlan } from "./planned-section.ts";
import { isPrizeUnit } from "./prize-unit.ts";
import type { Reading } from "./reading.ts";
import { roleAt } from "./reading.ts";
import { relativeYear } from "./relative-year.ts";
import type { ReportPeriod } from "./report-period.ts";
import { yearOfSamePeriod } from "./same-period.ts";
import { sentenceStart } from "./sentence-start.ts";
import { isQuestion } from "./surroundings.ts";
import { yearOfThisYear } from "./this-year.ts";
import { type YearMention, yearDigits, yearsAround } from "./year-mention.ts";
import { lastOfSeries } from "./year-series.ts";

const longestOpening = 6;

/** So many tokens before a figure still say of it. */
export const farthestBack = 120;

/**
 * The year that the sentence names before a figure, else behind it, else the one its paragraph or heading began
 * with; undefined where only the report's is left.
 */
export function figureYear(reading: Reading, report: ReportPeriod, mention: FigureMention): Year | undefined {
  const { layout } = reading;
  const column = columnYear(reading, report, mention);
  if (column !== undefined) return column;
  const alone =
    yearBehind(reading, mention) ??
    yearOfSamePeriod(reading, report.year, mention) ??
    yearOfStart(reading, mention) ??
    yearOfDay(reading, mention);
  if (alone !== undefined) return alone;
  const sentence = layout.sentenceOf[mention.from];
  const own = yearsAround(report.years, mention.from, farthestBack).filter(
    (y) => layout.sentenceOf[y.token] === sentence,
  );
  const before = own.filter((y) => y.token < mention.from && !isAside(y, mention.from));
  const bracketed = before.at(-1);
  if (bracketed?.isCompared && isBehind(reading, bracketed, mention)) return bracketed.year;
  const word = yearOfThisYear(reading, report, mention) ?? relativeYear(reading, report, mention);
  const behind = own.find((y) => !y.isCompared && y.token > mention.to && isOpen(reading, mention, y.token));
  const plain =
    before.filter((y) => !y.isCompared && !isLeft(reading, y, mention)).at(-1) ??
    (behind?.isContrast ? undefined : behind);
  // What was given prizes was done before what is planned beside them.
  const isAhead = (plain?.year ?? 0) > (report.year ?? Number.POSITIVE_INFINITY) && isPrizeUnit(mention.unit);
  if (plain !== undefined && !isAhead) return plain.year;
  const old = yearOfOldMonth(reading, report.year, mention);
  if (old !== undefined) return old;
  const led = word ?? (isNow(reading, mention) ? undefined : paragraphYear(reading, report, mention));
  const isToCome = (led ?? 0) > (report.year ?? Number.POSITIVE_INFINITY);
  const isDone =
    isPrizeUnit(mention.unit) || isDoneBelowPlan(reading, mention, sentenceFrom(reading, mention));
  return isToCome && isDone ? undefined : led;
}

/** Past the bracket of "(năm 2015: 355)". */
function isAside({ asideTo }: YearMention, from: number): boolean {
  return asideTo !== undefined && asideTo < from;
}

// "… (năm 2017) có 20 thành viên; hiện có 96 thành viên"
const backToNow =
  /(?:^|[\s,;(])(?:hiện|nay|giờ|hiện nay|đến nay|bây giờ|năm nay) (?:có|đã|còn|là|được|lên|thành|tăng|giảm|đạt)(?=\s)/;

/** Past the clause of such a year: "…, còn năm 2022 là 6 đảng viên; có 112", "Nếu năm 2024 có 218 thì nay còn 41". */
function isLeft(reading: Reading, year: YearMention, { from }: Pick<FigureMention, "from">): boolean {
  const { tokens, normal } = reading;
  if (backToNow.test(normal.lower.slice(tokens[year.token]?.end ?? 0, tokens[from]?.start ?? 0))) return true;
  if (!year.isContrast) return false;
  return tokens.slice(year.token, from).some(({ text }) => /^(;|thì|nay)$/.test(text));
}

/** "Năm 2021", "2021", "Cùng kỳ" over a column or beside a row: the year of all that stands there. */
function columnYear(
  { tokens }: Reading,
  report: ReportPeriod,
  { about, isCell }: FigureMention,
): Year | undefined {
  if (!isCell || about === undefined) return undefined;
  for (const { from, to } of about) {
    const words = tokens.slice(from, to).map((t) => t.text);
    const years = words.filter((word) => yearDigits.test(word));
    if (years.length === 1) return Number(years[0]);
    if (report.year !== null && /^(cùng kỳ|năm (trước|ngoái))/.test(words.join(" "))) return report.year - 1;
  }
  return undefined;
}

const longestPhrase = 8;

const rising = /^(cao|thấp|nhiều|ít|lớn|nhỏ|đông|tốt)$/;

/** False where a bracket or a clause begins between a figure and a year: what stands in it is about something else. */
function isOpen({ tokens }: Reading, { to, unit }: FigureMention, year: number): boolean {
  const between = tokens.slice(to, year).map((t) => t.text);
  const clause = between.lastIndexOf(",");
  const isOfNext = clause >= 0 && between.length - clause > longestPhrase;
  // "đạt 44,32%, cao hơn mức 1.595 người của năm 2021"; "hơn 50 lượt" alone compares nothing.
  const isLevel = between.some((text, i) => text === "hơn" && rising.test(between[i - 1] ?? ""));
  if (isLevel || between.some((text) => text === "(" || text === ";")) return false;
  // "hoàn thành 100% chỉ tiêu giao quân và tổ chức đăng ký … năm 2023": the year of what is done beside it.
  if (/ và (tổ chức|triển khai|tiến hành|chuẩn bị|làm tốt) /.test(between.join(" "))) return false;
  // What prizes were given for, and when, is said at length behind the last of them.
  return isPrizeUnit(unit) || !isOfNext;
}

const longestChange = 8;

/** "(172 tin, bài)" or "là 172 tin" right behind "so với năm 2017", or "so với năm 2020 giảm 4 vụ (21 vụ)". */
function isBehind({ tokens }: Reading, { token }: YearMention, { from }: FigureMention): boolean {
  const between = tokens.slice(token + 1, from).map((t) => t.text);
  if (between.length <= 3 && between[0] === "là") return true;
  if (between[0] === "(" && !between.includes(")")) return true;
  // "(cùng kỳ năm 2011: 53 vụ, 78 đối tượng)": all that the bracket has.
  if (between[0] === ":" && !between.includes(")") && isInBracket(tokens, token)) return true;
  const isChange = /^(tăng|giảm)$/.test(between[0] ?? "") && between.at(-1) === "(";
  return (
    isChange && between.length <= longestChange && !between.slice(0, -1).some((text) => /^[,;(]$/.test(text))
  );
}

function isInBracket(tokens: Reading["tokens"], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - longestChange), at).map((t) => t.text);
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/** "Dịp này, …", "Đến nay …": of the report's own time, whatever year its paragraph began with. */
function isNow(reading: Reading, mention: FigureMention): boolean {
  const start = sentenceFrom(reading, mention);
  return [start, start + 1].some((at) => at < mention.from && roleAt(reading, at, "now") !== undefined);
}

// "Hơn 3 năm sau", "trong gần 5 năm": what follows came after the year that the paragraph began with.
const yearsSince =
  /(trong|qua|sau) (hơn |gần |trên )?(\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm|(\d{1,2}|hai|ba|bốn|năm) năm (sau|qua)/;

/** A year at the beginning of an earlier sentence of the paragraph, or in its heading, goes on. */
function paragraphYear(reading: Reading, report: ReportPeriod, { from }: FigureMention): Year | undefined {
  const { years } = report;
  const { layout, tokens, normal } = reading;
  const line = layout.lines[layout.lineOf[from] ?? 0];
  if (line === undefined) return undefined;
  const leads = (mentioned: YearMention) => {
    const { token, isCompared } = mentioned;
    if (
      isCompared ||
      mentioned.isContrast ||
      isAside(mentioned, from) ||
      isLeft(reading, mentioned, { from }) ||
      token < Math.max(line.from, from - farthestBack) ||
      token > from
    )
      return false;
    // "… 14 đối tượng. Năm 2013 là 17 vụ. …": a look back within a paragraph ends with its sentence.
    const last = lastOfSeries(reading, years, mentioned);
    const isOver = (last ?? mentioned).year < (report.year ?? 0);
    const isLookBack = isOver && (last !== undefined || token - line.from > longestOpening);
    return !isLookBack && layout.sentenceOf[token - longestOpening] !== layout.sentenceOf[token];
  };
  const led = yearsAround(years, from, farthestBack).findLast(leads);
  if (led !== undefined) {
    const since = normal.lower.slice(tokens[led.token]?.end, tokens[from]?.start);
    return yearsSince.test(since) ? undefined : (lastOfSeries(reading, years, led) ?? led).year;
  }
  const asked = (layout.lineOf[from] ?? 0) - 1;
  const heading = isQuestion(reading, asked) ? layout.lines[asked] : layout.lines[line.heading ?? -1];
  if (heading === undefined) return undefined;
  const named = yearsAround(years, heading.from, heading.to - heading.from).find(
    (y) => !y.isCompared && !isAside(y, from) && y.token >= heading.from && y.token < heading.to,
  );
  if (named !== undefined || report.year === null) return named?.year;
  const words = normal.lower.slice(tokens[heading.from]?.start ?? 0, tokens[heading.to - 1]?.end ?? 0);
  // "Phương hướng năm học 2023-2024": a school year is counted with the year it ends in.
  const school = /năm học 20\d{2}\s?[-–]\s?(20\d{2})/.exec(words)?.[1];
  if (school !== undefined) return Number(school);
  // "Chỉ tiêu năm tới" over a list.
  return /(?<!những |các )năm (tới|sau|kế tiếp)(?!\p{L})/u.test(words) ? report.year + 1 : undefined;
}

/** Where the sentence of a figure begins, not farther back than it may say of it. */
export function sentenceFrom(reading: Reading, { from }: FigureMention): number {
  return sentenceStart(reading, from, farthestBack);
}
