import type { Year } from "@sosanh/core/figures/period";
import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";

const longestBracket = 14;
const longestNoun = 6;
const yearAlone = /^(?:(?:của |trong |hồi )?năm |đợt |hồi )?((?:19|20)\d{2})$/;

/** "21 tổ (năm 2018) lên 29 tổ (năm 2022)": a bracket behind a figure that has only a year says it of that figure. */
export function yearBehind({ tokens }: Reading, { to }: FigureMention): Year | undefined {
  const open = openBehind(tokens, to);
  if (open === undefined) return undefined;
  const close = closeOf(tokens, open);
  if (close === undefined) return undefined;
  const words = tokens.slice(open + 1, close).map(({ text }) => text);
  const year = yearAlone.exec(words.join(" "))?.[1];
  return year === undefined ? undefined : Number(year);
}

/**
 * The closing bracket of a year that is only said aside: "402 tin, bài (năm 2015: 355)", "21 tổ (năm 2018)". What
 * follows the bracket is not of that year. Undefined of a year in no bracket, and of "công tác tuyển quân (năm 2022)".
 */
export function asideEnd(reading: Reading, year: number): number | undefined {
  const { tokens } = reading;
  let open = year;
  while (open > 0 && year - open < longestBracket && !/^[()]$/.test(tokens[open]?.text ?? "")) open--;
  if (tokens[open]?.text !== "(") return undefined;
  const close = closeOf(tokens, open);
  if (close === undefined) return undefined;
  const hasFigure = tokens.slice(open, close).some(({ kind }, i) => kind === "number" && open + i !== year);
  return hasFigure || isBehindFigure(reading, open) ? close : undefined;
}

/** "76 buổi … (cùng kỳ 58 buổi)", "(năm 2015: 355 tin)": a bracket that begins with another time tells the level of then. */
export function isBracketedLevel({ tokens }: Reading, { from }: FigureMention): boolean {
  let open = from;
  while (open > 0 && from - open < longestBracket && !/^[();]$/.test(tokens[open]?.text ?? "")) open--;
  if (tokens[open]?.text !== "(") return false;
  const words = tokens.slice(open + 1, from).map(({ text }) => text);
  return otherTime.test(words.join(" "));
}

const otherTime = /^(?:so )?(?:với )?(?:cùng kỳ|năm (?:(?:19|20)\d{2}|trước|ngoái))(?![^\s:])/;

function closeOf(tokens: Reading["tokens"], open: number): number | undefined {
  for (let at = open + 1; at <= open + longestBracket * 2; at++) {
    const text = tokens[at]?.text;
    if (text === ")") return at;
    if (text === undefined || text === "(" || tokens[at]?.kind === "line") return undefined;
  }
  return undefined;
}

/** The bracket behind a figure and the words of its noun. */
function openBehind(tokens: Reading["tokens"], to: number): number | undefined {
  for (let at = to; at <= to + longestNoun; at++) {
    if (tokens[at]?.text === "(") return at;
    if (tokens[at]?.kind !== "word" && tokens[at]?.text !== "%") return undefined;
  }
  return undefined;
}

/** "21 tổ (", "95% (", "tăng từ 21 ("; not "giai đoạn 2 (", which counts nothing. */
function isBehindFigure({ tokens }: Reading, open: number): boolean {
  for (let at = open - 1; at >= open - 1 - longestNoun; at--) {
    if (tokens[at]?.kind === "number") return at < open - 1 || levelBefore.test(tokens[at - 1]?.text ?? "");
    if (tokens[at]?.kind !== "word" && tokens[at]?.text !== "%") return false;
  }
  return false;
}

const levelBefore = /^(từ|lên|xuống|là|còn|có|đạt|được|[:,-])$/;
