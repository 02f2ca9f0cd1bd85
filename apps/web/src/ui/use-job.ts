import { DomainError, type DomainErrorCode } from "@sosanh/core/domain-error";
import { useCallback, useEffect, useRef, useState } from "react";
import { domainCode } from "../problem.ts";
import { queryClient, type RouterOutputs, trpc } from "../trpc.ts";

/** Work on the server that a mutation began, as far as it is. */
export type Job = RouterOutputs["jobs"]["get"];
type Kind = Job["kind"];
/** What work of a kind comes to. */
export type JobResult<K extends Kind> = Extract<Job, { readonly kind: K; readonly state: "done" }>["result"];

/** How far work on the server is that a mutation began. */
export type JobProgress = Extract<Job, { readonly state: "running" }>["progress"];

/** How work of a kind stands. */
export type JobAt<K extends Kind> =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly progress: JobProgress }
  | { readonly state: "failed"; readonly error: unknown }
  | { readonly state: "done"; readonly result: JobResult<K> };

interface JobRun<K extends Kind> {
  readonly at: JobAt<K>;
  /** Begins the work; what was begun before is no longer followed. Undefined where it failed or was left. */
  readonly start: (begin: () => Promise<Job>) => Promise<JobResult<K> | undefined>;
  /** Follows work that was begun before, by its job. */
  readonly resume: (job: string) => Promise<JobResult<K> | undefined>;
  readonly forget: () => void;
}

/** The server no longer knows the work: it was started again meanwhile, and what was under way is gone. */
export class JobCut extends Error {}

const askEvery = 300;
/** A server that is started again is away for some seconds. */
const patience = 60_000;

/** Follows a job from the mutation that starts it to its result, for as long as the page is open. */
export function useJob<K extends Kind>(kind: K): JobRun<K> {
  const [at, setAt] = useState<JobAt<K>>({ state: "idle" });
  // Counts what was begun: only the last is told of.
  const begun = useRef(0);
  const forget = useCallback(() => {
    begun.current += 1;
    setAt({ state: "idle" });
  }, []);
  const start = useCallback(
    async (begin: () => Promise<Job>) => {
      begun.current += 1;
      const own = begun.current;
      const tell = (next: JobAt<K>) => own === begun.current && setAt(next);
      tell({ state: "running", progress: { step: "waiting", done: 0, expected: 0 } });
      try {
        let job = await begin();
        while (job.state === "running" && own === begun.current) {
          tell({ state: "running", progress: job.progress });
          await new Promise((resolve) => setTimeout(resolve, askEvery));
          job = await jobNow(job.id, () => own === begun.current);
        }
        const result = resultOf(job, kind);
        if (own !== begun.current) return undefined;
        tell({ state: "done", result });
        return result;
      } catch (error) {
        tell({ state: "failed", error });
        return undefined;
      }
    },
    [kind],
  );
  const resume = useCallback((job: string) => start(() => jobNow(job, () => true)), [start]);
  useEffect(
    () => () => {
      begun.current += 1;
    },
    [],
  );
  return { at, start, resume, forget };
}

/** How a job stands; asks on for a while where the server does not answer. @throws JobCut */
async function jobNow(id: string, isAsked: () => boolean): Promise<Job> {
  const until = Date.now() + patience;
  for (;;) {
    try {
      return await queryClient.fetchQuery(trpc.jobs.get.queryOptions({ id }, { staleTime: 0, retry: false }));
    } catch (error) {
      if (domainCode(error) === "not-found")
        throw new JobCut("the server does not know the job", { cause: error });
      if (domainCode(error) !== undefined || Date.now() > until || !isAsked()) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

/** @throws DomainError the broken rule, Error where the server failed */
function resultOf<K extends Kind>(job: Job, kind: K): JobResult<K> {
  if (job.state === "done" && job.kind === kind) return job.result as JobResult<K>;
  if (job.state !== "failed" || job.failure.code === "internal") throw new Error("the work was not done");
  const { code, message, evidence } = job.failure;
  throw new DomainError(code as DomainErrorCode, message, evidence);
}
