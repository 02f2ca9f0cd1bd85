import { normalText } from "../narrative/normal-text.ts";
import { tokensOf } from "../narrative/tokens.ts";
import type { NarrativeVocabulary } from "../narrative/vocabulary.ts";

/** The phrases of the tables that stand in a heading or a label, in order; none in "". */
export function phrasesIn(text: string, { finder }: Pick<NarrativeVocabulary, "finder">): readonly string[] {
  if (text === "") return [];
  return finder.find(tokensOf(normalText(text))).map(({ phrase }) => phrase);
}
