import type { Reading } from "./reading.ts";

/** The first token of the sentence that a token stands in; of a very long one, where `longest` tokens end. */
export function sentenceStart(
  { layout: { sentenceOf } }: Pick<Reading, "layout">,
  token: number,
  longest = Number.POSITIVE_INFINITY,
): number {
  let from = token;
  while (from > 0 && token - from < longest && sentenceOf[from - 1] === sentenceOf[token]) from--;
  return from;
}

/** Whether a sentence begins at a token. */
export function beginsSentence({ layout: { sentenceOf } }: Pick<Reading, "layout">, token: number): boolean {
  return sentenceOf[token - 1] !== sentenceOf[token];
}
