import type { UnitRow } from "@sosanh/vietnam/narrative-tables";
import { withListUnits } from "./list-figures.ts";
import type { Stretch } from "./near-figure.ts";
import { notAFigure } from "./not-a-figure/not-a-figure.ts";
import { joinedDigits } from "./not-a-figure/rule.ts";
import { readNumberWords, scaleOf } from "./number-words.ts";
import { readNumeral } from "./numeral.ts";
import type { Reading } from "./reading.ts";
import { longest, roleBefore } from "./reading.ts";
import type { TableCell } from "./table-cells.ts";
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
  /** What stands farther off but belongs to it: the other headers of a table. */
  readonly context?: readonly Stretch[];
}

type NumberRead = Pick<FigureMention, "from" | "to" | "value" | "readings" | "isInWords"> & {
  readonly hasMoney?: boolean;
};

const longestNumber = 12;

/** All numbers of a text that may be figures, in order. */
export function figureMentions(reading: Reading): readonly FigureMention[] {
  const { tokens, layout } = reading;
  const mentions: FigureMention[] = [];
  const cells = new Map(tableCells(reading).map((cell) => [cell.token, cell]));
  for (let at = 0; at < tokens.length; ) {
    const cell = cells.get(at);
    if (cell !== undefined) {
      mentions.push(cellMention(reading, cell));
      at++;
      continue;
    }
    const role = layout.lines[layout.lineOf[at] ?? 0]?.role;
    const token = tokens[at];
    const isRead = token !== undefined && role !== "page";
    const step = !isRead ? undefined : token.kind === "number" ? numberAt(reading, at) : wordsAt(reading, at);
    if (step?.mention !== undefined) mentions.push(step.mention);
    at = step?.to ?? at + 1;
  }
  return withListUnits(reading, mentions);
}

/** The number of a cell counts what its header says, else what the label of its row says. */
function cellMention(reading: Reading, { token, header, label, headers }: TableCell): FigureMention {
  const isPart = reading.tokens[token + 1]?.text === "%";
  const unit = isPart ? reading.vocabulary.unitOf("%") : (unitIn(reading, header) ?? unitIn(reading, label));
  const hasDecimals = unit?.class === "percent";
  const { value, readings } = readNumeral(reading.tokens[token]?.text ?? "", { hasDecimals });
  const to = token + 1;
  const about = [header, label];
  const context = headers;
  const read = { from: token, to, unitTo: to, value, readings, isInWords: false, about, context };
  return unit === undefined ? read : { ...read, unit };
}

/** The first noun that is counted in a stretch, the longest there. */
function unitIn({ hitsFrom, vocabulary }: Reading, { from, to }: Stretch): UnitRow | undefined {
  for (let at = from; at < to; at++) {
    const hit = longest(hitsFrom(at).filter(({ phrase }) => vocabulary.unitOf(phrase) !== undefined));
    if (hit !== undefined) return vocabulary.unitOf(hit.phrase);
  }
  return undefined;
}

interface Step {
  readonly to: number;
  readonly mention?: FigureMention;
}

function numberAt(reading: Reading, at: number): Step {
  const not = notAFigure(reading, at);
  if (not !== undefined) return { to: not.to };
  const { tokens } = reading;
  const { parts, to: joinedTo } = joinedDigits(reading, at, /^\/$/);
  const isShare =
    parts.length === 2 && Number(parts[0]) <= Number(parts[1]) && parts.every((p) => /^\d/.test(p));
  const to = isShare ? joinedTo : at + 1;
  const scaled = scaledFrom(reading, to);
  const hasDecimals = isPercent(reading, scaled.to) || scaled.factor !== 1;
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
  const mention = withUnit(reading, read);
  return { to: mention.to, mention };
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
  if (readNumberWords([tokens[at]?.text ?? ""]) === undefined) return undefined;
  const words = tokens.slice(at, at + longestNumber);
  const end = words.findIndex((t) => t.kind !== "word");
  const read = readNumberWords(words.slice(0, end < 0 ? words.length : end).map((t) => t.text));
  if (read === undefined) return undefined;
  const to = at + read.length;
  if (roleBefore(reading, at, "vague") !== undefined || roleBefore(reading, at, "change") !== undefined)
    return { to };
  if (roleBefore(reading, at, "each") !== undefined || roleBefore(reading, at, "ordinal") !== undefined)
    return { to };
  const mention = withUnit(reading, { from: at, to, value: read.value, readings: [], isInWords: true });
  if (mention.unit === undefined || mention.unitTo === mention.to) return undefined;
  if (read.length === 1 && !isPlainWord(reading, mention)) return undefined;
  return { to, mention };
}

const leadsToCount = /^(có|gồm|cho|khen|thưởng|tặng|với|và|được|tổ|chức|mở|,|là|của|trao|tại|xây|dựng)$/;

/** "một" is an article and "năm" a year: those count only in lists of awards and such. */
function isPlainWord({ tokens }: Reading, { from, unit }: FigureMention): boolean {
  const text = tokens[from]?.text ?? "";
  if (text !== "một" && text !== "năm") return text !== "không" && text !== "tư";
  const isAward = unit?.class === "collective" || unit?.class === "individual" || unit?.class === "household";
  return isAward && leadsToCount.test(tokens[from - 1]?.text ?? "");
}

function withUnit(reading: Reading, read: NumberRead): FigureMention {
  const { tokens, hitsFrom, vocabulary } = reading;
  const { hasMoney, ...mention } = read;
  const at = pastBracketedWords(reading, read.to);
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
  const isDong = hasMoney === true || (tokens[at]?.text === "đ" && tokens[at]?.glued === true);
  const money = isDong ? vocabulary.unitOf("đồng") : undefined;
  return { ...mention, ...(money === undefined ? {} : { unit: money }), unitTo: at };
}

/** "03 (ba) cá nhân": the number again in words. */
function pastBracketedWords({ tokens }: Reading, at: number): number {
  if (tokens[at]?.text !== "(") return at;
  const close = tokens.slice(at, at + longestNumber).findIndex((t) => t.text === ")");
  if (close < 2) return at;
  const words = tokens.slice(at + 1, at + close).map((t) => t.text);
  return readNumberWords(words)?.length === words.length ? at + close + 1 : at;
}
