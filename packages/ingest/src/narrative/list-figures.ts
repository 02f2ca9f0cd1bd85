import type { UnitRow } from "@sosanh/vietnam/narrative-tables";
import type { FigureMention } from "./figure-mention.ts";
import { listHeading } from "./list-heading.ts";
import type { Stretch } from "./near-figure.ts";
import { nearFigure } from "./near-figure.ts";
import { firstWord, nounsWithin, nounWithin } from "./noun-within.ts";
import { endsInPeople, peopleSaidBy } from "./people-said.ts";
import type { Reading } from "./reading.ts";
import { isName, mostListed, ofRespective, respectiveNames } from "./respective-figures.ts";
import { isCountLabel, isEnd, isEndOrBracket, isTold, ofAsked, ofQuota, ofSaidCount } from "./said-count.ts";

const longestLabel = 8;
// "Mô hình tự quản về an ninh trật tự: 44": before a colon a label is as long as it needs.
const longestBeforeColon = 16;
const linesBack = 2;
const longestList = 120;

/**
 * Gives numbers that stand behind a label, or lean on the figure before, the noun of their list: "các xã có mô hình: An Phú 11, Bình Lợi 7", "giao
 * 140 công dân: quân đội 115, công an 25", "loại 1: 30; loại 2: 55". A label is a place or words that rules know.
 */
export function withListUnits(
  reading: Reading,
  mentions: readonly FigureMention[],
): readonly FigureMention[] {
  const done: FigureMention[] = [];
  const names = respectiveNames(reading, mentions);
  for (const [index, mention] of mentions.entries()) {
    const isBare = mention.unit === undefined && mention.about === undefined;
    // "hai xã giáp biên mỗi xã một khác, Xy 4, xã Thanh 5": how many places there are is not what each has.
    const before = done.findLast((m) => !/^(percent|commune|district)$/.test(m.unit?.class ?? ""));
    const name = names.get(mention.from);
    if (name !== undefined) {
      done.push(
        ofRespective(reading, {
          mention,
          name,
          before,
          next: mentions.slice(index + 1, index + mostListed),
          names,
        }),
      );
      continue;
    }
    const listed = isBare
      ? (withoutNoun(reading, mention, before) ??
        ofOtherYear(reading, mention, done) ??
        ofQuota(reading, mention) ??
        ofAsked(reading, mention, before) ??
        ofSaidCount(reading, done, mention) ??
        withLabel(reading, mention, before))
      : ofNamedPlace(reading, mention, before);
    done.push(listed ?? mention);
  }
  return done;
}

const leaning = /^(vào|thuộc|nhập|thực|tham|là|làm|về|có|đạt)$/;

