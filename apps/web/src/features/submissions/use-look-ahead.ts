import type { Submission } from "@sosanh/core/submissions/submission";
import { useEffect } from "react";
import { queryClient } from "../../trpc.ts";
import { type Job, type JobAt, type JobResult, useJob } from "../../ui/use-job.ts";
import { isOutdated } from "./refusal-of.ts";

/** What is worked out before it is done: publishing, undoing. */
export type AheadKind = "preview" | "preview-undo";
type DeedKind = "publish" | "undo";
interface Planned<A extends AheadKind, D extends DeedKind> {
  readonly submission: Submission;
  readonly kinds: { readonly ahead: A; readonly deed: D };
  /** The same function as long as the panel is open. */
  readonly askAhead: (of: { readonly id: number }) => Promise<Job>;
  /** @param seen  what was looked at: the deed is refused where it would do anything else */
  readonly askDeed: (seen: JobResult<A>) => Promise<Job>;
  readonly onDone?: (result: JobResult<D>) => void;
  readonly onRefused: (error: unknown) => void;
}

/** A deed that is looked at before it is done. */
export interface LookAhead<A extends AheadKind> {
  readonly ahead: JobAt<A>;
  readonly deed: JobAt<DeedKind>;
  /** Why it was not done; undefined where it was not tried. */
  readonly refusal: unknown;
  /** Whether what it would change is there, and still true as far as is known. */
  readonly isReady: boolean;
  readonly look: () => void;
  readonly act: () => void;
}

/**
 * Works out what a deed would change, anew with every decision on the submission, and does it as it was looked at. A
 * refusal stays until it is looked at again: figures may have changed in between.
 */
export function useLookAhead<A extends AheadKind, D extends DeedKind>(planned: Planned<A, D>): LookAhead<A> {
  const { submission, kinds, askAhead, askDeed, onDone, onRefused } = planned;
  const { id, version } = submission;
  const { at: ahead, start: startAhead } = useJob(kinds.ahead);
  const { at: deed, start: startDeed, forget } = useJob(kinds.deed);
  useEffect(() => {
    if (version > 0) void startAhead(() => askAhead({ id }));
  }, [id, version, startAhead, askAhead]);
  const refusal = deed.state === "failed" ? deed.error : undefined;
  useEffect(() => {
    if (refusal !== undefined) onRefused(refusal);
  }, [refusal, onRefused]);
  const act = async () => {
    if (ahead.state !== "done") return;
    const { result } = ahead;
    const done = await startDeed(() => askDeed(result));
    if (done === undefined) return;
    await queryClient.invalidateQueries();
    onDone?.(done);
  };
  return {
    ahead,
    deed,
    refusal,
    isReady: ahead.state === "done" && !isOutdated(refusal),
    look: () => {
      forget();
      void startAhead(() => askAhead({ id }));
    },
    act: () => void act(),
  };
}
