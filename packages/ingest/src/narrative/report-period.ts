import type { IsoDate, PeriodPart, Year } from "@sosanh/core/figures/period";
import type { Reading } from "./reading.ts";
import { roleBefore } from "./reading.ts";

/** A year that a text names, and how. */
export interface YearMention {
  readonly token: number;
  readonly year: Year;
  /** True of "so với năm 2017": only a figure in brackets behind it is of that year. */
  readonly isCompared: boolean;
}

/** When a report was made and what it tells of. */
export interface ReportPeriod {
  readonly year: Year | null;
  /** True when no year and no date says it, only a month, a term or a comparison. */
  readonly isGuessed: boolean;
  /** The day the page or the report bears. */
  readonly date?: IsoDate;
  readonly part: PeriodPart;
  readonly years: readonly YearMention[];
}

const yearDigits = /^(19|20)\d{2}$/;
const notOfTheReport = /^(đến|từ|tới)$/;
const comparedWithin = 4;

/** The years named around a token, at most `reach` tokens off on either side; in order. */
export function yearsAround(
  years: readonly YearMention[],
  token: number,
  reach: number,
): readonly YearMention[] {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((years[middle]?.token ?? 0) < token - reach) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((years[end]?.token ?? Number.POSITIVE_INFINITY) <= token + reach) end++;
  return years.slice(low, end);
}

/** Reads the years a text names, and which of them it reports on; a report of January is of the year before. */
export function reportPeriod(reading: Reading): ReportPeriod {
  const years = yearMentions(reading);
  const date = reportDate(reading);
  const told = years.find((y) => !y.isCompared && isRead(reading, y.token));
  const known = told?.year ?? yearOfDate(date);
  const year = known ?? guessedYear(reading) ?? afterCompared(years);
  const part = partNear(reading, 0, titleTokens);
  return { year, isGuessed: known === null, ...(date === undefined ? {} : { date }), part, years };
}

const titleTokens = 160;

function isRead({ layout }: Reading, token: number): boolean {
  return layout.lines[layout.lineOf[token] ?? 0]?.role !== "page";
}

function yearOfDate(date: IsoDate | undefined): Year | null {
  if (date === undefined) return null;
  const year = Number(date.slice(0, 4));
  return date.slice(5, 7) === "01" ? year - 1 : year;
}

/** "Tháng 8-2022", "giai đoạn 2019-2024" (its end), "nhiệm kỳ 2026-2031" (its beginning), where nothing else tells. */
function guessedYear({ normal }: Reading): Year | null {
  const head = normal.lower.slice(0, guessedWithin);
  const month = /(?:tháng|quý) (?:\d{1,2}|i{1,3}|iv)\s?[/-]\s?(20\d{2})/.exec(head)?.[1];
  const term = /nhiệm kỳ (20\d{2})/.exec(head)?.[1];
  const stage = /(?:giai đoạn|từ năm) 20\d{2}\s?(?:-|đến(?: năm)?)\s?(20\d{2})/.exec(head)?.[1];
  const year = month ?? stage ?? term;
  return year === undefined ? null : Number(year);
}

const guessedWithin = 4000;

/** "so với cùng kỳ năm 2022" alone: the year after. */
function afterCompared(years: readonly YearMention[]): Year | null {
  const compared = years.find((y) => y.isCompared);
  return compared === undefined ? null : compared.year + 1;
}

function yearMentions(reading: Reading): readonly YearMention[] {
  const { tokens } = reading;
  const found: YearMention[] = [];
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind !== "number" || !yearDigits.test(text) || tokens[i - 1]?.text !== "năm") continue;
    if (notOfTheReport.test(tokens[i - 2]?.text ?? "") || tokens[i + 1]?.text === "-") continue;
    // "ngày 5 tháng 1 năm 2022" is a day.
    if (tokens[i - 2]?.kind === "number" && tokens[i - 3]?.text === "tháng") continue;
    found.push({ token: i, year: Number(text), isCompared: isCompared(reading, i) });
  }
  return found;
}

function isCompared(reading: Reading, token: number): boolean {
  for (let at = token; at > token - comparedWithin; at--)
    if (roleBefore(reading, at, "compared") !== undefined) return true;
  return false;
}

/** The first full date of the text: of a page when it was put up, of a report when it was signed. */
function reportDate({ tokens, normal }: Reading): IsoDate | undefined {
  const head = normal.text.slice(0, tokens[dateTokens]?.start ?? normal.text.length);
  const pattern =
    /(?<![\d/.-])(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:[/.-]|\s+năm\s+)((?:19|20)\d{2})(?![\d/])/giu;
  for (const [, day = "", month = "", year = ""] of head.matchAll(pattern))
    if (Number(day) <= 31 && Number(month) <= 12 && Number(year) >= firstYear)
      return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return undefined;
}

const dateTokens = 600;
// Days of history ("19/8/1945") stand in reports as well.
const firstYear = 2006;

/** The part of the year that words between two tokens name: "6 tháng đầu năm", "quý I". */
export function partNear({ tokens, normal }: Reading, from: number, to: number): PeriodPart {
  const start = tokens[from]?.start ?? 0;
  const text = normal.lower.slice(start, tokens[Math.min(to, tokens.length) - 1]?.end ?? start);
  if (/(6|06|sáu) tháng đầu năm|nửa đầu năm/.test(text)) return "h1";
  if (/(6|06|sáu) tháng cuối năm|nửa cuối năm/.test(text)) return "h2";
  if (/(9|09|chín) tháng( đầu)?( năm)?/.test(text)) return "9m";
  const quarter = /quý (iv|iii|ii|i|[1-4])(?!\p{L})/u.exec(text)?.[1];
  return quarter === undefined ? "year" : (quarters[quarter] ?? "year");
}

const quarters: Readonly<Record<string, PeriodPart>> = {
  i: "q1",
  ii: "q2",
  iii: "q3",
  iv: "q4",
  1: "q1",
  2: "q2",
  3: "q3",
  4: "q4",
};
