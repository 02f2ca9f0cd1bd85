import { Worker } from "node:worker_threads";
import { DomainError, type DomainErrorCode } from "@sosanh/core/domain-error";
import type { ReadDocument } from "@sosanh/core/submissions/read-document";
import { fileRefusal } from "@sosanh/core/view/file-refusal";
import type { ReadAnswer, ReadTask } from "./read-task.ts";
import { type ThreadExcess, type ThreadLimits, watchThread } from "./thread-limits.ts";

/** Reads files of strangers off the thread that answers requests, one at a time, each in a thread that can be ended. */
export interface DocumentReader {
  /**
   * The bytes are taken over: they cannot be used after the call.
   *
   * @throws DomainError "unreadable-file", told by `fileSentence`: what the readers refuse, and what takes more time or
   *   memory than a file may; the signal's reason when it is cancelled
   */
  readonly read: (bytes: Uint8Array, name: string, signal?: AbortSignal) => Promise<ReadDocument>;
  readonly close: () => Promise<void>;
}

/** Limits of one file, and how many may wait. `megabytes` is of its thread: the heap, and the bytes it holds beside it. */
export interface ReaderLimits extends ThreadLimits {
  readonly waiting: number;
}

const usual: ReaderLimits = { seconds: 5, megabytes: 300, patience: 60, waiting: 20 };
/** What a thread may hold beside its heap: the file, and its parts unpacked. */
const besideHeap = 120;

interface Job extends ReadTask {
  readonly signal?: AbortSignal | undefined;
  readonly done: (document: ReadDocument) => void;
  readonly fail: (cause: unknown) => void;
}

/** Starts a reader; a thread begins with each file and ends with it. */
export function documentReader(limits: Partial<ReaderLimits> = {}): DocumentReader {
  const most = { ...usual, ...limits };
  const queue: Job[] = [];
  let cutOff: ((cause: unknown) => void) | undefined;
  let isClosed = false;

  const begin = (): void => {
    const job = queue.shift();
    if (job === undefined) return;
    const { name, signal } = job;
    const heap = Math.max(32, most.megabytes - besideHeap);
    const worker = started(job, heap);
    const end = (settle: () => void): void => {
      if (cutOff !== stop) return;
      cutOff = undefined;
      endWatch();
      signal?.removeEventListener("abort", cancelled);
      void worker.terminate();
      settle();
      begin();
    };
    const stop = (cause: unknown): void => end(() => job.fail(cause));
    const cancelled = (): void => stop(signal?.reason);
    const endWatch = watchThread(worker, most, (excess) => stop(tooMuch(name, excess, most)));
    cutOff = stop;
    worker.on("message", (answer: ReadAnswer) => end(() => settled(answer, job)));
    worker.on("error", (cause: Error & { code?: string }) =>
      stop(cause.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch(name, "memory", most) : cause),
    );
    worker.on("exit", (code) => stop(new Error(`the reader of “${name}” ended with ${code}`)));
    signal?.addEventListener("abort", cancelled);
    if (signal?.aborted) cancelled();
  };
  return {
    read: (bytes, name, signal) =>
      new Promise((done, fail) => {
        if (isClosed) return fail(new Error("the reader is closed"));
        if (queue.length >= most.waiting) return fail(fileRefusal(name, "busy", { value: queue.length }));
        queue.push({ bytes, name, signal, done, fail });
        if (cutOff === undefined) begin();
      }),
    close: async () => {
      isClosed = true;
      for (const job of queue.splice(0)) job.fail(new Error("the server stops"));
      cutOff?.(new Error("the server stops"));
    },
  };
}

function tooMuch(
  name: string,
  excess: ThreadExcess,
  { seconds, megabytes, patience }: ThreadLimits,
): DomainError {
  if (excess === "work") return fileRefusal(name, "took-too-long", { most: seconds });
  if (excess === "memory") return fileRefusal(name, "took-too-much", { most: megabytes });
  return fileRefusal(name, "not-read-in-time", { most: patience });
}

function started({ bytes, name }: Job, heap: number): Worker {
  // Part of a pool cannot be handed over.
  const own = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  const worker = new Worker(new URL("./read-worker.ts", import.meta.url), {
    workerData: { bytes: own, name } satisfies ReadTask,
    transferList: [own.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: 32 },
    // A file that finds its way around the readers finds no secret of the server.
    env: {},
    stdout: true,
    stderr: true,
  });
  // What a library says of a broken file is no matter of the server's log.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

function settled(answer: ReadAnswer, job: Job): void {
  if ("document" in answer) job.done(answer.document);
  else if ("refused" in answer) {
    const { code, message, evidence } = answer.refused;
    job.fail(new DomainError(code as DomainErrorCode, message, evidence));
  } else job.fail(new Error(answer.failed));
}
