import type { Language } from "@sosanh/core/view/view";
import { useLanguage } from "../../words/words.tsx";
import { en } from "./submission-words-en.ts";
import { vi } from "./submission-words-vi.ts";

export type SubmissionWords = typeof vi;

/** The words of submissions in a language. */
export function submissionWords(language: Language): SubmissionWords {
  return language === "vi" ? vi : en;
}

/** The words of submissions in the reader's language. */
export function useSubmissionWords(): SubmissionWords {
  return submissionWords(useLanguage());
}
