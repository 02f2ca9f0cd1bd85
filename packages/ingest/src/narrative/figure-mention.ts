import type { UnitRow } from "@sosanh/vietnam/narrative-tables";
import { withBracketedCounts } from "./bracketed-counts.ts";
import { cellMention, unitIn } from "./cell-mention.ts";
import { isCountWord } from "./count-word.ts";
import { withNounsOfFirstLine } from "./first-line.ts";
import { leadingNumbers } from "./leading-numbers.ts";
import { legendCells } from "./legend-list.ts";
import { withListUnits } from "./list-figures.ts";
import { withNounsOfClauses } from "./named-clause.ts";
import type { Stretch } from "./near-figure.ts";
import { isEach } from "./not-a-figure/each.ts";
import { notAFigure } from "./not-a-figure/not-a-figure.ts";
import { isNotCounted } from "./not-a-figure/not-counted.ts";
import { isReachedOfAsked } from "./not-a-figure/reached-of-asked.ts";
import { joinedDigits } from "./not-a-figure/rule.ts";
import { readNumberWords, scaleOf } from "./number-words.ts";
import { readNumeral } from "./numeral.ts";
import { withTotalsOfPlaces } from "./parts-by-place.ts";
import { withUnitsOfTotals } from "./parts-by-unit.ts";
import type { Reading } from "./reading.ts";
import { longest, roleAt, roleBefore } from "./reading.ts";
import { isEnd } from "./said-count.ts";
import { tableCells } from "./table-cells.ts";

/** A number that may be a figure, with the noun it counts. */
export interface FigureMention {
  /** Tokens of the number, end exclusive; of "1 tỷ 250 triệu" all of them. */
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly readings: readonly number[];
  /** Absent where no noun that is counted stands behind the number. */
  readonly unit?: UnitRow;
  /** The token behind the noun, or behind the number where there is none. */
  readonly unitTo: number;
  readonly isInWords: boolean;
  /** What else says what it counts: header and label of a cell, or the words before the colon of a list. */
  readonly about?: readonly Stretch[];
  /** What belongs to the figure that it repeats for another year, or to the column that it says who came to. */
  readonly leans?: Stretch;
  /** What stands farther off but belongs to it: the other headers of a table, and the line above it. */
  readonly context?: readonly Stretch[];
  /** Whether it stands in a table: `about` are then the words over its column, and last the label of its row. */
  readonly isCell?: true;
}

type NumberRead = Pick<FigureMention, "from" | "to" | "value" | "readings" | "isInWords"> & {
  readonly hasMoney?: boolean;
};

const longestNumber = 12;
// "trong số đó là" and a word of the noun.
const longestOfThem = 5;

/** All numbers of a text that may be figures, in order. */
export function figureMentions(reading: Reading): readonly FigureMention[] {
  const { tokens, layout } = reading;
  const mentions: FigureMention[] = [];
  const all = [...legendCells(reading), ...tableCells(reading)];
  const cells = new Map(all.map((cell) => [cell.token, cell]));
  const leading = leadingNumbers(reading);
  for (let at = 0; at < tokens.length; ) {
    const noun = leading.get(at);
    if (noun !== undefined) {
      const mention = leadingMention(reading, at, noun);
      mentions.push(mention);
      at = mention.unitTo;
      continue;
    }
    const cell = cells.get(at);
    if (cell !== undefined) {
      // "18/20", "14 vụ": a cell may hold more than its number.
      const read = cell.to > at + 1 ? numberAt(reading, at).mention : undefined;
      if (!cell.isNone) mentions.push(cellMention(reading, cell, read));
      at = Math.max(cell.to, at + 1);
      continue;
    }
    const role = layout.lines[layout.lineOf[at] ?? 0]?.role;
    const token = tokens[at];
    const isRead = token !== undefined && role !== "page";
    const step = !isRead ? undefined : token.kind === "number" ? numberAt(reading, at) : wordsAt(reading, at);
    if (step?.mention !== undefined) mentions.push(step.mention);
    at = step?.to ?? at + 1;
  }
  const inLists = withListUnits(reading, withBracketedCounts(reading, mentions));
  const listed = withNounsOfFirstLine(reading, withNounsOfClauses(reading, inLists));
  return withUnitsOfTotals(reading, withTotalsOfPlaces(reading, listed));
}

/** "149/149 - bản, khóm": a number with its noun behind a dash, or on the line below. */
function leadingMention(reading: Reading, from: number, noun: number): FigureMention {
  const { value, readings } = readNumeral(reading.tokens[from]?.text ?? "", { hasDecimals: false });
  const mention = withUnit(reading, { from, to: noun, value, readings, isInWords: false });
  const { lines, lineOf } = reading.layout;
  const line = lines[lineOf[noun] ?? 0];
  const isBelow = lineOf[noun] !== lineOf[from] && line !== undefined;
  return { ...mention, to: noun - 1, ...(isBelow ? { about: [{ from: noun, to: line.to }] } : {}) };
}

