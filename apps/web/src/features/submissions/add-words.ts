import { useLanguage } from "../../words/words.tsx";
import { en } from "./add-words-en.ts";
import { vi } from "./add-words-vi.ts";

export type AddWords = typeof vi;

/** The words of adding a report in the reader's language. */
export function useAddWords(): AddWords {
  return useLanguage() === "vi" ? vi : en;
}
