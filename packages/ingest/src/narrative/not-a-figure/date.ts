import type { Reading } from "../reading.ts";
import { isReachedOfAsked } from "./reached-of-asked.ts";
import type { NotFigureRule } from "./rule.ts";
import { joinedDigits } from "./rule.ts";

const dayWords = /^(ngày|sáng|chiều|tối|trưa|đêm|hôm|mùng|mồng)$/;
// Before these a share may stand as well: "đến nay 8/8 thôn".
const maybeDayWords = /^(tháng|đến|từ|và|nay|qua|lúc|đợt|dịp|trước|sau)$/;

/** "18/12/2020", "24/4", "26-1", "7/2026", "18.12.2020", "ngày 14". */
export const isDate: NotFigureRule = (reading, at) => {
  const { tokens } = reading;
  const text = tokens[at]?.text ?? "";
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(text)) return { kind: "date", to: at + 1 };
  const before = tokens[at - 1]?.text ?? "";
  const isPointed = /^\d{1,2}\.\d{1,2}$/.test(text);
  if (isPointed && isDay(text.split(".")) && (dayWords.test(before) || maybeDayWords.test(before)))
    return { kind: "date", to: at + 1 };
  const { parts, to } = joinedDigits(reading, at, /^[/-]$/);
  // "9 tháng 90 camera": no month has that number.
  const most = before === "tháng" ? 12 : 31;
  const isOfDay = /^\d{1,2}$/.test(text) && Number(text) <= most && /^(ngày|tháng|mùng|mồng)$/.test(before);
  if (parts.length === 1) return isOfDay && !isCounted(reading, to) ? { kind: "date", to } : undefined;
  if (parts.length === 3 && isDay(parts) && /^(19|20)\d{2}$/.test(parts[2] ?? ""))
    return { kind: "date", to };
  if (parts.length !== 2) return undefined;
  const [first = "", second = ""] = parts;
  if (/^(0?[1-9]|1[0-2])$/.test(first) && /^(19|20)\d{2}$/.test(second)) return { kind: "date", to };
  if (!isDay(parts)) return undefined;
  if (dayWords.test(before)) return { kind: "date", to };
  if (isReachedOfAsked(reading, at)) return undefined;
  const isBracketed = before === "(" && tokens[to]?.text === ")";
  return isBracketed || !isCounted(reading, to) ? { kind: "date", to } : undefined;
};

function isDay([day = "", month = ""]: readonly string[]): boolean {
  return /^(0?[1-9]|[12]\d|3[01])$/.test(day) && /^(0?[1-9]|1[0-2])$/.test(month);
}

function isCounted({ hitsFrom, vocabulary }: Reading, at: number): boolean {
  return hitsFrom(at).some(({ phrase }) => vocabulary.unitOf(phrase) !== undefined);
}
