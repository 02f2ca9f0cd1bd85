import type { Reading } from "./reading.ts";
import type { YearMention } from "./year-mention.ts";

const shortestAcrossSentences = 3;

/**
 * The last year of a series that begins with a mention: "Năm 2019 có 14 thanh niên, năm 2020 là 13 và năm 2022 là 15",
 * each year with its own figure, nothing planned. Years of one sentence, or of three and more of one paragraph;
 * undefined where only one is named.
 */
export function lastOfSeries(
  reading: Reading,
  years: readonly YearMention[],
  first: YearMention,
): YearMention | undefined {
  const { layout } = reading;
  const rest = years.slice(years.indexOf(first));
  let last = first;
  let isOneSentence = true;
  let length = 1;
  for (const next of rest.slice(1)) {
    if (next.isCompared || next.isContrast || next.year <= last.year) break;
    if (layout.lineOf[next.token] !== layout.lineOf[first.token]) break;
    if (!hasFigure(reading, last.token + 1, next.token) || !isReported(reading, next)) break;
    isOneSentence &&= layout.sentenceOf[next.token] === layout.sentenceOf[first.token];
    last = next;
    length++;
  }
  if (last === first || !(isOneSentence || length >= shortestAcrossSentences)) return undefined;
  return last;
}

function hasFigure({ tokens }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ kind }) => kind === "number");
}

const farthestFigure = 12;

/** True where a figure stands behind a year and nothing in the sentence, up to there, is planned. */
function isReported({ tokens, layout, hitsFrom, vocabulary }: Reading, { token }: YearMention): boolean {
  const isPlan = (at: number) =>
    hitsFrom(at).some(({ phrase }) =>
      (["plan", "plan-heading"] as const).some((role) => vocabulary.hasRole(phrase, role)),
    );
  const isSameSentence = (at: number) => layout.sentenceOf[at] === layout.sentenceOf[token];
  for (let at = token - 1; at > token - longestSentence && isSameSentence(at); at--)
    if (isPlan(at)) return false;
  for (let at = token + 1; at < token + farthestFigure && isSameSentence(at) && !isPlan(at); at++)
    if (tokens[at]?.kind === "number") return true;
  return false;
}

const longestSentence = 150;
