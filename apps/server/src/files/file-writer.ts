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

/** The job that is being written, and what ends it. */
interface Running extends Job {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly cancelled: () => void;
}

/** Starts a writer; its thread begins with the first file and is begun anew after one that was cut off. */
export function fileWriter(limits: Partial<WriterLimits> = {}): FileWriter {
  const { viewSeconds, briefingSeconds, megabytes, waiting } = { ...usual, ...limits };
  const queue: Job[] = [];
  let worker: Worker | undefined;
  let running: Running | undefined;
  let isClosed = false;

  /** Ends what is running, settles it, and begins what waits. */
  const end = (settle: (job: Job) => void): void => {
    if (running === undefined) return;
    const job = running;
    running = undefined;
    clearTimeout(job.timer);
    job.signal?.removeEventListener("abort", job.cancelled);
    settle(job);
    begin();
  };
  /** Ends what is running together with the thread that writes it. */
  const cutOff = (cause: unknown): void => {
    void worker?.terminate();
    worker = undefined;
    end((job) => job.fail(cause));
  };
  const started = (): Worker => {
    const made = new Worker(new URL("./write-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    made.on("message", (answer: WriteAnswer) => end((job) => settled(answer, job)));
    made.on("error", (cause: Error & { code?: string }) => {
      if (made === worker)
        cutOff(cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge(`${megabytes} MB`) : cause);
    });
    // The thread alone keeps no program running: a request that waits for it does.
    made.unref();
    return made;
  };
  const begin = (): void => {
    const job = queue.shift();
    if (job === undefined) return;
    if (job.signal?.aborted) {
      job.fail(job.signal.reason);
      begin();
      return;
    }
    const seconds = job.task.kind === "view" ? viewSeconds : briefingSeconds;
    const cancelled = (): void => cutOff(job.signal?.reason);
    const timer = setTimeout(() => cutOff(tooLarge(`${seconds} s`)), seconds * 1000);
    running = { ...job, timer, cancelled };
    job.signal?.addEventListener("abort", cancelled);
    worker ??= started();
    worker.postMessage(job.task);
  };
  return {
    write: (task, signal) =>
      new Promise((done, fail) => {
        if (isClosed) return fail(new Error("the writer is closed"));
        if (queue.length >= waiting)
          return fail(
            new DomainError("export-busy", `${queue.length} files wait already`, { waiting: queue.length }),
          );
        queue.push({ task, signal, done, fail });
        if (running === undefined) begin();
      }),
    close: async () => {
      isClosed = true;
      for (const job of queue.splice(0)) job.fail(new Error("the server stops"));
      const open = worker;
      cutOff(new Error("the server stops"));
      await open?.terminate();
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
