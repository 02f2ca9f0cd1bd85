import type { FigureMention } from "./figure-mention.ts";
import type { PhraseHit } from "./phrases.ts";
import { isPrizeUnit } from "./prize-unit.ts";
import type { Reading } from "./reading.ts";

/** "Nhiệm vụ năm 2026: 110 buổi …": a sentence that begins with what is planned and a colon. */
export function isPlanLabel(
  { tokens, hitsFrom, vocabulary }: Reading,
  from: number,
  figure: number,
): boolean {
  const colon = tokens.slice(from, figure).findIndex(({ text }) => text === ":");
  if (colon < 0) return false;
  // "- Quý cuối năm: …", "Trong thời gian tới: …"
  return [from, from + 1].some((at) =>
    hitsFrom(at).some(({ phrase, to }) => to <= from + colon && vocabulary.hasRole(phrase, "plan-heading")),
  );
}

/** A figure below a heading that plans, where its own sentence, which begins at `from`, does not tell what was done. */
export function isUnderPlan(reading: Reading, mention: FigureMention, from: number): boolean {
  return isBelowPlan(reading, mention) && !isDoneBelowPlan(reading, mention, from);
}

/** What prizes were given for, and "Toàn huyện đã xử lý 12 vụ": told of what was done, below a heading that plans. */
export function isDoneBelowPlan(reading: Reading, mention: FigureMention, from: number): boolean {
  if (!isBelowPlan(reading, mention)) return false;
  const { tokens, normal } = reading;
  const before = normal.lower.slice(tokens[from]?.start ?? 0, tokens[mention.from]?.start ?? 0);
  return isPrizeUnit(mention.unit) || done.test(before);
}

function isBelowPlan(reading: Reading, { from }: FigureMention): boolean {
  const { layout, hitsFrom, vocabulary, tokens, normal } = reading;
  const line = layout.lines[layout.lineOf[from] ?? 0];
  const heading = line?.heading === undefined ? undefined : layout.lines[line.heading];
  if (heading === undefined) return false;
  const isPlan = ({ phrase }: PhraseHit) =>
    vocabulary.hasRole(phrase, "plan") || vocabulary.hasRole(phrase, "plan-heading");
  for (let at = heading.from; at < heading.to; at++) {
    if (!hitsFrom(at).some(isPlan)) continue;
    // "TỔNG KẾT … NĂM 2023, PHƯƠNG HƯỚNG NĂM 2024" is above both, "KẾT QUẢ 6 THÁNG CUỐI NĂM" above what was done.
    const said = normal.lower.slice(tokens[heading.from]?.start ?? 0, tokens[at]?.start ?? 0);
    const all = normal.lower.slice(tokens[heading.from]?.start ?? 0, tokens[heading.to - 1]?.end ?? 0);
    return !/tổng kết|sơ kết/.test(all) && !/kết quả|đánh giá|tình hình/.test(said);
  }
  return false;
}

const done =
  /(?:^|[\s,;(])(?:đã (?!đề ra|đạt được|được giao|ký|đăng ký)\p{L}+|hiện có|tặng (?:bằng|giấy|cờ)|trao tặng|biểu dương|tuyên dương|khen thưởng)(?![\p{L}])/u;
