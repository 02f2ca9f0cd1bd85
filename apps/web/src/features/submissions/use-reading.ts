import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { queryClient, trpc } from "../../trpc.ts";
import { JobCut, useJob } from "../../ui/use-job.ts";
import { keepRead, keptRead } from "./kept-read.ts";

interface Given {
  readonly document: string;
  /** How many submissions the document has before it is read. */
  readonly had: number;
  readonly onRead: (submission: number) => void;
}

/**
 * Reads a document into a draft. A page that is opened again while it is read goes on following it; where the server was
 * started again meanwhile, the draft is opened if it was stored, else the reading failed with `JobCut`.
 */
export function useReading({ document, had, onRead }: Given) {
  const { at, start, resume } = useJob("read");
  const { mutateAsync: ask } = useMutation(trpc.submissions.read.mutationOptions());
  const ended = async (made: number | undefined, before: number) => {
    const submission = made ?? (await storedSince(document, before));
    if (submission === undefined) return;
    keepRead(document, undefined);
    await queryClient.invalidateQueries(trpc.submissions.pathFilter());
    onRead(submission);
  };
  const read = async (asked: Parameters<typeof ask>[0]) => {
    const made = await start(async () => {
      const job = await ask(asked);
      keepRead(document, { job: job.id, had });
      return job;
    });
    await ended(made, had);
  };
  const goOn = useRef(async () => {
    const kept = keptRead(document);
    if (kept === undefined) return;
    if (had > kept.had) keepRead(document, undefined);
    else await ended(await resume(kept.job), kept.had);
  });
  useEffect(() => void goOn.current(), []);
  return { at, read, isCut: at.state === "failed" && at.error instanceof JobCut };
}

/** A draft that was stored though its job was not seen to end: the last of the document, where it has more than before. */
async function storedSince(document: string, before: number): Promise<number | undefined> {
  const now = await queryClient
    .fetchQuery(trpc.documents.get.queryOptions({ id: document }, { staleTime: 0 }))
    .catch(() => undefined);
  const found = now?.submissions.map(({ id }) => id) ?? [];
  return found.length > before ? Math.max(...found) : undefined;
}
