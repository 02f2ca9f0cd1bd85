import { listHeading } from "../list-heading.ts";
import type { Reading } from "../reading.ts";
import { sentenceStart } from "../sentence-start.ts";
import { joinedDigits } from "./rule.ts";

const longestClause = 6;
const longestSentence = 60;
const longestName = 5;

/**
 * Whether "14/12" or "7/8" says how many there were of how many, though a day may be written so: in brackets behind a
 * word that agrees with it ("vượt nhiều nhất (14/12)", "chưa đủ (7/8)", "hoàn thành (9/9)"), or behind a place in a list
 * that counts ("Kết quả giao quân: xã A 29/30, xã B 7/8").
 */
export function isReachedOfAsked(reading: Reading, at: number): boolean {
  const { parts, to } = joinedDigits(reading, at, /^\/$/);
  const [reached, asked] = parts.map(Number);
  if (parts.length !== 2 || reached === undefined || asked === undefined) return false;
  const { tokens } = reading;
  if (tokens[at - 1]?.text === "(" && /^[),;]$/.test(tokens[to]?.text ?? ""))
    return agrees(reading, at - 1, reached - asked);
  return isBehindName(reading, at) && isInCountingList(reading, at);
}

/** "vượt" before more than were asked for, "thiếu" before fewer, "đủ" before as many. */
function agrees({ tokens }: Reading, bracket: number, more: number): boolean {
  let from = bracket;
  while (bracket - from < longestClause && /^(word|number)$/.test(tokens[from - 1]?.kind ?? "")) from--;
  const words = ` ${tokens
    .slice(from, bracket)
    .map(({ text }) => text)
    .join(" ")} `;
  if (/ (buổi|sáng|chiều|ngày|tổ chức) /.test(words)) return false;
  if (/ (thiếu|hụt|chưa đủ|chưa đạt|không đủ|không đạt) /.test(words)) return more < 0;
  return more > 0 ? / vượt /.test(words) : more === 0 && / (đủ|đạt|hoàn thành) /.test(words);
}

function isBehindName({ tokens }: Reading, at: number): boolean {
  const name = tokens[at - 1]?.text === ":" ? at - 2 : at - 1;
  return tokens[name]?.kind === "word" && tokens[name]?.capital === true;
}

/** Another share in the same line that can be no day, or a heading that says it counts and speaks of no day. */
function isInCountingList(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const heading = listHeading(reading, at)?.heading;
  const from = sentenceStart(reading, at, longestSentence);
  const above = heading === undefined ? [] : tokens.slice(heading.from, heading.to);
  const before = [...above, ...tokens.slice(from, at)].map(({ text }) => text);
  if (before.some((word) => /^(ngày|lịch|gian|sáng|chiều|buổi|lúc|giờ)$/.test(word))) return false;
  const counts = before.findIndex((word) => /^(số|quả|chỉ|tỷ)$/.test(word));
  return (counts >= 0 && before.length - counts > longestName) || hasPlainShare(reading, at);
}

function hasPlainShare(reading: Reading, at: number): boolean {
  const { tokens, layout } = reading;
  const line = layout.lines[layout.lineOf[at] ?? 0];
  for (let i = line?.from ?? at; i < (line?.to ?? at); i++) {
    if (tokens[i]?.kind !== "number" || !isBehindName(reading, i)) continue;
    const { parts } = joinedDigits(reading, i, /^\/$/);
    if (parts.length === 2 && Number(parts[1]) > 12 && Number(parts[1]) < 1900) return true;
  }
  return false;
}
