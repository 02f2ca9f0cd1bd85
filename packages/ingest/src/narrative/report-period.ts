import type { IsoDate, PeriodPart, Year } from "@sosanh/core/figures/period";
import { isBelowTitle, isLookBack } from "./look-back.ts";
import { isOfCallUp, ownYear } from "./own-year.ts";
import { hasOtherPart } from "./part-of-year.ts";
import { portalClockEnd } from "./portal-clock.ts";
import type { Reading } from "./reading.ts";
import { reportPart } from "./report-part.ts";
import { beginsSentence } from "./sentence-start.ts";
import { stageTold } from "./stage-told.ts";
import { type YearMention, yearDigits, yearMentions } from "./year-mention.ts";
import { lastOfSeries } from "./year-series.ts";

/** When a report was made and what it tells of. */
export interface ReportPeriod {
  readonly year: Year | null;
  /** True when no year and no date says it, only a month, a term or a comparison. */
  readonly isGuessed: boolean;
  /** True when a page of January may tell of its own year as well as of the one that is over. */
  readonly isEitherYear: boolean;
  /** The day the page or the report bears. */
  readonly date?: IsoDate;
  readonly part: PeriodPart;
  /** Whether it tells of a part of the year that no figure is kept by: "8 tháng đầu năm". */
  readonly isOtherPart: boolean;
  readonly years: readonly YearMention[];
}

/** Reads the years a text names, and which of them it reports on; a report of January is of the year before. */
export function reportPeriod(reading: Reading): ReportPeriod {
  const years = yearMentions(reading);
  const date = reportDate(reading);
  const told = yearToldFirst(reading, years);
  const { year: own, isEither } = ownYear(reading, date);
  const asked = told === undefined ? undefined : { years, told: told.year, date };
  const isOther =
    asked !== undefined &&
    (isAhead(asked) ||
      isOnlyPlanned(reading, asked) ||
      isLookBack(reading, { years, told: asked.told, own }) ||
      isBeforeCallUp(reading, asked) ||
      (date === undefined && isOfCall(reading, years)));
  const named = isOther ? undefined : yearTold(reading, { told: told?.year, years, date });
  const stage = told === undefined || named !== told.year ? undefined : stageTold(reading, told);
  const isStage = stage !== undefined && (date === undefined || Number(date.slice(0, 4)) >= stage);
  const known = (isStage ? stage : named) ?? own;
  const year = known ?? guessedYear(reading) ?? afterCompared(reading, years);
  const part = reportPart(reading) ?? "year";
  const isOtherPart = part === "year" && hasOtherPart(reading, 0, titleTokens);
  return {
    year,
    isGuessed: known === null,
    isEitherYear: named === undefined && isEither,
    ...(date === undefined ? {} : { date }),
    part,
    isOtherPart,
    years,
  };
}

/**
 * The first year it names, of a series its last; of "triển khai nhiệm vụ năm 2023" in a title the year before, where
 * the text says that it sums that one up.
 */
function yearToldFirst(reading: Reading, years: readonly YearMention[]): YearMention | undefined {
  const plain = years.filter((y) => !y.isCompared && !y.isContrast && !y.isBare && isRead(reading, y.token));
  const first = plain.find(({ asideTo }) => asideTo === undefined) ?? plain[0];
  const lead = first === undefined ? "" : saidBefore(reading, first.token);
  if (first === undefined) return undefined;
  if (!setsOut.test(lead) || /tổng kết|sơ kết|kết quả/.test(lead))
    return lastOfSeries(reading, years, first) ?? first;
  const isSummedUp = (y: YearMention) =>
    y.year === first.year - 1 &&
    /tổng kết|sơ kết|đánh giá|(^|trong |theo báo cáo,? )năm $/.test(saidBefore(reading, y.token));
  return plain.find(isSummedUp) ?? first;
}

// "Lãnh đạo huyện" came, "địa bàn" is where, "bàn giao" is handing over, and a raid is carried out as well.
const setsOut =
  /triển khai (thực hiện |kế hoạch |chương trình |phương hướng,? )?(các )?(nhiệm vụ|công tác|kế hoạch|phương hướng|chương trình|phong trào|năm)|giao nhiệm vụ|lãnh đạo (thực hiện|nhiệm vụ|công tác|xây dựng|quốc phòng|phát triển)|(?<!địa )bàn (?!giao|hành)/;

const longestLead = 22;

/** The words of the sentence before a year, back to where it says of another one. */
function saidBefore({ tokens, layout, normal }: Reading, token: number): string {
  let from = token;
  while (
    from > 0 &&
    token - from < longestLead &&
    layout.sentenceOf[from - 1] === layout.sentenceOf[token] &&
    !(from < token && yearDigits.test(tokens[from - 1]?.text ?? ""))
  )
    from--;
  return normal.lower.slice(tokens[from]?.start ?? 0, tokens[token]?.start ?? 0);
}