interface Step {
  readonly to: number;
  readonly mention?: FigureMention;
}

function numberAt(reading: Reading, at: number): Step {
  const not = notAFigure(reading, at);
  if (not !== undefined) return not.kind === "range" ? rangeAt(reading, at, not.to) : { to: not.to };
  const { parts, to: joinedTo } = joinedDigits(reading, at, /^\/$/);
  const isPair = parts.length === 2 && parts.every((p) => /^\d/.test(p));
  // "14/13 thanh niên": more than were asked for, or this year's and last year's; the first is what was reached.
  const isMore = isPair && Number(parts[0]) > Number(parts[1]);
  const isShare = isPair && (!isMore || isCounted(reading, joinedTo) || isReachedOfAsked(reading, at));
  const mention = numeralMention(reading, at, isShare ? joinedTo : at + 1);
  return isWholeOfShare(reading, mention) ? { to: mention.to } : { to: mention.to, mention };
}

/** The numeral at a token with its scale and its noun, whatever else it may be. @param to  the token behind its digits */
export function numeralMention(reading: Reading, at: number, to: number): FigureMention {
  const { tokens } = reading;
  const scaled = scaledFrom(reading, to);
  const hasDecimals = isPercent(reading, scaled.to) || (scaled.factor !== 1 && !isThousands(reading, at));
  const { value, readings } = readNumeral(tokens[at]?.text ?? "", { hasDecimals });
  const total = value === null ? null : Math.round((value * scaled.factor + scaled.more) * 1e6) / 1e6;
  const read: NumberRead = {
    from: at,
    to: scaled.to,
    value: total,
    readings,
    isInWords: false,
    hasMoney: scaled.isMoney,
  };
  return withUnit(reading, read);
}

function isCounted({ hitsFrom, vocabulary }: Reading, at: number): boolean {
  return hitsFrom(at).some(({ phrase }) => vocabulary.unitOf(phrase) !== undefined);
}

/** "5.230 hộ/5.412 hộ": behind the stroke stands of how many. */
function isWholeOfShare({ tokens, hitsTo, vocabulary }: Reading, { from, unit }: FigureMention): boolean {
  if (tokens[from - 1]?.text !== "/") return false;
  return hitsTo(from - 1).some(
    (hit) =>
      vocabulary.unitOf(hit.phrase)?.class === (unit?.class ?? "") && tokens[hit.from - 1]?.kind === "number",
  );
}

/** "1.150 triệu đồng": a thousand of them; of "1.086 tỷ" nobody can tell. */
function isThousands({ tokens }: Reading, at: number): boolean {
  const text = tokens[at]?.text ?? "";
  // "2.000 tỷ": nobody writes three decimals that are none.
  return (
    /^\d{1,3}\.000$/.test(text) ||
    (/^\d{1,3}\.\d{3}$/.test(text) && /^(triệu|tr)$/.test(tokens[at + 1]?.text ?? ""))
  );
}

/** "5-7 lớp": neither end is what was counted, so it has no value but what it may be. */
function rangeAt(reading: Reading, from: number, to: number): Step {
  const { tokens } = reading;
  const hasDecimals = isPercent(reading, to);
  const ends = [tokens[from], tokens[to - 1]].map((token) => readNumeral(token?.text ?? "", { hasDecimals }));
  const readings = ends.flatMap(({ value }) => (value === null ? [] : [value]));
  const mention = withUnit(reading, { from, to, value: null, readings, isInWords: false });
  const isOfEach =
    isEach(reading, from) !== undefined || roleAt(reading, mention.unitTo, "each") !== undefined;
  const isRising = readings.length === 2 && (readings[0] ?? 0) < (readings[1] ?? 0);
  if (isOfEach || !isRising || isNotCounted(reading, to - 1) !== undefined) return { to };
  return mention.unit === undefined ? { to } : { to: mention.to, mention };
}

function isPercent({ tokens }: Reading, at: number): boolean {
  const [sign, second] = [tokens[at]?.text, tokens[at + 1]?.text];
  return sign === "%" || (sign === "phần" && second === "trăm");
}

interface Scaled {
  readonly to: number;
  readonly factor: number;
  /** What a smaller scale adds: 250 triệu of "1 tỷ 250 triệu". */
  readonly more: number;
  readonly isMoney: boolean;
}

function scaledFrom({ tokens }: Reading, at: number): Scaled {
  const factor = scaleOf(tokens[at]?.text ?? "");
  const isShort = tokens[at]?.text === "tr" || tokens[at]?.text === "trđ";
  if (factor === undefined)
    return { to: isShort ? at + 1 : at, factor: isShort ? 1e6 : 1, more: 0, isMoney: isShort };
  const [next, scale] = [tokens[at + 1], tokens[at + 2]];
  const smaller = scaleOf(scale?.text ?? "");
  if (next?.kind === "number" && smaller !== undefined && smaller < factor) {
    const { value } = readNumeral(next.text, { hasDecimals: false });
    return { to: at + 3, factor, more: (value ?? 0) * smaller, isMoney: true };
  }
  return { to: at + 1, factor, more: 0, isMoney: factor >= 1e6 };
}

