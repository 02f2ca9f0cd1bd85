import type { Reading } from "../reading.ts";
import { roleBefore } from "../reading.ts";
import type { NotFigureRule } from "./rule.ts";

// Words that may stand between "tăng" and by how much.
const between = /^(hơn|gần|khoảng|được|thêm|trên|xấp|xỉ|tới|đến|là|từ|bình|quân|số|thêm|ít|nhất|chừng)$/;
const nearest = 3;
const longestNoun = 4;

/** "tăng 29 cuộc", "giảm 2,4%", "tăng từ 27 (mô hình)": by how much, not how much. */
export const isChange: NotFigureRule = (reading, at) => {
  if (goesOn(reading, at) || raisesTotal(reading, at) || isExcess(reading, at))
    return { kind: "change", to: at + 1 };
  const to = saidAgainTo(reading, at);
  if (to !== undefined) return { kind: "change", to };
  for (let i = at; i >= at - nearest; i--) {
    if (roleBefore(reading, i, "change") !== undefined) {
      const isNewLevel = reading.tokens.slice(i, at).some((t) => t.text === "lên" || t.text === "đến");
      return isNewLevel ? undefined : { kind: "change", to: at + 1 };
    }
    if (isMoreThanBefore(reading, i)) return { kind: "change", to: at + 1 };
    if (!between.test(reading.tokens[i - 1]?.text ?? "")) return undefined;
  }
  return undefined;
};

/** "vượt chỉ tiêu 1 đồng chí": by how many; "vượt chỉ tiêu 102%" is how far. */
function isExcess({ tokens }: Reading, at: number): boolean {
  const [first, second, third] = [at - 3, at - 2, at - 1].map((i) => tokens[i]?.text);
  const isMore = first === "vượt" && second === "chỉ" && third === "tiêu";
  return isMore && tokens[at + 1]?.kind === "word" && !/^(phần|chỉ)$/.test(tokens[at + 1]?.text ?? "");
}

const longestPeriod = 5;

/** "ít hơn cùng kỳ 6 vụ", "nhiều hơn cùng kỳ năm 2019 là 2 vụ": the period compared with stands between. */
function isMoreThanBefore(reading: Reading, end: number): boolean {
  for (let i = end; i > end - longestPeriod; i--) {
    const hit = roleBefore(reading, i, "change");
    if (hit !== undefined) return i < end && hit.phrase.endsWith(" hơn");
    if (!/^(cùng|kỳ|năm|trước|ngoái|20\d\d)$/.test(reading.tokens[i - 1]?.text ?? "")) return false;
  }
  return false;
}

const toTotal = 8;

/** "lắp thêm 85 camera, nâng tổng số lên 1.012": what is added, not how many there are. */
function raisesTotal({ tokens, layout }: Reading, at: number): boolean {
  for (let i = at + 1; i <= at + toTotal; i++) {
    if (layout.sentenceOf[i] !== layout.sentenceOf[at] || tokens[i]?.kind === "number") return false;
    if (tokens[i]?.text === "nâng" && tokens[i + 1]?.text === "tổng") return true;
  }
  return false;
}

/**
 * "tăng 103 vụ (16,5%)", "giảm 24 vụ, tương đương 39,34%", "tăng 93 vụ (206/113 vụ)": the change again, as a share of
 * what was before or by the two numbers it lies between. Where it ends.
 */
function saidAgainTo(reading: Reading, at: number): number | undefined {
  const { tokens } = reading;
  const isShare = tokens[at + 1]?.text === "%";
  const isPair = tokens[at + 1]?.text === "/" && tokens[at + 2]?.kind === "number";
  const opening = tokens[at - 1]?.text === "đương" && tokens[at - 2]?.text === "tương" ? at - 3 : at - 1;
  const isOpened = tokens[opening]?.text === "(" || (tokens[opening]?.text === "," && opening < at - 1);
  if (!isOpened || !(isShare || isPair) || !isChangeBefore(reading, opening)) return undefined;
  return isPair ? at + 3 : at + 1;
}

/** "giảm 9 vụ và 17 đối tượng": what a change is said of goes on to the next. */
function goesOn(reading: Reading, at: number): boolean {
  return /^(và|,)$/.test(reading.tokens[at - 1]?.text ?? "") && isChangeBefore(reading, at - 1);
}

/** Whether a change and its noun end just before a token. */
function isChangeBefore(reading: Reading, end: number): boolean {
  const { tokens } = reading;
  let number = end - 1;
  while (number > end - 1 - longestNoun && tokens[number]?.kind === "word") number--;
  if (tokens[number]?.kind !== "number") return false;
  return reading.tokens[number - 1]?.kind === "word" && isChange(reading, number) !== undefined;
}
