import type { FigureMention } from "./figure-mention.ts";
import type { PhraseHit } from "./phrases.ts";
import type { Reading } from "./reading.ts";

/** How near a phrase stands to a figure; higher is nearer. */
export const nearness = { near: 12, clause: 8, sentence: 5, paragraph: 3, heading: 2, title: 1 } as const;

/** The best nearness at which each phrase stands to one figure; and those that stand beside it. */
export interface Surroundings {
  readonly nearnessOf: ReadonlyMap<string, number>;
  /** Tokens of what belongs to the figure alone, the figure in it. */
  readonly near: { readonly from: number; readonly to: number };
  readonly clause: { readonly from: number; readonly to: number };
}

const longestSide = 14;
const longestClause = 60;
const paragraphBefore = 90;
const titleTokens = 140;
// A phrase farther off weighs less, but never as little as one of the next wider circle.
const perToken = 0.07;
const mostForDistance = 2.4;
const negations = /^(không|chưa)$/;

/** Looks around one figure of a list; `hitsBetween` gives the phrases that begin in a stretch of tokens. */
export function surroundingsOf(
  reading: Reading,
  mentions: readonly FigureMention[],
  index: number,
): Surroundings {
  const mention = mentions[index];
  if (mention === undefined) throw new Error(`no figure ${index}`);
  const near = nearOf(reading, mentions, index);
  const clause = clauseOf(reading, mention);
  const { lines, lineOf, sentenceOf } = reading.layout;
  const own = lineOf[mention.from] ?? 0;
  const sentence = sentenceOf[mention.from];
  const nearnessOf = new Map<string, number>();
  const add = (hit: PhraseHit, base: number) => {
    if (
      negations.test(reading.tokens[hit.from - 1]?.text ?? "") &&
      !negations.test(hit.phrase.split(" ")[0] ?? "")
    )
      return;
    const distance = hit.from < mention.from ? mention.from - hit.to : hit.from - mention.to;
    const score = base - Math.min(mostForDistance, Math.max(0, distance) * perToken);
    if (score > (nearnessOf.get(hit.phrase) ?? 0)) nearnessOf.set(hit.phrase, score);
  };
  const line = lines[own];
  const to = Math.min(line?.to ?? mention.to, mention.to + longestClause * 2);
  for (const hit of hitsIn(reading, Math.max(0, mention.from - paragraphBefore), to)) {
    const base = circleOf(reading, hit, { near, clause, own, sentence });
    if (base > 0) add(hit, base);
  }
  for (let at = line?.heading; at !== undefined; ) {
    const heading = lines[at];
    if (heading === undefined) break;
    for (const hit of hitsIn(reading, heading.from, heading.to)) add(hit, nearness.heading);
    at = undefined;
  }
  for (const hit of hitsIn(reading, 0, titleTokens)) add(hit, nearness.title);
  return { nearnessOf, near, clause };
}

interface Circles {
  readonly near: Surroundings["near"];
  readonly clause: Surroundings["clause"];
  readonly own: number;
  readonly sentence: number | undefined;
}

function circleOf({ layout }: Reading, hit: PhraseHit, circles: Circles): number {
  const { near, clause, own, sentence } = circles;
  if (hit.from >= near.from && hit.to <= near.to) return nearness.near;
  if (hit.from >= clause.from && hit.to <= clause.to) return nearness.clause;
  if (layout.sentenceOf[hit.from] === sentence) return nearness.sentence;
  return (layout.lineOf[hit.from] ?? 0) >= own - 1 ? nearness.paragraph : 0;
}

function* hitsIn({ hitsFrom }: Reading, from: number, to: number): Generator<PhraseHit> {
  for (let at = from; at < to; at++) yield* hitsFrom(at);
}

/** From the mark or figure before to the mark or figure behind. A comma before a noun goes on: "thôn, tổ dân phố". */
function nearOf(reading: Reading, mentions: readonly FigureMention[], index: number): Surroundings["near"] {
  const { tokens } = reading;
  const mention = mentions[index];
  const [before, behind] = [mentions[index - 1], mentions[index + 1]];
  if (mention === undefined) return { from: 0, to: 0 };
  const first = Math.max(mention.from - longestSide, before?.unitTo ?? 0);
  let from = mention.from;
  while (from > first && !isStop(tokens[from - 1]?.text ?? "", tokens[from - 1]?.kind)) from--;
  const last = Math.min(tokens.length, mention.to + longestSide, behind?.from ?? tokens.length);
  let to = Math.max(mention.to, mention.unitTo);
  while (to < last) {
    const { text, kind } = tokens[to] ?? { text: "", kind: "line" };
    if (isStop(text, kind) && !(text === "," && goesOn(reading, to))) break;
    to++;
  }
  // "… và 24 cá nhân": the word that joins the next figure is nobody's.
  return { from, to };
}

function isStop(text: string, kind: string | undefined): boolean {
  return kind === "line" || kind === undefined || /^[,;:.()!?|…]$/.test(text);
}

/** True of the comma in "thôn, tổ dân phố", "đại học, cao đẳng": no figure and no verb follows, but a noun. */
function goesOn({ tokens, hitsFrom, vocabulary }: Reading, comma: number): boolean {
  const next = tokens[comma + 1];
  if (next?.kind !== "word") return false;
  return (
    hitsFrom(comma + 1).some(({ phrase }) => vocabulary.unitOf(phrase) !== undefined) ||
    reading_joins(tokens[comma - 1]?.text, next.text)
  );
}

const pairs = /^(đẳng|học|cấp|giỏi|chống|chữa)$/;

function reading_joins(before: string | undefined, after: string): boolean {
  return (
    pairs.test(after) || (before === "học" && after === "cao") || (before === "đẳng" && after === "trung")
  );
}

function clauseOf({ tokens }: Reading, mention: FigureMention): Surroundings["clause"] {
  const isEnd = (at: number) => {
    const token = tokens[at];
    return token === undefined || token.kind === "line" || /^[;:.!?]$/.test(token.text);
  };
  let from = mention.from;
  while (from > 0 && mention.from - from < longestClause && !isEnd(from - 1)) from--;
  let to = mention.to;
  while (to < tokens.length && to - mention.to < longestClause && !isEnd(to)) to++;
  return { from, to };
}
