import type { Span } from "@sosanh/core/submissions/span";
import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "../../trpc.ts";
import { useJob } from "../../ui/use-job.ts";
import { isRenumbered, keepSubmission, type useDecisions } from "./use-decisions.ts";

/** Adding a number of the text that was not read. */
export interface AddFigure {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly forget: () => void;
  readonly run: (marked: Span) => void;
}

interface Given {
  readonly id: number;
  readonly decisions: ReturnType<typeof useDecisions>;
  /** Opens the figure that was added. */
  readonly onAdded: (ordinal: number) => void;
  readonly onRenumbered: () => void;
}

/** The server reads the number where it was marked; its figure is fetched and opened. */
export function useAddFigure({ id, decisions, onAdded, onRenumbered }: Given): AddFigure {
  const { at, start, forget } = useJob("add-figure");
  const begin = useMutation(trpc.submissions.addFigure.mutationOptions({ retry: false })).mutateAsync;
  const error = at.state === "failed" ? at.error : undefined;
  const { book } = decisions;
  const run = async (marked: Span) => {
    const reading =
      book.reading() ?? queryClient.getQueryData(trpc.submissions.get.queryKey({ id }))?.reading;
    if (reading === undefined || at.state === "running") return;
    const done = await start(async () => {
      try {
        return await begin({ id, reading, start: marked.start, end: marked.end });
      } catch (refused) {
        if (isRenumbered(refused)) onRenumbered();
        throw refused;
      }
    });
    if (done === undefined) return;
    const { ordinal, submission } = done;
    const asked = book.version();
    const one = { id, list: "all" as const, from: ordinal, count: 1 };
    const answer = await queryClient.fetchQuery(
      trpc.submissions.figures.queryOptions(one, { staleTime: 0, gcTime: 0 }),
    );
    decisions.put(answer, asked);
    keepSubmission(submission);
    void queryClient.invalidateQueries(trpc.submissions.history.queryFilter({ id }));
    onAdded(ordinal);
  };
  return { isPending: at.state === "running", error, forget, run: (marked) => void run(marked) };
}
