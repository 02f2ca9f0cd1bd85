import { formatNumber } from "@sosanh/chart/words/number-text";
import type { Basis, Language, View } from "@sosanh/core/view/view";
import { en } from "./compare-words-en.ts";
import { type CompareWords, vi } from "./compare-words-vi.ts";

/** The words of the compare page in the reader's language. */
export function compareWords(language: Language): CompareWords {
  return language === "vi" ? vi : en;
}

/** The name of the View's basis, a rate with the people it is per. */
export function basisName({ language, ratePer }: View, basis: Basis): string {
  const words = compareWords(language);
  return basis === "rate" ? words.rate(formatNumber(ratePer, { language })) : words.bases[basis];
}