interface YearAsked {
  readonly years: readonly YearMention[];
  readonly told: Year;
  readonly date: IsoDate | undefined;
}

/** A page of July 2026 that first names 2027 says what is to come; one of the autumn may be of next year's recruits. */
function isAhead({ told, date }: YearAsked): boolean {
  if (date === undefined) return false;
  const ahead = told - Number(date.slice(0, 4));
  return ahead > 1 || (ahead === 1 && Number(date.slice(5, 7)) < autumn);
}

const autumn = 9;

/** A report of December or January names the new year only in what it plans: it tells of the year that is over. */
function isOnlyPlanned({ layout, hits, vocabulary }: Reading, { years, told, date }: YearAsked): boolean {
  if (date?.slice(0, 7) !== `${told}-01` && date?.slice(0, 4) !== `${told - 1}`) return false;
  const planned = new Set(
    hits
      .filter(
        ({ phrase }) => vocabulary.hasRole(phrase, "plan") || vocabulary.hasRole(phrase, "plan-heading"),
      )
      .map(({ from }) => layout.sentenceOf[from]),
  );
  return years.every(
    (y) =>
      y.isCompared ||
      y.isContrast ||
      y.year < told ||
      (y.year >= told && planned.has(layout.sentenceOf[y.token])),
  );
}

/** A page of the day that recruits leave, which names the year before only below its title, and tells little of it. */
function isBeforeCallUp(reading: Reading, { years, told, date }: YearAsked): boolean {
  if (date?.slice(0, 4) !== `${told + 1}` || !isOfCallUp(reading, date)) return false;
  const named = years.filter(({ year }) => year === told);
  return (
    named.every(({ token }) => isBelowTitle(reading, token)) &&
    // "Năm 2018, thị xã giao 198 thanh niên"
    named.filter(({ token }) => beginsSentence(reading, token - 1)).length < 2
  );
}

/** Without a date, the year only of those who are to be called up, named late: it is not the report's. */
function isOfCall({ tokens, normal }: Reading, years: readonly YearMention[]): boolean {
  const isCall = ({ token }: YearMention) => {
    const end = tokens[token]?.start ?? 0;
    return /(nhập ngũ|nghĩa vụ quân sự|nvqs|tuyển quân) năm $/.test(
      normal.lower.slice(end - charactersOfCall, end),
    );
  };
  return years.every((year) => year.token > Math.max(headOfPage, tokens.length / 2) && isCall(year));
}

const charactersOfCall = 30;

/** A page of 2023 that names 2022 plainly once, but compares with it as well, tells of 2023. */
function yearTold(
  reading: Reading,
  { told, years, date }: Omit<YearAsked, "told"> & { readonly told: Year | undefined },
): Year | undefined {
  const { normal, tokens } = reading;
  const { year: own } = ownYear(reading, date);
  const first = years.find(({ year, isCompared }) => !isCompared && year === told);
  if (told === undefined || first === undefined) return undefined;
  const isLate = first.token > headOfPage && own === told + 1 && Number(date?.slice(5, 7)) > 3;
  // "báo cáo năm vừa rồi": a page that looks back on purpose.
  const before = normal.lower.slice(0, tokens[first.token]?.start ?? 0);
  if (isLate && !/năm (vừa rồi|vừa qua|ngoái)/.test(before)) return told + 1;
  const isComparedWith = years.some(({ year, isCompared }) => isCompared && year === told);
  const isOnlyBefore = years.every(({ year }) => year <= told);
  return isComparedWith && isOnlyBefore && own === told + 1 ? told + 1 : told;
}

// A page names its own year at its head; one that is named far below it is a look back.
const headOfPage = 100;
const titleTokens = 160;

function isRead({ layout }: Reading, token: number): boolean {
  return layout.lines[layout.lineOf[token] ?? 0]?.role !== "page";
}