/** Numbers in words: only before a noun that is counted, and never a lone word that is rather something else. */
function wordsAt(reading: Reading, at: number): Step | undefined {
  const { tokens } = reading;
  if (tokens[at]?.kind !== "word" || (tokens[at]?.capital && tokens[at + 1]?.capital)) return undefined;
  // "xã Tháp Mười tổ chức …"
  const before = tokens[at - 1];
  if (tokens[at]?.capital && before?.kind === "word" && before.capital) return undefined;
  if (readNumberWords([tokens[at]?.text ?? ""]) === undefined) return undefined;
  const words = tokens.slice(at, at + longestNumber);
  const end = words.findIndex((t) => t.kind !== "word");
  const read = readNumberWords(words.slice(0, end < 0 ? words.length : end).map((t) => t.text));
  if (read === undefined) return undefined;
  const to = at + read.length;
  // "hai phần ba": a fraction counts nothing.
  if (tokens[to]?.text === "phần" && readNumberWords([tokens[to + 1]?.text ?? ""]) !== undefined)
    return { to: to + 2 };
  if (roleBefore(reading, at, "vague") !== undefined || roleBefore(reading, at, "change") !== undefined)
    return { to };
  if (roleBefore(reading, at, "each") !== undefined || roleBefore(reading, at, "ordinal") !== undefined)
    return { to };
  const mention = withUnit(reading, { from: at, to, value: read.value, readings: [], isInWords: true });
  // "Số viết đơn xung phong là sáu mươi tám.": of more than one word, where nothing follows that could be counted.
  if (mention.unit === undefined && read.length > 1 && isEnd(reading, to)) return { to, mention };
  if (mention.unit === undefined || mention.unitTo === mention.to) return undefined;
  if (read.length === 1 && !isCountWord(reading, mention)) return undefined;
  return { to, mention };
}

/** A number with the noun behind it. */
export function withUnit(reading: Reading, read: NumberRead): FigureMention {
  const { tokens, hitsFrom, vocabulary } = reading;
  const { hasMoney, ...mention } = read;
  const at = nounFrom(reading, read.to);
  const hit = longest(hitsFrom(at).filter(({ phrase }) => vocabulary.unitOf(phrase) !== undefined));
  const unit = hit === undefined ? undefined : vocabulary.unitOf(hit.phrase);
  const whose =
    hit === undefined || unit?.class !== "turn"
      ? undefined
      : unitIn(reading, { from: hit.to, to: hit.to + 1 });
  const ofPeople = /^(person|member|trainee|individual)$/.test(whose?.class ?? "");
  if (hit !== undefined && unit !== undefined)
    return {
      ...mention,
      unit: (ofPeople ? vocabulary.unitOf("lượt người") : undefined) ?? unit,
      unitTo: hit.to,
    };
  const recruits = isRecruits(reading, at) ? vocabulary.unitOf("tân binh") : undefined;
  if (recruits !== undefined) return { ...mention, unit: recruits, unitTo: at + 1 };
  const isDong = hasMoney === true || (tokens[at]?.text === "đ" && tokens[at]?.glued === true);
  const money = isDong ? vocabulary.unitOf("đồng") : undefined;
  return { ...mention, ...(money === undefined ? {} : { unit: money }), unitTo: at };
}

/** "Giao 255 quân": a word that counts only right behind a number, and when it is not the head of a longer one. */
function isRecruits({ tokens }: Reading, at: number): boolean {
  return (
    tokens[at]?.text === "quân" && !/^(số|nhân|sự|khu|đội|y|trang|chủng)$/.test(tokens[at + 1]?.text ?? "")
  );
}

/** Where the noun begins in "03 (ba) cá nhân", in '5 "Tổ liên gia"', and in "18 trong số đó là đảng viên". */
function nounFrom({ tokens, layout }: Reading, at: number): number {
  // A page may break its line between a number and its noun.
  if (tokens[at]?.kind === "line" && layout.lineOf[at + 1] === layout.lineOf[at]) return at + 1;
  if (/^["“'‘]$/.test(tokens[at]?.text ?? "")) return at + 1;
  const of = tokens.slice(at, at + longestOfThem).map((t) => t.text);
  const isOf = /^trong (số )?đó (là|có) /.exec(of.join(" "));
  if (isOf !== null) return at + isOf[0].trim().split(" ").length;
  if (tokens[at]?.text !== "(") return at;
  const close = tokens.slice(at, at + longestNumber).findIndex((t) => t.text === ")");
  if (close < 2) return at;
  const words = tokens.slice(at + 1, at + close).map((t) => t.text);
  return readNumberWords(words)?.length === words.length ? at + close + 1 : at;
}
