import type { Language } from "@sosanh/core/view/view";
import { useLanguage } from "../../words/words.tsx";
import { en } from "./review-words-en.ts";
import { vi } from "./review-words-vi.ts";

export type ReviewWords = typeof vi;

function reviewWords(language: Language): ReviewWords {
  return language === "en" ? en : vi;
}

/** The words of the panes of a review in the reader's language. */
export function useReviewWords(): ReviewWords {
  return reviewWords(useLanguage());
}
