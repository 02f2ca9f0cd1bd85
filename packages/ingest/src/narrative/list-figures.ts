import type { FigureMention } from "./figure-mention.ts";
import type { Stretch } from "./near-figure.ts";
import { kindAt } from "./place-mention.ts";
import type { Reading } from "./reading.ts";
import { longest } from "./reading.ts";

const longestLabel = 8;
const linesBack = 2;
const longestList = 120;
// Who has something, or how it is sorted, is not what is counted.
const notCounted = /^(commune|organisation|type|district|site)$/;

/**
 * Gives numbers that stand behind a label, or lean on the figure before, the noun of their list: "các xã có mô hình: An Phú 11, Bình Lợi 7", "giao
 * 140 công dân: quân đội 115, công an 25", "loại 1: 30; loại 2: 55". A label is a place or words that rules know.
 */
export function withListUnits(
  reading: Reading,
  mentions: readonly FigureMention[],
): readonly FigureMention[] {
  const done: FigureMention[] = [];
  for (const mention of mentions) {
    const isBare = mention.unit === undefined && mention.about === undefined;
    const before = done.findLast((m) => m.unit?.class !== "percent");
    const listed = isBare
      ? (withoutNoun(reading, mention, before) ?? withLabel(reading, mention, before))
      : undefined;
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
  const isListed = /^(,|và|:|\()$/.test(tokens[mention.from - 1]?.text ?? "");
  return isListed && leaning.test(tokens[mention.to]?.text ?? "")
    ? { ...mention, unit: before.unit }
    : undefined;
}

function withLabel(
  reading: Reading,
  mention: FigureMention,
  before: FigureMention | undefined,
): FigureMention | undefined {
  if (!isEnd(reading, mention.to)) return undefined;
  const label = labelOf(reading, mention, before?.to ?? 0);
  if (label === undefined) return undefined;
  const own = nounWithin(reading, label);
  if (own !== undefined && isCountLabel(reading, label)) return { ...mention, unit: own, about: [label] };
  const head = headOf(reading, mention.from) ?? (isName(reading, label) ? label : undefined);
  if (head === undefined) return undefined;
  const { sentenceOf, lineOf } = reading.layout;
  if (before?.unit !== undefined && sentenceOf[before.from] === sentenceOf[mention.from])
    return { ...mention, unit: before.unit, about: [...(before.about?.slice(0, -1) ?? []), label] };
  if (head === label) return undefined;
  const unit =
    nounWithin(reading, head) ?? nearby(before, (lineOf[mention.from] ?? 0) - linesBack, lineOf)?.unit;
  return unit === undefined ? undefined : { ...mention, unit, about: [head, label] };
}

/** True of "huyện Bình Đại", "Châu Thành": a list of places needs no colon. */
function isName({ tokens }: Reading, { from, to }: Stretch): boolean {
  const start = kindAt(tokens, from)?.to ?? from;
  return start < to && tokens.slice(start, to).every((t) => t.kind === "word" && t.capital);
}

/** A list that names no noun goes on with the one before it. */
function nearby(before: FigureMention | undefined, line: number, lineOf: readonly number[]) {
  return before !== undefined && (lineOf[before.from] ?? 0) >= line ? before : undefined;
}

/** True of "số hộ đăng ký": the label itself says that it counts. */
function isCountLabel({ tokens }: Reading, { from }: Stretch): boolean {
  return /^(số|tổng|lượng)$/.test(tokens[from]?.text ?? "");
}

function isEnd({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === "line") return true;
  return /^[,;.)]$/.test(token.text) || token.text === "và";
}

/** The words before a number, over one colon or hyphen, to the mark or figure before. */
function labelOf({ tokens }: Reading, { from }: FigureMention, first: number): Stretch | undefined {
  const to = /^[:-]$/.test(tokens[from - 1]?.text ?? "") ? from - 1 : from;
  let at = to;
  while (at > first && to - at < longestLabel) {
    const token = tokens[at - 1];
    if (token === undefined || token.kind === "line") break;
    if (/^[,;:.()•*+]$/.test(token.text) && !isShortForm(tokens, at - 1)) break;
    if (at === to && token.kind === "mark") return undefined;
    at--;
  }
  while (/^(và|có|-|được)$/.test(tokens[at]?.text ?? "")) at++;
  return at < to ? { from: at, to } : undefined;
}

/** The point of "P. Kỳ Bá" and "TX. Buôn Hồ". */
function isShortForm(tokens: Reading["tokens"], at: number): boolean {
  return (
    tokens[at]?.text === "." && tokens[at - 1]?.capital === true && (tokens[at - 1]?.text.length ?? 9) < 3
  );
}

/** From the beginning of the sentence to its colon. */
function headOf({ tokens, layout }: Reading, before: number): Stretch | undefined {
  let from = before;
  let colon: number | undefined;
  while (
    from > 0 &&
    before - from < longestList &&
    layout.sentenceOf[from - 1] === layout.sentenceOf[before]
  ) {
    from--;
    if (tokens[from]?.text === ":" && from < before - 1) colon = from;
  }
  return colon === undefined ? undefined : { from, to: colon };
}

function nounWithin({ hitsFrom, vocabulary }: Reading, { from, to }: Stretch) {
  for (let at = from; at < to; at++) {
    const hit = longest(
      hitsFrom(at).filter(({ phrase, to: end }) => end <= to && vocabulary.unitOf(phrase) !== undefined),
    );
    const unit = hit === undefined ? undefined : vocabulary.unitOf(hit.phrase);
    if (unit !== undefined && !notCounted.test(unit.class)) return unit;
  }
  return undefined;
}
