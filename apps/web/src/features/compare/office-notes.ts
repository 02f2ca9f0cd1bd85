import { problemText } from "../../problem.ts";
import { queryClient, trpc } from "../../trpc.ts";
import { useWords } from "../../words/words.tsx";

/** Notes and lists of the office are part of every answer: those on the page are asked for anew. */
export function forgetAnswers(): Promise<void> {
  return queryClient.invalidateQueries(trpc.comparisons.get.queryFilter());
}

/** Why something was not saved, in the reader's words; undefined where nothing failed. */
export function useFailureText(error: unknown): string | undefined {
  const words = useWords();
  if (error === null || error === undefined) return undefined;
  return problemText(error, words) ?? words.state.failedText;
}
