import { normalText } from "../narrative/normal-text.ts";
import { tokensOf } from "../narrative/tokens.ts";
import type { NarrativeVocabulary } from "../narrative/vocabulary.ts";

/** Words that stand before what is counted and say only that it is. */
const counting = /^(?:(?:tổng|số|lượng|tổng số|số lượng) )+(?=\p{L})/u;

/**
 * Words as they are compared: in small letters and one spelling, short forms said in full, without marks, counters of
 * lists and "số", "tổng số" before them.
 */
export function bareWords(
  text: string,
  { abbreviations }: Pick<NarrativeVocabulary, "abbreviations">,
): string {
  return tokensOf(normalText(text.replace(/^\s*(?:[IVXLC]+|[a-zđ]|\d+(?:\.\d+)*)[.)]\s+/, "")))
    .filter(({ kind, text: word }) => kind === "word" || kind === "number" || word === "%")
    .map(({ text: word }) => abbreviations.get(word)?.join(" ") ?? word)
    .join(" ")
    .replace(counting, "")
    .trim();
}
