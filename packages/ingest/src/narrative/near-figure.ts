import type { FigureMention } from "./figure-mention.ts";
import type { Reading } from "./reading.ts";
import { roleAt } from "./reading.ts";

/** A stretch of tokens, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const longestSide = 14;
const longestClause = 60;
const shareWithin = 4;

/** From the mark or figure before to the mark or figure behind. A comma before a noun goes on: "thôn, tổ dân phố". */
export function nearFigure(reading: Reading, mentions: readonly FigureMention[], index: number): Stretch {
  const mention = mentions[index];
  if (mention === undefined) throw new Error(`no figure ${index}`);
  const { tokens } = reading;
  const before = mentions[index - 1];
  const first = Math.max(mention.from - longestSide, before?.unitTo ?? 0);
  let from = mention.from;
  while (from > first && !isStop(reading, from - 1)) from--;
  // "672 thanh niên đủ điều kiện và có 24 thanh niên …": what stands before "và có" belongs to the figure before.
  const next = from === before?.unitTo ? tokens.slice(from, mention.from).findLastIndex(isAnd) : -1;
  if (next >= 0) from += next + 1;
  if (tokens[from - 1]?.text === ":" && from === mention.from) from = labelFrom(reading, from - 1, first);
  if (isShareOf(reading, before, mention)) from = nearFigure(reading, mentions, index - 1).from;
  const last = Math.min(tokens.length, mention.to + longestSide, mentions[index + 1]?.from ?? tokens.length);
  let to = Math.max(mention.to, mention.unitTo);
  while (to < last && (!isStop(reading, to) || goesOn(reading, to))) to++;
  // "… và khen thưởng 5 học viên": what "và" joins belongs to the next figure.
  const isNext = to === mentions[index + 1]?.from;
  const and = isNext ? tokens.slice(mention.unitTo, to).findLastIndex((t) => t.text === "và") : -1;
  return { from, to: and < 0 ? to : mention.unitTo + and };
}

function isAnd({ text }: Reading["tokens"][number], at: number, words: Reading["tokens"]): boolean {
  return text === "và" && /^(có|giao|tiễn|gọi|tuyển)$/.test(words[at + 1]?.text ?? "");
}

/** "sức khỏe loại I: 410": the words before the colon say what is counted. */
function labelFrom(reading: Reading, colon: number, first: number): number {
  let from = colon;
  while (from > first && !isStop(reading, from - 1)) from--;
  return from;
}

/** From the semicolon, colon or end before to the one behind. */
export function clauseOf(reading: Reading, mention: FigureMention): Stretch {
  const { tokens } = reading;
  const isEnd = (at: number) => {
    const token = tokens[at];
    if (token === undefined || token.kind === "line") return true;
    return /^[;:.!?]$/.test(token.text) && !isOfAbbreviation(reading, at);
  };
  let from = mention.from;
  while (from > 0 && mention.from - from < longestClause && !isEnd(from - 1)) from--;
  // The label before a colon belongs to what follows it.
  if (tokens[from - 1]?.text === ":" && mention.from - from <= shareWithin) {
    let label = from - 1;
    while (label > 0 && from - label < longestSide && !isEnd(label - 1)) label--;
    from = label;
  }
  let to = mention.to;
  while (to < tokens.length && to - mention.to < longestClause && !isEnd(to)) to++;
  return { from, to };
}

/** "40 đảng viên (12,5%)", "31 thanh niên có bằng đại học, gần 9%": the share of what was counted before. */
export function isShareOf(
  reading: Reading,
  before: FigureMention | undefined,
  { from, unit }: FigureMention,
): before is FigureMention {
  if (before === undefined || unit?.class !== "percent" || before.unit?.class === "percent") return false;
  const { sentenceOf } = reading.layout;
  if (sentenceOf[before.from] !== sentenceOf[from]) return false;
  let at = from;
  while (at > from - shareWithin && reading.tokens[at - 1]?.kind === "word") at--;
  const mark = reading.tokens[at - 1]?.text ?? "";
  const isNext = at <= before.unitTo && from > before.unitTo;
  if (!isNext && (!/^[(,;]$/.test(mark) || at - 1 < before.unitTo)) return false;
  if (isNext) at = before.unitTo;
  const words = reading.tokens.slice(at, from).map((t) => t.text);
  return words.every((w) => /^(chiếm|đạt|bằng|tỷ|lệ|tương|đương|gần|hơn|trên|khoảng|xấp|xỉ|là)$/.test(w));
}

/** The point of "TP. Huế". */
function isOfAbbreviation({ tokens, layout }: Reading, at: number): boolean {
  return tokens[at]?.text === "." && layout.sentenceOf[at + 1] === layout.sentenceOf[at];
}

function isStop(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const token = tokens[at];
  if (
    token?.text === "," &&
    /^\d$/.test(tokens[at - 1]?.text ?? "") &&
    /^\d$/.test(tokens[at + 1]?.text ?? "")
  )
    return false;
  if (token === undefined || token.kind === "line") return true;
  return /^[,;:.()!?|…]$/.test(token.text) && !isOfAbbreviation(reading, at);
}

const pairs = /^(đẳng|cấp|giỏi|chống|chữa|cứu)$/;

/** True of the comma in "thôn, tổ dân phố", "đại học, cao đẳng": no figure and no verb follows, but a noun. */
function goesOn(reading: Reading, comma: number): boolean {
  const { tokens, hitsFrom, vocabulary } = reading;
  const next = tokens[comma + 1];
  if (tokens[comma]?.text !== "," || next?.kind !== "word") return false;
  const nouns = hitsFrom(comma + 1).filter(({ phrase }) => vocabulary.unitOf(phrase) !== undefined);
  // "Quân đội 1.300, Công an 248": with its own number behind it the noun is the next in a list.
  if (nouns.length > 0) return !nouns.some(({ to }) => tokens[behindCount(reading, to)]?.kind === "number");
  if (roleAt(reading, comma + 1, "result") !== undefined) return false;
  return pairs.test(next.text) || (next.text === "cao" && tokens[comma - 1]?.text === "học");
}

/** Past "là", "có hơn", "chiếm" behind a noun: "Công an hơn 700", "đảng viên chiếm 2%". */
function behindCount({ tokens }: Reading, noun: number): number {
  let at = noun;
  while (at - noun < shareWithin && /^(là|có|chiếm|đạt|hơn|gần|trên|khoảng)$/.test(tokens[at]?.text ?? ""))
    at++;
  return at;
}
