import type { Year } from "@sosanh/core/figures/period";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import type { ReportPeriod } from "./report-period.ts";

const farthestBack = 120;

/** The year that a sentence says by the report's own: "năm ngoái", "sang năm", "(cùng kỳ: 59 vụ)". */
export function relativeYear(
  { tokens, layout }: Reading,
  { year }: ReportPeriod,
  { from }: FigureMention,
): Year | undefined {
  if (year === null) return undefined;
  for (
    let at = from - 1;
    at > Math.max(0, from - farthestBack) && layout.sentenceOf[at] === layout.sentenceOf[from];
    at--
  ) {
    if (isSamePeriodBefore(tokens, at, from)) return year - 1;
    if (tokens[at]?.text === "năm" && tokens[at - 1]?.text === "sang") return year + 1;
    // "năm học trước"
    const noun = tokens[at - 1]?.text === "học" ? at - 2 : at - 1;
    if (tokens[noun]?.text !== "năm" || isSeveral(tokens[noun - 1])) continue;
    if (isInClosedBracket(tokens, at, from)) continue;
    // "giảm 5 vụ so với năm ngoái (24 vụ)": the level that is compared with stands in the bracket.
    const isLevel = tokens[at + 1]?.text === "(" && at + 2 === from;
    const isComparison = !isLevel && /^(với|kỳ|hơn|so|bằng|như)$/.test(tokens[noun - 1]?.text ?? "");
    // "năm sau cao hơn năm trước" is of no year.
    const isSaying = /^(cao|nhiều|tốt|luôn|đều|hơn|tăng)$/.test(tokens[at + 1]?.text ?? "");
    if (/^(tới|sau)$/.test(tokens[at]?.text ?? "") && !isSaying) return year + 1;
    if (/^(trước|ngoái)$/.test(tokens[at]?.text ?? "") && !isComparison) return year - 1;
  }
  return undefined;
}

/** "3 năm trước", "những năm sau": not the next one. */
function isSeveral(before: Reading["tokens"][number] | undefined): boolean {
  return before?.kind === "number" || several.test(before?.text ?? "");
}

const several = /^(hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|những|các|nhiều|mấy|vài)$/;

/** "đạt 9,4% (năm trước 5,3%), sức khỏe loại 1 đạt 78%": what a bracket says ends with it. */
function isInClosedBracket(tokens: Reading["tokens"], at: number, from: number): boolean {
  const between = tokens.slice(at, from).map(({ text }) => text);
  const [open, close] = [between.indexOf("("), between.indexOf(")")];
  return close >= 0 && (open < 0 || close < open);
}

/** "(cùng kỳ: 59 vụ)", "(cùng kỳ năm trước 59 vụ)": the level to compare with. */
function isSamePeriodBefore(tokens: Reading["tokens"], at: number, from: number): boolean {
  if (tokens[at]?.text !== "kỳ" || tokens[at - 1]?.text !== "cùng" || tokens[at - 2]?.text !== "(")
    return false;
  return tokens.slice(at + 1, from).every((t) => /^(năm|trước|ngoái|:|là|có)$/.test(t.text));
}
