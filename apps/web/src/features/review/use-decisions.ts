import type { Submission } from "@sosanh/core/submissions/submission";
import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { refusalReason } from "../../problem.ts";
import { queryClient, trpc } from "../../trpc.ts";
import { DecisionQueue, type QueueState } from "./decision-queue.ts";
import { FigureBook } from "./figure-book.ts";
import { keptDecisions } from "./kept-decisions.ts";
import { layWaiting, type PageOfReading, renewReading } from "./renew-reading.ts";
import { useTakeBack } from "./use-take-back.ts";

/** A decision that the server would not have. */
export interface Refused {
  readonly shown: string;
  readonly error: unknown;
}

/** How it stands with what was decided: on its way, kept, refused. */
export interface Saving {
  readonly state: QueueState;
  readonly waiting: number;
  readonly refused: Refused | undefined;
  readonly forgetRefused: () => void;
  readonly sendNow: () => void;
}

/** The figures of a submission, and deciding on them: at once in the page, then on the server, and back where refused. */
export function useDecisions(id: number) {
  const [saving, setSaving] = useState<Pick<Saving, "state" | "refused">>({
    state: "still",
    refused: undefined,
  });
  const decideOnServer = useMutation(trpc.submissions.decide.mutationOptions({ retry: false })).mutateAsync;
  // Called where the server has another reading than the page.
  const renumbered = useRef<() => void>(() => undefined);
  const [{ book, queue }] = useState(() => {
    const figures = new FigureBook();
    const wired = new DecisionQueue<Submission>({
      send: (decisions, reading) =>
        decideOnServer({
          ...{ id, reading },
          decisions: decisions.map(({ ordinal, decision }) => ({ ordinal, decision })),
        }),
      ...{ isRefusal, isRenumbered },
      onRenumbered: () => renumbered.current(),
      shelf: keptDecisions(id),
      onSaved: (sent, settled, submission) => {
        // What an earlier page left may be taken before the figures come, of a reading that is over then.
        if (sent[0]?.reading === figures.reading())
          figures.saved({ sent, settled, counted: submission }, nowByViewer());
        keepSubmission(submission);
      },
      onGone: (gone) => figures.refused(gone.map(({ ordinal }) => ordinal)),
      onRefused: ({ ordinal, of }, error) => {
        const shown = of?.shown ?? `${ordinal + 1}`;
        figures.refused([ordinal]);
        setSaving((before) => ({ ...before, refused: { shown, error } }));
      },
      onState: (state) => setSaving((before) => ({ ...before, state })),
      later: (then, milliseconds) => setTimeout(then, milliseconds),
    });
    return { book: figures, queue: wired };
  });
  const version = useSyncExternalStore(book.subscribe, book.version);
  useSending(queue);
  const { renumber, ...back } = useTakeBack(book, (decisions) => {
    book.decide(decisions, nowByViewer());
    queue.add(book.traced(decisions));
  });
  const page: PageOfReading = { book, queue, who: nowByViewer };
  const put: FigureBook["put"] = (given, asked) => {
    book.put(given, asked);
    layWaiting(page);
    if (given.reading > (book.reading() ?? 0)) renumbered.current();
  };
  return {
    ...{ book, queue, version, put, renumbered, ...back },
    /** Goes to the reading that the server has. */
    renew: (fetched: Parameters<typeof renewReading>[1]) => {
      const renewed = renewReading(page, fetched);
      if (renewed !== undefined) renumber(renewed.to);
      return renewed;
    },
    saving: {
      ...saving,
      waiting: queue.waiting().length,
      forgetRefused: () => setSaving((before) => ({ ...before, refused: undefined })),
      sendNow: () => void queue.flush(),
    } satisfies Saving,
  };
}

/** Sends for as long as the page is open, and at once when the machine is back on the net. */
function useSending(queue: DecisionQueue<Submission>): void {
  useEffect(() => {
    queue.go();
    const flush = () => void queue.flush();
    window.addEventListener("online", flush);
    return () => {
      window.removeEventListener("online", flush);
      queue.stop();
    };
  }, [queue]);
}

/** The frame of the page tells what the submission has become; an answer that is older does not undo it. */
export function keepSubmission(submission: Submission): void {
  const queryKey = trpc.submissions.get.queryKey({ id: submission.id });
  void queryClient.cancelQueries({ queryKey });
  queryClient.setQueryData(queryKey, (kept) =>
    kept !== undefined && kept.version > submission.version ? kept : submission,
  );
}

/** Who is at the page, and when; the server says both for certain. */
function nowByViewer(): { readonly by: string; readonly at: string } {
  const info = queryClient.getQueryData(trpc.app.info.queryKey());
  return { by: info?.viewer.user ?? "", at: new Date().toISOString() };
}

/** The refusal of what names figures by the ordinals of another reading. */
export function isRenumbered(error: unknown): boolean {
  return refusalReason(error) === "figures-renumbered";
}

/** A broken rule, or a question the server does not understand: the same when asked again. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false;
  const status = Number(error.data?.httpStatus ?? 0);
  return error.data?.domain !== undefined || (status >= 400 && status < 500 && status !== 401);
}
