import type { FigureMention } from "./figure-mention.ts";
import type { Stretch } from "./near-figure.ts";
import { nearFigure } from "./near-figure.ts";
import { nounsWithin } from "./noun-within.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { nameAtEnd } from "./respective-figures.ts";
import { sentenceStart } from "./sentence-start.ts";
import { isNamed } from "./table-cells.ts";

const longestClause = 16;
const farthest = 10;
const longestSentence = 120;
const beforeNumber = /^(có|được|với|đạt|là|giao|lắp|chỉ|cũng|mới|khoảng|gần|hơn)$/;
const classifier = /^(chiếc|cái)$/;
const notOfCount = /^(thứ|hạng|năm|tháng|tăng|giảm|số|loại|thôn|ấp|khu|tổ|phố|đội|khóa|giờ|lúc|ngày)$/;
const notOfPlace = /^(percent|commune|district|hamlet|organisation|years|time|money)$/;

/**
 * "Thị trấn A giao 10, xã B 9, xã C 8 thanh niên", "phường A lắp 142 mắt, còn phường B tuy ít hộ cũng được 35": numbers
 * of places one after the other of which only the last or the first has the noun. Each clause begins with its place.
 */
export function withNounsOfClauses(
  reading: Reading,
  mentions: readonly FigureMention[],
): readonly FigureMention[] {
  const done = [...mentions];
  const clauses = mentions.map((mention) => clauseOfPlace(reading, mention));
  const take = (index: number, from: number): void => {
    const [mention, other, own] = [done[index], done[from], clauses[index]];
    if (mention?.unit !== undefined || mention?.about !== undefined || own === undefined) return;
    if (mention === undefined || other?.unit === undefined || notOfPlace.test(other.unit.class)) return;
    const [left, right] = from < index ? [other, own] : [mention, clauses[from]];
    const apart = right === undefined ? -1 : right.start - left.unitTo;
    if (clauses[from] === undefined || apart < 0 || apart > farthest) return;
    if (!isBareCount(reading, mention, { ...own, verb: reading.tokens[other.from - 1]?.text })) return;
    const { sentenceOf } = reading.layout;
    if (sentenceOf[mention.from] !== sentenceOf[other.from]) return;
    const leans = other.leans ?? nearFigure(reading, done, from);
    const unitTo = endOfCount(reading, mention);
    done[index] = { ...mention, unitTo, unit: other.unit, about: [own.name], leans };
  };
  for (const [index, mention] of done.entries()) {
    take(index, index - 1);
    if (done[index] === mention) done[index] = ofClassifier(reading, mention, done[index - 1]);
  }
  for (let index = mentions.length - 2; index >= 0; index--) take(index, index + 1);
  return done;
}

interface PlaceClause {
  /** The first token behind the mark before it. */
  readonly start: number;
  readonly name: Stretch;
}

/** The clause up to a number, and the one place it names. */
function clauseOfPlace(reading: Reading, { from }: FigureMention): PlaceClause | undefined {
  const { tokens, layout } = reading;
  let start = from;
  for (; start > 0 && layout.sentenceOf[start - 1] === layout.sentenceOf[from]; start--) {
    const before = tokens[start - 1];
    if (before === undefined || (before.kind !== "word" && before.kind !== "number")) break;
    if (before.text === "và" && (tokens[start]?.capital || kindAt(tokens, start) !== undefined)) break;
    if (from - start >= longestClause) return undefined;
  }
  const names: Stretch[] = [];
  for (let at = start; at < from; at++) {
    if (!tokens[at]?.capital || tokens[at + 1]?.capital) continue;
    const name = nameAtEnd(reading, { from: start, to: at + 1 });
    if (name !== undefined && isNamed(reading, name)) names.push(name);
  }
  const [name] = names;
  return name === undefined || names.length > 1 ? undefined : { start, name };
}

/** A number without a noun that ends its clause, with a few words between the place and it. */
function isBareCount(
  reading: Reading,
  mention: FigureMention,
  { name, verb }: PlaceClause & { readonly verb: string | undefined },
): boolean {
  const { tokens } = reading;
  const { from } = mention;
  const next = tokens[endOfCount(reading, mention)];
  const isEnd = next === undefined || next.kind === "line" || /^([,;.)]|và|còn)$/.test(next.text);
  const words = tokens.slice(name.to, from);
  const last = words.at(-1)?.text ?? "có";
  const arePlain = words.every((t) => t.kind === "word" && !t.capital && !notOfCount.test(t.text));
  return isEnd && arePlain && (beforeNumber.test(last) || last === verb);
}

/** Behind the number, or behind the "chiếc" that stands for its noun. */
function endOfCount({ tokens }: Reading, { to }: FigureMention): number {
  return classifier.test(tokens[to]?.text ?? "") ? to + 1 : to;
}

/** "Số camera của xã là 63 chiếc", "…, trong đó xã A 98 cái": what stands for a noun stands for the last one said. */
function ofClassifier(
  reading: Reading,
  mention: FigureMention,
  before: FigureMention | undefined,
): FigureMention {
  const { tokens } = reading;
  const unitTo = endOfCount(reading, mention);
  const next = tokens[unitTo];
  const isAlone = next === undefined || next.kind === "line" || /^([,;.)]|và)$/.test(next.text);
  if (mention.unit !== undefined || unitTo === mention.to || !isAlone) return mention;
  const from = sentenceStart(reading, mention.from, longestSentence);
  const said = before !== undefined && before.from >= from ? before.unit : undefined;
  const unit =
    nounsWithin(reading, { from: Math.max(from, before?.unitTo ?? 0), to: mention.from }).at(-1) ?? said;
  if (unit === undefined || notOfPlace.test(unit.class) || unit.class === "person") return mention;
  const name = clauseOfPlace(reading, mention)?.name;
  return { ...mention, unitTo, unit, ...(name === undefined ? {} : { about: [name] }) };
}
