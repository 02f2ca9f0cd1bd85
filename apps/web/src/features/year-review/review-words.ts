import type { Language } from "@sosanh/core/view/view";
import type { ReviewPageName } from "./findings.ts";
import { reviewWordsEn } from "./review-words-en.ts";
import { reviewWordsVi } from "./review-words-vi.ts";

/** What only this page says, in one language; the other languages have the same entries. */
export type ReviewWords = typeof reviewWordsVi;

/** The title of a page of the meeting; the question is of the rise, or of the fall. */
export function pageTitle(page: ReviewPageName, rose: boolean, language: Language): string {
  const { page: titles } = reviewWords(language);
  return page === "explain" ? titles.explain(rose) : titles[page];
}

export function reviewWords(language: Language): ReviewWords {
  return language === "en" ? reviewWordsEn : reviewWordsVi;
}
