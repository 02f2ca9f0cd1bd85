import type { Year } from "@sosanh/core/figures/period";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import { sentenceStart } from "./sentence-start.ts";
import { yearDigits } from "./year-mention.ts";

const farthest = 16;
// What may stand between the period and its level: "cùng kỳ năm ngoái là 71 vụ".
const leading = /^(?:[:(]|là|có|chỉ|đạt|được|xảy|ra|phát|hiện|bắt|tổ|chức|thực|số|vụ|khoảng|hơn|gần)$/;
// "so với cùng kỳ tăng 4 vụ" compares, and what follows is not of that period.
const comparing = /^(?:với|hơn|bằng|như|so|tăng|giảm|vượt|theo|trong)$/;
const isHeldAgainst = /^(?:với|hơn)$/;

/**
 * The year of "5,81% của cùng kỳ năm 2023", "…; cùng kỳ năm ngoái 71 vụ, 94 đối tượng" and "giảm 5% so với cùng kỳ (2.011 vụ)": the level that the
 * report's own figure is held against. Undefined of a figure that is only compared with that time.
 */
export function yearOfSamePeriod(
  reading: Reading,
  reported: Year | null,
  { from, unitTo }: FigureMention,
): Year | undefined {
  const { tokens, layout } = reading;
  const behind = yearOfLevel(tokens, unitTo, reported);
  if (behind !== undefined) return behind;
  const opened = yearOfOpening(reading, from);
  if (opened !== undefined) return opened;
  const isOwn = (at: number) => at > from - farthest && layout.sentenceOf[at] === layout.sentenceOf[from];
  for (let at = from - 1; at > 0 && isOwn(at); at--) {
    if (tokens[at]?.text === "kỳ" && tokens[at - 1]?.text === "cùng") {
      const { year, to } = periodEnd(tokens, at);
      const said = year ?? (reported === null ? undefined : reported - 1);
      return isLevel(reading, { period: at - 1, to, from }) ? said : undefined;
    }
    const text = tokens[at]?.text ?? "";
    if (/^[;)]$/.test(text) || (text === "," && tokens[at + 1]?.kind !== "number")) return undefined;
  }
  return undefined;
}

/** "Cùng kỳ năm 2021, do giãn cách, thành phố chỉ mở được 11 lớp": a sentence that begins with that time tells of it. */
function yearOfOpening(reading: Reading, from: number): Year | undefined {
  const { tokens } = reading;
  const start = sentenceStart(reading, from, longestSentence);
  if (`${tokens[start]?.text} ${tokens[start + 1]?.text}` !== "cùng kỳ") return undefined;
  const { year, to } = periodEnd(tokens, start + 1);
  const rest = tokens.slice(to, from).map(({ text }) => text);
  const isLeft = rest.some(
    (text, i) => text === ";" || (/^(năm|hiện|đến)$/.test(rest[i - 1] ?? "") && text === "nay"),
  );
  return tokens[to]?.text === "," && !isLeft ? year : undefined;
}

const longestSentence = 80;

/** "thấp hơn mức 5,81% của cùng kỳ năm 2023", "cao hơn mức 1.595 người của năm 2021": whose level stands right behind it. */
function yearOfLevel(tokens: Reading["tokens"], unitTo: number, reported: Year | null): Year | undefined {
  if (tokens[unitTo]?.text !== "của") return undefined;
  if (tokens[unitTo + 1]?.text === "cùng" && tokens[unitTo + 2]?.text === "kỳ")
    return periodEnd(tokens, unitTo + 2).year ?? (reported === null ? undefined : reported - 1);
  const word = tokens[unitTo + 2]?.text ?? "";
  return tokens[unitTo + 1]?.text === "năm" && yearDigits.test(word) ? Number(word) : undefined;
}

/** The last token of "kỳ", "kỳ năm ngoái", "kỳ năm 2021", "kỳ 2021", and its year where it has one. */
function periodEnd(tokens: Reading["tokens"], end: number): { readonly to: number; readonly year?: Year } {
  let to = end + 1;
  if (tokens[to]?.text === "của") to++;
  if (tokens[to]?.text === "năm") to++;
  const word = tokens[to]?.text ?? "";
  if (yearDigits.test(word)) return { to: to + 1, year: Number(word) };
  return { to: /^(?:trước|ngoái|rồi)$/.test(word) ? to + 1 : to };
}

interface SamePeriod {
  readonly period: number;
  readonly to: number;
  readonly from: number;
}

function isLevel({ tokens }: Reading, { period, to, from }: SamePeriod): boolean {
  const before = tokens[period - 1]?.text ?? "";
  const opens = tokens[to]?.text === "(" || tokens[to]?.text === "là";
  if (comparing.test(before) && !(isHeldAgainst.test(before) && opens)) return false;
  const between = tokens.slice(to, from).map(({ text }) => text);
  const first = between.findIndex((_, i) => tokens[to + i]?.kind === "number");
  // "71 vụ, 94 đối tượng": a figure beside a figure.
  const isBeside = first < 0 || /^(?:,|và|với)$/.test(between.at(-1) ?? "");
  const lead = first < 0 ? between : between.slice(0, first);
  return isBeside && lead.every((text) => leading.test(text));
}
