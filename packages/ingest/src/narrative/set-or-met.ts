import type { FigureMention } from "./figure-mention.ts";
import type { PhraseHit } from "./phrases.ts";
import type { Reading } from "./reading.ts";

/** "Để hoàn thành chỉ tiêu giao quân của huyện là 184 thanh niên, …", "Theo chỉ tiêu, năm nay huyện có 184 thanh niên nhập ngũ": how many are still to be reached. */
export function isAmountToReach(
  { tokens, normal }: Reading,
  { from: figure, unit }: FigureMention,
  from: number,
): boolean {
  if (!/^(person|individual|quota)$/.test(unit?.class ?? "")) return false;
  const clause = normal.lower.slice(tokens[from]?.start ?? 0, tokens[figure]?.start ?? 0);
  if (byQuota.test(clause)) return true;
  return opensPurpose(tokens, from) && toReach.test(clause);
}

const byQuota =
  /^theo chỉ tiêu(?: (?!đã )[^\s,;]+){0,6},(?!.*(?:^|[ ,])(?:đã|vừa|đạt|có mặt) )[^;\d]*(?:năm 20\d\d[^;\d]*)?$/;
const toReach =
  /(?:hoàn thành|đạt|bảo đảm|đảm bảo)(?: [^\s,;]+){0,3} (?:chỉ tiêu|kế hoạch)(?: [^\s,;]+){0,12} (?:là )?$/;

/** "19 đồng chí dự kiến kết nạp": what is said of them is still to come. */
export function isExpectedBehind({ tokens }: Reading, { unit, unitTo }: FigureMention): boolean {
  const isPeople = /^(person|individual|member)$/.test(unit?.class ?? "");
  return isPeople && tokens[unitTo]?.text === "dự" && tokens[unitTo + 1]?.text === "kiến";
}

/** Whether the words before a target say that it was kept or met: then it is not what is set. */
export function isMetBefore(reading: Reading, hit: PhraseHit, sentence: number): boolean {
  return isKept(reading, hit, sentence) || isOnSchedule(reading, hit, sentence);
}

/** "biên chế dân quân bảo đảm chỉ tiêu, chất lượng với 57 đồng chí": it was met, but for "Để bảo đảm chỉ tiêu …". */
function isKept({ tokens }: Reading, { from }: PhraseHit, sentence: number): boolean {
  const words = `${tokens[from - 2]?.text} ${tokens[from - 1]?.text}`;
  return /^(bảo đảm|đảm bảo)$/.test(words) && !opensPurpose(tokens, sentence);
}

/** "Sáng 12/5, theo kế hoạch, phường ra mắt 5 mô hình": on a day that is told of, it went as planned. */
function isOnSchedule({ tokens, normal }: Reading, { from, phrase }: PhraseHit, sentence: number): boolean {
  if (phrase !== "theo kế hoạch") return false;
  const before = normal.lower.slice(tokens[sentence]?.start ?? 0, tokens[from]?.start ?? 0);
  return /^(?:sáng|trưa|chiều|tối|ngày)(?: (?:ngày|nay))? \(?\d{1,2}[/.-]\d{1,2}(?![\d.])|^(?:tại buổi lễ|vừa qua)/.test(
    before,
  );
}

function opensPurpose(tokens: Reading["tokens"], from: number): boolean {
  return /^(để|nhằm)$/.test(tokens[from]?.text ?? "");
}
