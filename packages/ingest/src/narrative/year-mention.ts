import type { Year } from "@sosanh/core/figures/period";
import { asideEnd } from "./bracketed-year.ts";
import { isYear } from "./not-a-figure/year.ts";
import type { Reading } from "./reading.ts";
import { roleBefore } from "./reading.ts";
import { sentenceStart } from "./sentence-start.ts";
import { isYearOfLaw } from "./year-of-law.ts";

/** A year that a text names, and how. */
export interface YearMention {
  readonly token: number;
  readonly year: Year;
  /** True of "so với năm 2017": only a figure in brackets behind it is of that year. */
  readonly isCompared: boolean;
  /** True of "…, còn năm 2022 là 6", "Nếu năm 2024 có 218": only its own clause is of that year. */
  readonly isContrast: boolean;
  /** True of "mùa tuyển quân 2026", "đợt 2022": without the word, as no report says of its own year. */
  readonly isBare: boolean;
  /** The closing bracket of "402 tin, bài (năm 2015: 355)": nothing behind it is of that year. */
  readonly asideTo?: number;
}

/** Four digits that are a year. */
export const yearDigits = /^(19|20)\d{2}$/;
const notOfTheReport = /^(đến|từ|tới|đời|lập|sinh)$/;
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

/** All years a text names as such, in order; not those of days, laws and spans of years. */
export function yearMentions(reading: Reading): readonly YearMention[] {
  const { tokens } = reading;
  const found: YearMention[] = [];
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind !== "number" || !yearDigits.test(text)) continue;
    const said = isYearWord(tokens, i - 1) ? i - 1 : isBareYear(reading, i) ? i : undefined;
    if (said === undefined || tokens[i + 1]?.text === "-") continue;
    // "Hướng tới năm 2023: 47 camera" is of that year.
    const isBound = notOfTheReport.test(tokens[said - 1]?.text ?? "") && tokens[said - 2]?.text !== "hướng";
    if (isBound && !isNextLevel(reading, i, found.at(-1)) && !isCountedUpTo(reading, i)) continue;
    // "ngày 5 tháng 1 năm 2022" is a day.
    if (tokens[i - 2]?.kind === "number" && tokens[i - 3]?.text === "tháng") continue;
    if (isYearOfLaw(tokens, i, reading.vocabulary.laws)) continue;
    if (isOfLongerSpan(reading, i)) continue;
    const asideTo = asideEnd(reading, i);
    found.push({
      ...(asideTo === undefined ? {} : { asideTo }),
      token: i,
      year: Number(text),
      isCompared: isCompared(reading, i, said),
      isContrast: isContrast(reading, i),
      isBare: said === i,
    });
  }
  return found;
}

/** "năm 2023", "cùng kỳ 2023" */
function isYearWord(tokens: Reading["tokens"], at: number): boolean {
  return tokens[at]?.text === "năm" || (tokens[at]?.text === "kỳ" && tokens[at - 1]?.text === "cùng");
}

const levelBehind = /^(đã|là|có|còn|đạt|tăng|lên|nâng|giảm|thành|được|xuống|:)$/;

/** "Năm 2019 có 12 mô hình, đến năm 2022 đã có 31": the second of two levels of one sentence, not the end of a plan. */
function isNextLevel(
  { tokens, layout }: Reading,
  at: number,
  before: Pick<YearMention, "token" | "year" | "isCompared"> | undefined,
): boolean {
  if (before === undefined || before.isCompared || before.year >= Number(tokens[at]?.text)) return false;
  if (layout.sentenceOf[before.token] !== layout.sentenceOf[at]) return false;
  if (!levelBehind.test(tokens[at + 1]?.text ?? "")) return false;
  return tokens.slice(before.token + 1, at).some(({ kind }) => kind === "number");
}

