import { problemText } from "../problem.ts";
import { useWords } from "../words/words.tsx";

/** Why something was not saved, in the reader's words; undefined where nothing failed. */
export function useFailureText(error: unknown): string | undefined {
  const words = useWords();
  if (error === null || error === undefined) return undefined;
  return problemText(error, words) ?? words.state.failedText;
}