/** "2.400 tân binh vào Quân đội, 450 vào Công an": the noun is not said again. */
function withoutNoun(
  { tokens, layout }: Reading,
  mention: FigureMention,
  before: FigureMention | undefined,
): FigureMention | undefined {
  const isSame = before !== undefined && layout.sentenceOf[before.from] === layout.sentenceOf[mention.from];
  if (!isSame || before.unit?.class !== "person" || before.about !== undefined) return undefined;
  const isListed = /^(,|và|:|\(|gồm|đó|có)$/.test(tokens[mention.from - 1]?.text ?? "");
  return isListed && leaning.test(tokens[mention.to]?.text ?? "")
    ? { ...mention, unit: before.unit }
    : undefined;
}

/** "giao 168 công dân (năm 2019: 160; năm 2018: 155)", "năm 2020 có 13 thanh niên, năm 2021 là 16": the same of another year. */
function ofOtherYear(
  reading: Reading,
  mention: FigureMention,
  done: readonly FigureMention[],
): FigureMention | undefined {
  const { tokens, layout } = reading;
  const isOfYear =
    /^(:|là|có|được|đạt|với)$/.test(tokens[mention.from - 1]?.text ?? "") &&
    /^(19|20)\d{2}$/.test(tokens[mention.from - 2]?.text ?? "") &&
    /^(năm|sang|[(,;])$/.test(tokens[mention.from - 3]?.text ?? "");
  if (!isOfYear || !isEnd(reading, mention.to)) return undefined;
  const at = done.findLastIndex((m) => m.unit !== undefined && m.leans === undefined);
  const before = done[at];
  if (before?.unit === undefined) return undefined;
  if (layout.sentenceOf[before.from] !== layout.sentenceOf[mention.from]) return undefined;
  return { ...mention, unit: before.unit, leans: nearFigure(reading, done, at) };
}

/** "Các phường có tổ tự quản: Phường 1: 21 tổ, Phường 2: 18 tổ": what is counted stands before the first colon. */
function ofNamedPlace(
  reading: Reading,
  mention: FigureMention,
  before: FigureMention | undefined,
): FigureMention | undefined {
  if (mention.unit === undefined || mention.about !== undefined) return undefined;
  if (mention.unit.class === "percent" || reading.tokens[mention.from - 1]?.text !== ":") return undefined;
  const label = labelOf(reading, mention, before?.to ?? 0);
  if (label === undefined || !isName(reading, label)) return undefined;
  const own = firstWord(mention.unit);
  const head = headOf(reading, mention.from, label) ?? headingOf(reading, mention);
  const noun = head === undefined ? undefined : nounsWithin(reading, head).find((u) => firstWord(u) === own);
  return head === undefined || noun === undefined ? undefined : { ...mention, about: [head, label] };
}

function withLabel(
  reading: Reading,
  mention: FigureMention,
  before: FigureMention | undefined,
): FigureMention | undefined {
  const isBeforeShare = beforeShare.test(reading.tokens[mention.to]?.text ?? "");
  if (!isBeforeShare && !isEndOrBracket(reading, mention.to)) return undefined;
  const label = labelOf(reading, mention, before?.to ?? 0);
  if (label === undefined) return undefined;
  const people = peopleSaidBy(reading, label);
  if (people !== undefined && endsInPeople(reading, label))
    return { ...mention, unit: people, about: [label, ...ofBracketed(reading, mention, before)] };
  const isPlaceWithShare = isBeforeShare && mention.to - mention.from > 1 && isName(reading, label);
  const isLine = isName(reading, label) && !isTold(reading, mention, before);
  const listed = isLine ? listHeading(reading, mention.from) : undefined;
  if (!isEnd(reading, mention.to) && !isPlaceWithShare && listed === undefined) return undefined;
  const own = nounWithin(reading, label);
  if (own !== undefined && (isCountLabel(reading, label) || isNounLabel(reading, label, own)))
    return { ...mention, unit: own, about: [label] };
  if (before?.unit !== undefined && isForceOf(reading, { mention, label, before }))
    return { ...mention, unit: before.unit, about: [label] };
  const head =
    headOf(reading, mention.from, label) ??
    (isName(reading, label) ? label : undefined) ??
    headingOf(reading, mention);
  if (head === label && listed !== undefined)
    return { ...mention, unit: listed.unit, about: [listed.heading, label] };
  if (head === undefined) return undefined;
  const { sentenceOf, lineOf } = reading.layout;
  const noun = head === label ? undefined : nounWithin(reading, head);
  const isOwnList = noun !== undefined && (before?.from ?? 0) < head.from;
  if (before?.unit !== undefined && !isOwnList && sentenceOf[before.from] === sentenceOf[mention.from])
    return { ...mention, unit: before.unit, about: [...(before.about?.slice(0, -1) ?? []), label] };
  if (head === label) return undefined;
  const unit =
    noun ??
    peopleSaidBy(reading, head) ??
    nearby(before, (lineOf[mention.from] ?? 0) - linesBack, lineOf)?.unit;
  return unit === undefined ? undefined : { ...mention, unit, about: [head, label] };
}

interface Labelled {
  readonly mention: FigureMention;
  readonly label: Stretch;
  readonly before: FigureMention | undefined;
}

/** "Giao 171 thanh niên, bộ đội 140, công an 31": where some of the people before went to. */
function isForceOf(reading: Reading, { mention, label, before }: Labelled): boolean {
  const words = reading.tokens.slice(label.from, label.to).map(({ text }) => text);
  if (!/^(đi |vào )?(quân đội|bộ đội|công an|quân sự)( nhân dân)?$/.test(words.join(" "))) return false;
  if (!isTold(reading, mention, before) || before?.unit?.class !== "person") return false;
  return (mention.value ?? 0) <= (before.value ?? 0) || before.about !== undefined;
}

/** "Tam Lập: 7/8 (hụt 1, …)": whose the figure before a bracket is, what stands in it is. */
function ofBracketed(
  { tokens }: Reading,
  { from }: FigureMention,
  before: FigureMention | undefined,
): readonly Stretch[] {
  const name = before?.about?.at(-1);
  if (before === undefined || name === undefined || tokens[before.unitTo]?.text !== "(") return [];
  return tokens.slice(before.unitTo, from).some(({ text }) => text === ")") ? [] : [name];
}

// "Giao quân: 220/220 đạt 100%"
const beforeShare = /^(đạt|bằng|chiếm)$/;

/** The line with a colon above a list of lines: "Kết quả phân loại:", "- Loại 1: 92". */
function headingOf({ tokens, layout }: Reading, { from }: FigureMention): Stretch | undefined {
  const line = layout.lines[layout.lineOf[from] ?? 0];
  const heading = line?.heading === undefined ? undefined : layout.lines[line.heading];
  if (line === undefined || heading === undefined || tokens[heading.to - 2]?.text !== ":") return undefined;
  return /^[-+*•]$/.test(tokens[line.from]?.text ?? "")
    ? { from: heading.from, to: heading.to - 2 }
    : undefined;
}

/** A list that names no noun goes on with the one before it. */
function nearby(before: FigureMention | undefined, line: number, lineOf: readonly number[]) {
  return before !== undefined && (lineOf[before.from] ?? 0) >= line ? before : undefined;
}

/** True of "Camera an ninh: 120", "Cá nhân: 11": a noun and its number. */
function isNounLabel({ tokens, hitsFrom }: Reading, { from, to }: Stretch, { phrase }: UnitRow): boolean {
  return tokens[to]?.text === ":" && hitsFrom(from).some((hit) => hit.phrase === phrase);
}

/** The words before a number, over one colon or hyphen, to the mark or figure before. */
function labelOf({ tokens }: Reading, { from }: FigureMention, first: number): Stretch | undefined {
  const colon = /^[:-]$/.test(tokens[from - 1]?.text ?? "") ? from - 1 : from;
  // "thị trấn A (cũ) 9"
  const isFormer = tokens[colon - 1]?.text === ")" && tokens[colon - 2]?.text === "cũ";
  const to = isFormer ? colon - 3 : colon;
  let at = to;
  const most = tokens[from - 1]?.text === ":" ? longestBeforeColon : longestLabel;
  while (at > first && to - at < most) {
    const token = tokens[at - 1];
    if (token === undefined || token.kind === "line" || beginsList(tokens, at - 1)) break;
    if (/^[,;:.()•*+%]$/.test(token.text) && !isShortForm(tokens, at - 1)) break;
    if (at === to && token.kind === "mark") return undefined;
    at--;
  }
  while (/^(và|có|còn|riêng|-|được)$/.test(tokens[at]?.text ?? "")) at++;
  // "xã Đa Lộc có 12/66"
  const end = tokens[to - 1]?.text === "có" && tokens[to - 2]?.capital === true ? to - 1 : to;
  return at < end ? { from: at, to: end } : undefined;
}

/** The point of "P. Kỳ Bá" and "TX. Buôn Hồ". */
function isShortForm(tokens: Reading["tokens"], at: number): boolean {
  return (
    tokens[at]?.text === "." && tokens[at - 1]?.capital === true && (tokens[at - 1]?.text.length ?? 9) < 3
  );
}

/** "… nhiều nhất là Dân Lực 31", "…, trong đó quân đội 55", "… gồm An Phú 11": a list without a colon. */
function beginsList(tokens: Reading["tokens"], at: number): boolean {
  const text = tokens[at]?.text ?? "";
  // "(1) Xã An Phú: 29": the bracket holds the number of a line.
  const isNumber = text === "(" && tokens[at + 2]?.text === ")";
  return (
    (text === "(" && !isNumber) ||
    text === "là" ||
    text === "gồm" ||
    text === "như" ||
    text === "thì" ||
    (text === "đó" && tokens[at - 1]?.text === "trong")
  );
}

/** From the beginning of the sentence, or of the clause that names a noun, to its colon, or, before a name or a force, to the word that begins a list. */
function headOf(reading: Reading, before: number, label: Stretch): Stretch | undefined {
  const { tokens, layout } = reading;
  const isListed = isName(reading, label) || nounWithin(reading, label)?.class === "person";
  let from = before;
  let colon: number | undefined;
  while (
    from > 0 &&
    before - from < longestList &&
    layout.sentenceOf[from - 1] === layout.sentenceOf[before]
  ) {
    from--;
    // "…, Phước Đông (6); mô hình câu lạc bộ thì Tri Lễ 2": another list begins behind the semicolon.
    const clause = { from: from + 1, to: colon ?? from };
    if (tokens[from]?.text === ";" && nounWithin(reading, clause) !== undefined) return clause;
    if (tokens[from]?.text === ":" && from < before - 1) colon = from;
    else if (isListed && from < label.from && beginsList(tokens, from)) colon = from;
  }
  return colon === undefined ? undefined : { from, to: colon };
}