const countedUpTo = /(?:^|[\s,;(])tính đến(?: hết| cuối)? năm $/;
const upTo = /^(?:tính )?đến(?: hết| cuối)? năm $/;
const told =
  /^,? [^.;]{0,80}?(?:^|\s)(?:đã có|hiện có|có|đã thành lập|đã xây dựng|đã lắp đặt|duy trì) (?:gần |hơn |trên )?\d/;
const planned = /phấn đấu|mục tiêu|chỉ tiêu|kế hoạch|dự kiến|(?:^|\s)(?:sẽ|cần|phải)\s/;

/** "Tính đến năm 2017, xã có 9 tổ": a level of that year, where nothing says that it is planned. */
function isCountedUpTo(reading: Reading, at: number): boolean {
  const { tokens, normal } = reading;
  const first = sentenceStart(reading, at, longestLead);
  const lead = normal.lower.slice(tokens[first]?.start ?? 0, tokens[at]?.start ?? 0);
  if (countedUpTo.test(lead)) return !planned.test(lead);
  const end = tokens[at]?.end ?? 0;
  const behind = told.exec(normal.lower.slice(end, end + longestLevel))?.[0];
  return upTo.test(lead) && behind !== undefined && !planned.test(behind);
}

const longestLead = 30;
const longestLevel = 140;

// "đợt 2022", "hồi 2016", "chỉ tiêu cho 2023"
const beforeBareYear = /^(đợt|sang|hồi|trong|của|cho|mùa|với)$/;
// "mùa tuyển quân 2026"
const recruiting = /(?:^|[\s(])(?:(?:tuyển|giao|nhận|tòng|gọi) quân|nhập ngũ|nghĩa vụ quân sự|nvqs) $/;

/** "sang 2022 nâng lên 95,5%": a year without the word, where nothing is counted by it. */
function isBareYear(reading: Reading, at: number): boolean {
  const { tokens, normal } = reading;
  const end = tokens[at]?.start ?? 0;
  const isLed =
    beforeBareYear.test(tokens[at - 1]?.text ?? "") ||
    recruiting.test(normal.lower.slice(Math.max(0, end - charactersAround), end));
  return isLed && tokens[at + 1]?.text !== "/" && isYear(reading, at)?.to === at + 1;
}

/** The first year of "năm 2018 và 5 tháng đầu năm 2019": what is told reaches into the second. */
function isOfLongerSpan({ tokens, normal }: Reading, token: number): boolean {
  const start = tokens[token]?.end ?? 0;
  return /^ (và|,) \d{1,2} tháng( đầu)? năm 20\d\d/.test(normal.lower.slice(start, start + charactersAround));
}

const charactersAround = 40;

const contrast =
  /(?:^|[\s,;(])(?:còn|nếu|trong khi|trước)(?: (?:ở|của|hồi|cả|cùng kỳ|\d{1,2} tháng(?: đầu)?|thời điểm))* (?:năm )?$/;

/** "…, còn năm 2022 là 6", "trong khi 9 tháng đầu năm 2020 là 66 vụ", "Trước năm 2020, xã là trọng điểm" */
function isContrast({ tokens, normal }: Reading, token: number): boolean {
  const end = tokens[token]?.start ?? 0;
  return contrast.test(normal.lower.slice(Math.max(0, end - charactersAround), end));
}

/** "diễn tập cho 04 xã, bằng năm 2018": as many as in that year, which is not what it was done by. */
function isLevelWith({ tokens }: Reading, said: number): boolean {
  return tokens[said - 1]?.text === "bằng" && tokens[said - 2]?.text === ",";
}

/** `said` is where the words of the year begin: "năm", or its digits. */
function isCompared(reading: Reading, token: number, said: number): boolean {
  if (reading.tokens[token - 1]?.text === "kỳ") return true;
  // "cao hơn năm 2024: …", "04 xã, bằng năm 2018;"
  if (reading.tokens[said - 1]?.text === "hơn" || isLevelWith(reading, said)) return true;
  // "giảm 124 vụ sơ với năm 2020": however it is spelt.
  if (reading.tokens[said - 1]?.text === "với" && reading.tokens[said - 2]?.text !== "cùng") return true;
  for (let at = token; at > token - comparedWithin; at--) {
    if (roleBefore(reading, at, "compared") !== undefined) return true;
    // "Mới ba năm trước thôi, hồi 2020 …"
    if (reading.tokens[at - 1]?.text === ",") return false;
  }
  return false;
}