/** "Tháng 8-2022", "giai đoạn 2019-2024" (its end), "nhiệm kỳ 2026-2031" (its beginning), where nothing else tells. */
function guessedYear({ normal }: Reading): Year | null {
  const head = normal.lower.slice(0, charactersOfHead);
  // "Từ tháng 10-2019 … Đến tháng 9-2021 …": what began once is told of as it stands later.
  const month =
    /(?<!từ )(?:tháng|quý) (?:\d{1,2}|i{1,3}|iv)\s?[./-]\s?(20\d{2})/.exec(head)?.[1] ??
    /(?:tháng|quý) (?:\d{1,2}|i{1,3}|iv)\s?[./-]\s?(20\d{2})/.exec(head)?.[1] ??
    // "Trước Tết Nguyên đán 2026", "Tết Quân - Dân năm 2026", "dịp Xuân 2024"
    /(?<!so với (?:dịp )?)(?<![^\s])(?:tết|xuân)(?: (?:-|\p{L}+)){0,4} (20\d{2})(?![\d/])/u.exec(head)?.[1];
  const term = /nhiệm kỳ (20\d{2})/.exec(head)?.[1];
  // Of "giai đoạn 2019-2024" and "giai đoạn 2024-2029" the one that is over.
  const stages = head.matchAll(/(?:giai đoạn|từ năm) 20\d{2}\s?(?:-|đến(?: năm)?)\s?(20\d{2})/g);
  const stage = [...stages].map((match) => match[1] ?? "").toSorted()[0];
  // "Sau 5 năm thực hiện …, đến năm 2020 …", "20 năm (1996-2016) thực hiện …"
  const since =
    /(?:sau|qua) \d+ năm[^.;]*? đến (?:hết )?năm (20\d{2})/.exec(head)?.[1] ??
    /\d+ năm[^.;()]{0,80}\((?:19|20)\d{2}\s?-\s?(20\d{2})\)/.exec(head)?.[1];
  // "từ ngày 10/4-17/4/2023" tells when a course was held, "từ ngày 1/7/2025 đến nay" when what is counted began.
  const days =
    /từ (?:ngày )?\d{1,2}\/\d{1,2}(?:\/20\d{2})?\s?(?:-|đến(?: ngày)?)\s?\d{1,2}\/\d{1,2}\/(20\d{2})/.exec(
      head,
    )?.[1] ?? /từ (?:ngày )?\d{1,2}\/\d{1,2}\/(20\d{2}) (?:đến|tới) nay/.exec(head)?.[1];
  const year = month ?? stage ?? term ?? since ?? days;
  return year === undefined ? null : Number(year);
}

const charactersOfHead = 4000;

/** "so với cùng kỳ năm 2022" alone: the year after. */
function afterCompared({ normal }: Reading, years: readonly YearMention[]): Year | null {
  const compared = years.find((y) => y.isCompared)?.year ?? comparedTet(normal.lower);
  return compared === undefined ? null : compared + 1;
}

/** "giảm so với dịp Tết Nguyên đán 2013" */
function comparedTet(text: string): Year | undefined {
  const year = /so với (?:dịp )?(?:tết|xuân)(?: (?:-|\p{L}+)){0,4} (20\d{2})(?![\d/])/u.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The first full date of the text: of a page when it was put up, of a report when it was signed. */
function reportDate(reading: Reading): IsoDate | undefined {
  const { tokens, normal } = reading;
  const head = normal.text.slice(0, tokens[dateTokens]?.start ?? normal.text.length);
  const clockEnd = portalClockEnd(reading);
  const pattern =
    /(?<![\d/.-])(?:\d{1,2}\s?-\s?(?=\d{1,2}\/))?(?:(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:[/.-]|\s+năm\s+)((?:19|20)\d{2})|(20\d{2})-(\d{2})-(\d{2}))(?![\d/])/giu;
  for (const match of head.matchAll(pattern)) {
    if (match.index < clockEnd) continue;
    const [, d, m, y, isoYear = "", isoMonth = "", isoDay = ""] = match;
    // "từ 15/12/2022 đến 14/10/2023": the time told of ends with the second.
    // "Nghị định số 21 ngày 22/02/2019", "Chỉ thị 01/CT-TTg ngày 9/1/2015" is the day of that.
    const before = head.slice(Math.max(0, match.index - charactersBefore), match.index);
    // "Từ ngày 24 - 27/4/2024" tells the end as well.
    const isOnlyStart = /(^|[\s(])từ( ngày)?\s*$/i.test(before) && !/^\d{1,2}\s?-/.test(match[0]);
    if (isOnlyStart || /(số [\p{L}\d/-]+|\d\/[\p{L}-]+),? ngày\s*$/iu.test(before)) continue;
    // "kể từ khi phường vận hành chính quyền hai cấp ngày 1/7/2025", "có hiệu lực từ 1/7/2025"
    if (/(kể từ|từ khi|hiệu lực)[^.;]*$/i.test(before)) continue;
    // "14:04 | 09/09/2025 Tin tức" below a text is when other news came.
    if (match.index > normal.text.length / 2 && /\d{1,2}[:h]\d{2}\s*[|,-]?\s*$/u.test(before)) continue;
    const [day, month, year] = [d ?? isoDay, m ?? isoMonth, y ?? isoYear];
    if (Number(day) <= 31 && Number(month) <= 12 && Number(year) >= firstYear)
      return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  }
  const month = /(?<![\d/.-])(20\d{2}-(?:0[1-9]|1[0-2]))(?![\d/-])/.exec(head)?.[1];
  return month === undefined ? undefined : `${month}-${middleOfMonth}`;
}

// A page that says no day.
const middleOfMonth = "15";

const charactersBefore = 40;
const dateTokens = 600;
// Days of history ("19/8/1945") stand in reports as well.
const firstYear = 2006;
