import type { FigureCounts } from "@sosanh/core/submissions/submission";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { partsToAccept } from "./accept-in-parts.ts";
import { isRenumbered, keepSubmission, type useDecisions } from "./use-decisions.ts";

interface Given {
  readonly id: number;
  readonly decisions: ReturnType<typeof useDecisions>;
  readonly reload: () => void;
}

/** Accepting together what nothing speaks against. */
export interface AcceptSure {
  readonly isPending: boolean;
  /** How many are done, of how many; absent where it is done by one request. */
  readonly progress: { readonly done: number; readonly expected: number } | undefined;
  readonly error: unknown;
  /** @param ordinals of these only; all where left out */
  readonly run: (ordinals: readonly number[] | undefined) => void;
}

/**
 * Accepts on the server by one word, not figure by figure; the figures of the page are read anew after it. Many go in
 * parts: what was accepted stays where a later part fails.
 */
export function useAcceptSure({ id, decisions, reload }: Given): AcceptSure {
  const [progress, setProgress] = useState<AcceptSure["progress"]>();
  const accept = useMutation(trpc.submissions.acceptSure.mutationOptions()).mutateAsync;
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ ordinals, counts, reading }: Asked) => {
      const parts = partsToAccept(ordinals, counts.total);
      const expected = ordinals?.length ?? counts.sure;
      if (parts.length > 1) setProgress({ done: 0, expected });
      for (const part of parts) {
        const now = await accept({ id, reading, ...(part === undefined ? {} : { ordinals: [...part] }) });
        keepSubmission(now);
        if (parts.length > 1) setProgress({ done: now.counts.decided - counts.decided, expected });
      }
    },
    onSuccess: (_, { known, reading }) => decisions.accepted(known, reading),
    onError: (refused) => {
      if (isRenumbered(refused)) decisions.renumbered.current();
    },
    onSettled: () => {
      setProgress(undefined);
      reload();
    },
  });
  return {
    ...{ isPending, progress, error },
    run: (ordinals) => {
      const counts = queryClient.getQueryData(trpc.submissions.get.queryKey({ id }))?.counts;
      const reading = decisions.book.reading();
      if (counts === undefined || reading === undefined) return;
      const sure = decisions.book.list("sure").map(({ ordinal }) => ordinal);
      mutate({
        ordinals,
        counts,
        reading,
        known: ordinals ?? (sure.length === counts.sure ? sure : undefined),
      });
    },
  };
}

interface Asked {
  readonly ordinals: readonly number[] | undefined;
  readonly counts: FigureCounts;
  /** Which the figures are of that were looked at. */
  readonly reading: number;
  /** Those that are accepted, where the page knows them all. */
  readonly known: readonly number[] | undefined;
}
