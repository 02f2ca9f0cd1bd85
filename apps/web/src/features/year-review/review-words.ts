import type { Language } from "@sosanh/core/view";
import { reviewWordsEn } from "./review-words-en.ts";
import { reviewWordsVi } from "./review-words-vi.ts";

/** What only this page says, in one language; the other languages have the same entries. */
export type ReviewWords = typeof reviewWordsVi;

export function reviewWords(language: Language): ReviewWords {
  return language === "en" ? reviewWordsEn : reviewWordsVi;
}
