import { Worker } from "node:worker_threads";
import { DomainError, type DomainErrorCode } from "@sosanh/core/domain-error";
import type { WriteAnswer, WriteTask } from "./write-task.ts";

/** Writes files off the thread that answers requests, one at a time. */
export interface FileWriter {
  /**
   * @throws DomainError "export-too-large" when the file takes longer or more memory than a file may, "export-busy" when
   *   too many wait, and what the writers refuse; the signal's reason when it is cancelled
   */
  readonly write: (task: WriteTask, signal?: AbortSignal) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** Limits of one file, and how many may wait. */
export interface WriterLimits {
  readonly viewSeconds: number;
  readonly briefingSeconds: number;
  readonly megabytes: number;
  readonly waiting: number;
}

const usual: WriterLimits = { viewSeconds: 60, briefingSeconds: 180, megabytes: 2048, waiting: 20 };

interface Job {
  readonly task: WriteTask;
  readonly signal?: AbortSignal | undefined;
  readonly done: (bytes: Uint8Array) => void;
  readonly fail: (cause: unknown) => void;
}

/** Starts a writer; its thread begins with the first file and is begun anew after one that was cut off. */
export function fileWriter(limits: Partial<WriterLimits> = {}): FileWriter {
  const { viewSeconds, briefingSeconds, megabytes, waiting } = { ...usual, ...limits };
  const queue: Job[] = [];
  let worker: Worker | undefined;
  let current: Job | undefined;
  let closed = false;

  const next = (): void => {
    current = queue.shift();
    if (current !== undefined) run(current);
  };
  const stopWorker = (): void => {
    worker?.removeAllListeners();
    worker?.on("error", () => {});
    void worker?.terminate();
    worker = undefined;
  };
  const run = (job: Job): void => {
    if (job.signal?.aborted) {
      job.fail(job.signal.reason);
      next();
      return;
    }
    worker ??= new Worker(new URL("./write-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const seconds = job.task.kind === "view" ? viewSeconds : briefingSeconds;
    const end = (settle: () => void, keepWorker: boolean): void => {
      clearTimeout(timer);
      job.signal?.removeEventListener("abort", cancelled);
      worker?.removeAllListeners();
      if (!keepWorker) stopWorker();
      worker?.unref();
      settle();
      next();
    };
    const cancelled = (): void => end(() => job.fail(job.signal?.reason), false);
    const timer = setTimeout(() => end(() => job.fail(tooLarge(`${seconds} s`)), false), seconds * 1000);
    job.signal?.addEventListener("abort", cancelled);
    worker.ref();
    worker.once("message", (answer: WriteAnswer) => end(() => settled(answer, job), true));
    worker.once("error", (cause: Error & { code?: string }) =>
      end(
        () => job.fail(cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge(`${megabytes} MB`) : cause),
        false,
      ),
    );
    worker.postMessage(job.task);
  };
  return {
    write: (task, signal) =>
      new Promise((done, fail) => {
        if (closed) return fail(new Error("the writer is closed"));
        if (queue.length >= waiting)
          return fail(
            new DomainError("export-busy", `${queue.length} files wait already`, { waiting: queue.length }),
          );
        queue.push({ task, signal, done, fail });
        if (current === undefined) next();
      }),
    close: async () => {
      closed = true;
      for (const job of queue.splice(0)) job.fail(new Error("the server stops"));
      await worker?.terminate();
    },
  };
}

function settled(answer: WriteAnswer, job: Job): void {
  if ("bytes" in answer) job.done(answer.bytes);
  else if ("refused" in answer) {
    const { code, message, evidence } = answer.refused;
    job.fail(new DomainError(code as DomainErrorCode, message, evidence));
  } else job.fail(new Error(answer.failed));
}

function tooLarge(limit: string): DomainError {
  return new DomainError("export-too-large", `the file needs more than ${limit}`, { limit });
}
