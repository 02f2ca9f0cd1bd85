import type { FigureMention } from "./figure-mention.ts";
import type { ListHeading } from "./list-heading.ts";
import { listHeading, notOfLists } from "./list-heading.ts";
import type { Stretch } from "./near-figure.ts";
import { nounsWithin } from "./noun-within.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { sentenceStart } from "./sentence-start.ts";

const joining = /^(,|;|và)$/;
const farthest = 60;
const longestWay = 4;
/** Of a list no more numbers are looked at for the noun of the last. */
export const mostListed = 12;

/**
 * Whose each number is of "Nhơn Khánh và Nhơn Lộc lần lượt 10 và 8": by the token of the number, the name at the same
 * place in its list. Lists that are not of one length say nothing.
 */
export function respectiveNames(
  reading: Reading,
  mentions: readonly FigureMention[],
): ReadonlyMap<number, Stretch> {
  const { tokens, layout } = reading;
  const found = new Map<number, Stretch>();
  let next = 0;
  for (let at = 1; at < tokens.length; at++) {
    while ((mentions[next]?.from ?? tokens.length) < at) next++;
    const turn = turnAt(reading, at);
    if (turn === undefined) continue;
    const names = namesSaid(reading, turn.from);
    const numbers: FigureMention[] = [];
    for (const mention of mentions.slice(next, next + names.length)) {
      const end = numbers.at(-1)?.unitTo ?? turn.to;
      const isJoined =
        numbers.length === 0
          ? isShortWay(reading, { from: end, to: mention.from })
          : tokens.slice(end, mention.from).every(({ text }) => joining.test(text));
      if (layout.sentenceOf[mention.from] !== layout.sentenceOf[at] || !isJoined) break;
      numbers.push(mention);
    }
    if (names.length < 2 || numbers.length !== names.length) continue;
    for (const [i, { from }] of numbers.entries()) {
      const name = names[i];
      if (name !== undefined) found.set(from, name);
    }
  }
  return found;
}

/** "lần lượt", "tương ứng", "theo thứ tự" up to a token. */
function turnAt({ tokens }: Reading, at: number): Stretch | undefined {
  const words = `${tokens[at - 1]?.text} ${tokens[at]?.text}`;
  if (/^(lần lượt|tương ứng)$/.test(words)) return { from: at - 1, to: at + 1 };
  return words === "thứ tự" && tokens[at - 2]?.text === "theo" ? { from: at - 2, to: at + 1 } : undefined;
}

/** "… lần lượt xây dựng được 26", "…: 26": a verb may stand before the first number, but no other matter. */
function isShortWay({ tokens }: Reading, { from, to }: Stretch): boolean {
  const way = tokens.slice(from, to);
  return way.length <= longestWay && way.every((t) => t.text === ":" || (t.kind === "word" && !t.capital));
}

/** The nearest list of names before "lần lượt" in its sentence. */
function namesSaid(reading: Reading, end: number): readonly Stretch[] {
  const { tokens, layout } = reading;
  for (let at = end; end - at < farthest && layout.sentenceOf[at - 1] === layout.sentenceOf[end]; at--) {
    const last = tokens[at - 1];
    if (!(last?.capital || last?.kind === "number") || (tokens[at]?.capital && at < end)) continue;
    const names = namesBefore(reading, at);
    if (names.length > 1) return names;
  }
  return [];
}

/** The names of a list that ends at a token, in order. */
function namesBefore(reading: Reading, end: number): readonly Stretch[] {
  const { tokens, layout } = reading;
  const names: Stretch[] = [];
  let to = end;
  let at = to;
  while (at > 0 && end - at < farthest && layout.sentenceOf[at - 1] === layout.sentenceOf[end]) {
    at--;
    const isEdge = joining.test(tokens[at]?.text ?? "") || tokens[at]?.kind !== "word";
    const isFirst = layout.sentenceOf[at - 1] !== layout.sentenceOf[end];
    if (!isEdge && !isFirst) continue;
    const name = { from: isEdge ? at + 1 : at, to };
    if (!isName(reading, name)) {
      // "Hai xã Nam Bình và Thuận Hạnh": before the first name there may be words.
      const first = nameAtEnd(reading, name);
      if (first !== undefined && names.length > 0) names.unshift(first);
      break;
    }
    names.unshift(name);
    if (!joining.test(tokens[at]?.text ?? "")) break;
    to = at;
  }
  return names;
}

/** The name that a stretch ends in, with its kind: "xã Nam Bình" of "hai xã Nam Bình". */
export function nameAtEnd(reading: Reading, { from, to }: Stretch): Stretch | undefined {
  const { tokens } = reading;
  let start = to;
  while (start > from && tokens[start - 1]?.kind === "word" && tokens[start - 1]?.capital) start--;
  if (start === to) return undefined;
  const kind = [start - 2, start - 1].find((at) => at >= from && kindAt(tokens, at)?.to === start);
  return { from: kind ?? start, to };
}

/** A number that is told by its turn, and what stands around it. */
export interface Respective {
  readonly mention: FigureMention;
  readonly name: Stretch;
  readonly before: FigureMention | undefined;
  readonly next: readonly FigureMention[];
  /** Those of all numbers that are told by their turn. */
  readonly names: ReadonlyMap<number, Stretch>;
}

/** A number whose place is told by its turn: its noun is its own, that of the last of them, or that of the list before. */
export function ofRespective(
  reading: Reading,
  { mention, name, before, next, names }: Respective,
): FigureMention {
  const { sentenceOf } = reading.layout;
  const isSame = ({ from }: FigureMention) => sentenceOf[from] === sentenceOf[mention.from];
  const behind = next.find((m) => isSame(m) && m.unit !== undefined);
  const listed = before !== undefined && isSame(before) ? before : undefined;
  // "cùng có 14 tổ, lần lượt 126 và 119 cuộc": rather the noun of the last than that of another list.
  const ofLast = behind !== undefined && names.has(behind.from) ? behind.unit : undefined;
  const told = mention.unit ?? ofLast ?? listed?.unit ?? behind?.unit;
  const above = told === undefined ? countedAbove(reading, mention.from) : undefined;
  const unit = told ?? above?.unit;
  const head = above === undefined ? (listed?.about?.slice(0, -1) ?? []) : [above.heading];
  const about = [...head, name];
  return { ...mention, about, ...(unit === undefined ? {} : { unit }) };
}

/** "Số tổ tự quản của A và B lần lượt là 26 và 23": what the words before the number in its sentence count, or its heading. */
function countedAbove(reading: Reading, at: number): ListHeading | undefined {
  const heading = { from: sentenceStart(reading, at, farthest), to: at };
  const unit = nounsWithin(reading, heading).findLast((noun) => !notOfLists.test(noun.class));
  return unit === undefined ? listHeading(reading, at) : { heading, unit };
}

/** True of "huyện Bình Đại", "Châu Thành": a list of places needs no colon. */
export function isName({ tokens }: Reading, { from, to }: Stretch): boolean {
  const start = kindAt(tokens, from)?.to ?? from;
  const isNumbered = start > from && to - start === 1 && tokens[start]?.kind === "number";
  // Behind its kind the first word of a name may have lost its capital: "xã cẩm Ninh".
  const first = start > from && to - start > 1 ? start + 1 : start;
  return isNumbered || (first < to && tokens.slice(first, to).every((t) => t.kind === "word" && t.capital));
}
