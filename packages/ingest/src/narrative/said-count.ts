import type { FigureMention } from "./figure-mention.ts";
import type { Stretch } from "./near-figure.ts";
import { nearFigure } from "./near-figure.ts";
import { isReachedOfAsked } from "./not-a-figure/reached-of-asked.ts";
import { nounWithin } from "./noun-within.ts";
import { peopleSaidBy } from "./people-said.ts";
import type { Reading } from "./reading.ts";
import { longest } from "./reading.ts";
import { sentenceStart } from "./sentence-start.ts";

const longestQuota = 10;
const longestCount = 18;
const longestSentence = 120;
const attending = /^(person|attendance|trainee|member)$/;
const programmes = /^(session|course|turn|patrol|occasion)$/;
const beforeNumber = /^(là|đạt|có|được|:|gần|hơn|trên|khoảng|xấp|xỉ|lên|tới)$/;

/** "Chỉ tiêu trên giao năm 2025 là 150": the quota is what is counted. */
export function ofQuota(reading: Reading, mention: FigureMention): FigureMention | undefined {
  const { tokens, layout, hitsFrom, vocabulary } = reading;
  if (tokens[mention.from - 1]?.text !== "là" || !isEndOrBracket(reading, mention.to)) return undefined;
  let start = mention.from;
  while (start > 0 && layout.sentenceOf[start - 1] === layout.sentenceOf[mention.from]) {
    start--;
    if (mention.from - start > longestQuota) return undefined;
  }
  const noun = longest(
    [start, start + 1].flatMap(hitsFrom).filter(({ phrase }) => vocabulary.unitOf(phrase)?.class === "quota"),
  );
  const unit = noun === undefined ? undefined : vocabulary.unitOf(noun.phrase);
  return unit === undefined ? undefined : { ...mention, unit };
}

/**
 * "Hưng Lễ giao vượt nhiều nhất (14/12)": how many were reached of how many, of what the sentence counts; "chỉ tiêu trên
 * giao 186 công dân, huyện giao 186/186": of those that were asked for.
 */
export function ofAsked(
  reading: Reading,
  mention: FigureMention,
  before: FigureMention | undefined,
): FigureMention | undefined {
  if (isOfThoseAsked(reading, mention, before)) return { ...mention, unit: before.unit };
  if (reading.tokens[mention.from - 1]?.text !== "(" || !isReachedOfAsked(reading, mention.from))
    return undefined;
  const from = sentenceStart(reading, mention.from, longestSentence);
  const told = isTold(reading, mention, before) ? before?.unit : undefined;
  const unit = peopleSaidBy(reading, { from, to: mention.from }) ?? told;
  return unit === undefined ? undefined : { ...mention, unit };
}

type Counted = FigureMention & { readonly unit: NonNullable<FigureMention["unit"]> };

/** Behind "giao", of as many as the figure before it in the sentence counts. */
function isOfThoseAsked(
  { tokens, layout }: Reading,
  { from, to }: FigureMention,
  before: FigureMention | undefined,
): before is Counted {
  if (before?.unit?.class !== "person" || layout.sentenceOf[before.from] !== layout.sentenceOf[from])
    return false;
  const isShare = to === from + 3 && tokens[from + 1]?.text === "/";
  return (
    isShare &&
    /^(giao|tuyển|được|đạt)$/.test(tokens[from - 1]?.text ?? "") &&
    tokens[from + 2]?.text === tokens[before.from]?.text
  );
}

/** "Số lượt người tham gia: 2.874", "số viết đơn xung phong là 68": words that begin with "số" say what they count. */
export function ofSaidCount(
  reading: Reading,
  done: readonly FigureMention[],
  mention: FigureMention,
): FigureMention | undefined {
  const { tokens } = reading;
  if (!isEndOrBracket(reading, mention.to)) return undefined;
  let to = mention.from;
  while (mention.from - to < longestQuota && beforeNumber.test(tokens[to - 1]?.text ?? "")) to--;
  if (to === mention.from) return undefined;
  let from = to;
  while (to - from < longestCount && tokens[from - 1]?.kind === "word") from--;
  const label = { from: countFrom(reading, { from, to }), to };
  if (label.from >= to) return undefined;
  const noun = nounWithin(reading, label);
  // "Số viết đơn tình nguyện" are people, "số đơn tình nguyện" is not.
  const isWriting = noun?.class === "application" && tokens[label.from + 1]?.text === "viết";
  const unit = (isWriting ? undefined : noun) ?? peopleSaidBy(reading, label);
  if (unit === undefined) return undefined;
  const before = done.findLastIndex((m) => m.unit !== undefined);
  const cameTo = attending.test(unit.class) && programmes.test(done[before]?.unit?.class ?? "");
  const leans =
    cameTo && isTold(reading, mention, done[before]) ? { leans: nearFigure(reading, done, before) } : {};
  return { ...mention, unit, about: [label], ...leans };
}

/** Where "số" or "tổng số" begins a stretch, behind "và" and "với" or without; its end where none does. */
function countFrom(reading: Reading, { from, to }: Stretch): number {
  const { tokens } = reading;
  const start = /^(và|với|còn|trong|nâng)$/.test(tokens[from]?.text ?? "") ? from + 1 : from;
  return isCountLabel(reading, { from: start, to }) ? start : to;
}

/** True where a count ends, or where a bracket tells more of it. */
export function isEndOrBracket(reading: Reading, at: number): boolean {
  return isEnd(reading, at) || reading.tokens[at]?.text === "(";
}

/** True where nothing that is counted follows: the end of a line or a clause. */
export function isEnd({ tokens }: Reading, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === "line") return true;
  // "(Quân đội 140 - Công an 31)"
  if (/^[-+]$/.test(token.text)) return tokens[at + 1]?.kind === "word";
  return /^[,;.)]$/.test(token.text) || token.text === "và";
}

/** True of "số hộ đăng ký": the label itself says that it counts. */
export function isCountLabel({ tokens }: Reading, { from }: Stretch): boolean {
  return /^(số|tổng|lượng)$/.test(tokens[from]?.text ?? "");
}

/** Whether a figure before in the sentence says what a list counts. */
export function isTold(
  { layout }: Reading,
  { from }: FigureMention,
  before: FigureMention | undefined,
): boolean {
  return before?.unit !== undefined && layout.sentenceOf[before.from] === layout.sentenceOf[from];
}
