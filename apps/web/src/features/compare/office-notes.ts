import { queryClient, trpc } from "../../trpc.ts";

/** Notes and lists of the office are part of every answer: those on the page are asked for anew. */
export function forgetAnswers(): Promise<void> {
  return queryClient.invalidateQueries(trpc.comparisons.get.queryFilter());
}
