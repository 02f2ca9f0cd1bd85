import { problemText } from "../problem.ts";
import { useLanguage, useWords } from "../words/words.tsx";
import { jobWords } from "./job-words.ts";
import { JobCut } from "./use-job.ts";

/** Why something was not saved, in the reader's words; undefined where nothing failed. */
export function useFailureText(error: unknown): string | undefined {
  const words = useWords();
  const language = useLanguage();
  if (error === null || error === undefined) return undefined;
  if (error instanceof JobCut) return jobWords(language).cut;
  return problemText(error, words) ?? words.state.failedText;
}
