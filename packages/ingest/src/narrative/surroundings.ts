import type { FigureMention } from "./figure-mention.ts";
import type { Stretch } from "./near-figure.ts";
import { clauseOf, nearFigure } from "./near-figure.ts";
import type { PhraseHit } from "./phrases.ts";
import type { Reading } from "./reading.ts";

/** How near a phrase stands to a figure; higher is nearer. */
export const nearness = {
  label: 14,
  near: 12,
  clause: 9,
  sentence: 5,
  paragraph: 3,
  heading: 2,
  title: 1,
} as const;

/** The best nearness at which each phrase stands to one figure; and the stretches that stand beside it. */
export interface Surroundings {
  readonly nearnessOf: ReadonlyMap<string, number>;
  /** What belongs to the figure alone, the figure in it. */
  readonly near: Stretch;
  readonly clause: Stretch;
  /** Phrases of the title and of the heading: what the report or its part is about. */
  readonly titled: ReadonlySet<string>;
}

const paragraphBefore = 90;
const farthestBehind = 120;
const titleTokens = 140;
// A phrase farther off weighs less, but never as little as one of the next wider circle.
const perToken = 0.07;
const mostForDistance = 1.9;
const lessForOthers = 2;
const othersBefore = 5;
const negations = /^(không|chưa)$/;

/** Looks around one figure of a list. */
export function surroundingsOf(
  reading: Reading,
  mentions: readonly FigureMention[],
  index: number,
): Surroundings {
  const mention = mentions[index];
  if (mention === undefined) throw new Error(`no figure ${index}`);
  const { lines, lineOf } = reading.layout;
  const circles = circlesOf(reading, mentions, index);
  const nearnessOf = new Map<string, number>();
  const raise = (phrase: string, score: number) => {
    if (score > (nearnessOf.get(phrase) ?? 0)) nearnessOf.set(phrase, score);
  };
  const line = lines[lineOf[mention.from] ?? 0];
  const to = Math.min(line?.to ?? mention.to, mention.to + farthestBehind);
  // The rows above a cell's own are of something else.
  const before = mention.isCell ? (line?.from ?? mention.from) : mention.from - paragraphBefore;
  for (const hit of hitsIn(reading, { from: before, to })) {
    if (isNegated(reading, hit) || isOfName(reading, hit)) continue;
    const base = circleOf(reading, hit, circles);
    const distance = hit.from < mention.from ? mention.from - hit.to : hit.from - mention.to;
    if (base > 0) raise(hit.phrase, base - Math.min(mostForDistance, Math.max(0, distance) * perToken));
  }
  for (const about of mention.about ?? [])
    for (const hit of hitsIn(reading, about)) raise(hit.phrase, nearness.label);
  if (mention.leans !== undefined)
    for (const hit of hitsIn(reading, mention.leans)) raise(hit.phrase, nearness.near);
  for (const context of mention.context ?? [])
    for (const hit of hitsIn(reading, context)) raise(hit.phrase, nearness.clause);
  const heading = line?.heading === undefined ? undefined : lines[line.heading];
  if (heading !== undefined) for (const hit of hitsIn(reading, heading)) raise(hit.phrase, nearness.heading);
  const titledBy = (stretch: Stretch | undefined) =>
    stretch === undefined
      ? reading.titled
      : new Set([...reading.titled, ...[...hitsIn(reading, stretch)].map((hit) => hit.phrase)]);
  // Rows of a table are no part of the title, however early they stand.
  for (const hit of hitsIn(reading, { from: 0, to: titleTokens }))
    if (!reading.isRow(lineOf[hit.from] ?? 0)) raise(hit.phrase, nearness.title);
  return { nearnessOf, near: circles.near, clause: circles.clause, titled: titledBy(heading) };
}

interface Circles {
  readonly near: Stretch;
  readonly clause: Stretch;
  readonly own: number;
  readonly sentence: number | undefined;
  /** What belongs to the figures before. */
  readonly others: readonly Stretch[];
}

function circlesOf(reading: Reading, mentions: readonly FigureMention[], index: number): Circles {
  const mention = mentions[index];
  if (mention === undefined) throw new Error(`no figure ${index}`);
  const { layout } = reading;
  const others: Stretch[] = [];
  for (let at = index - 1; at >= Math.max(0, index - othersBefore); at--) {
    const from = mentions[at]?.from ?? 0;
    if (layout.sentenceOf[from] !== layout.sentenceOf[mention.from]) break;
    others.push({ from, to: nearFigure(reading, mentions, at).to });
  }
  return {
    near: nearFigure(reading, mentions, index),
    clause: clauseOf(reading, mention),
    own: layout.lineOf[mention.from] ?? 0,
    sentence: layout.sentenceOf[mention.from],
    others,
  };
}

function circleOf(reading: Reading, hit: PhraseHit, circles: Circles): number {
  const { layout } = reading;
  const { near, clause, own, sentence, others } = circles;
  if (hit.from >= near.from && hit.to <= near.to) return nearness.near;
  const isOthers = others.some(({ from, to }) => hit.from >= from && hit.to <= to);
  if (hit.from >= clause.from && hit.to <= clause.to) return nearness.clause - (isOthers ? lessForOthers : 0);
  if (layout.sentenceOf[hit.from] === sentence) return nearness.sentence;
  const line = layout.lineOf[hit.from] ?? 0;
  if (line === own - 1 && isQuestion(reading, own - 1)) return nearness.sentence;
  return line >= own - 1 ? nearness.paragraph : 0;
}

/** "P.V: Ngày hội vừa rồi tổ chức ra sao?": what is asked, the answer is about. */
export function isQuestion({ layout, tokens }: Reading, line: number): boolean {
  const { from, to } = layout.lines[line] ?? { from: 0, to: 0 };
  const last = tokens[to - 1]?.kind === "line" ? to - 2 : to - 1;
  return last > from && tokens[last]?.text === "?";
}

/** True of "tiêu chuẩn đạt" after "không": the phrase was found, but says the contrary. */
function isNegated({ tokens }: Reading, hit: PhraseHit): boolean {
  if (negations.test(hit.phrase.split(" ")[0] ?? "")) return false;
  return negations.test(tokens[hit.from - 1]?.text ?? "");
}

/** "khu dân cư Tân Tiến": who has it, not what it has. */
function isOfName({ tokens, vocabulary }: Reading, { phrase, to }: PhraseHit): boolean {
  if (vocabulary.unitOf(phrase)?.class !== "hamlet") return false;
  return [tokens[to], tokens[to + 1]].every((token) => token?.kind === "word" && token.capital);
}

function* hitsIn({ hitsFrom }: Reading, { from, to }: Stretch): Generator<PhraseHit> {
  for (let at = Math.max(0, from); at < to; at++) yield* hitsFrom(at);
}
