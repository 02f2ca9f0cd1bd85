import { Worker } from "node:worker_threads";
import type { DataProgress, DataResults, DataTask, DataWork } from "@sosanh/api/data-work";
import { DomainError, type DomainErrorCode } from "@sosanh/core/domain-error";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { DatabasePlace } from "@sosanh/db/database";
import type { WriteTurns } from "@sosanh/db/write-turns";
import type { FromWorker, ToWorker, WorkStart } from "./work-message.ts";

/** Works on documents and submissions in a thread of its own, so that pages are answered meanwhile. */
export interface DataWorker extends DataWork {
  /** Begins the thread and what takes it seconds, before anybody waits for it. */
  readonly prepare: () => void;
  readonly close: () => Promise<void>;
}

interface Asked {
  readonly onProgress: ((progress: DataProgress) => void) | undefined;
  readonly done: (result: unknown) => void;
  readonly fail: (cause: unknown) => void;
}

/** What a thread may hold: the register, the words of reports, and the largest file that is read. */
const megabytes = 3072;
/** Rows by the hundred thousand are made and dropped: with the usual few megabytes for what is new, a third of the time goes on clearing up. */
const newMegabytes = 192;

/**
 * Starts a worker on the database that this process has open; its thread begins with the first task and is begun anew
 * should it end. On the embedded database it writes only in the turn that `turns` gives it.
 */
export function dataWorker(place: DatabasePlace, turns: WriteTurns): DataWorker {
  let thread: Thread | undefined;
  let isClosed = false;
  const begun = (): Thread => {
    if (thread === undefined || thread.isEnded) thread = new Thread(place, turns);
    return thread;
  };
  return {
    prepare: () => {
      if (!isClosed) begun().prepare();
    },
    run: <K extends DataTask["kind"]>(
      viewer: Viewer,
      task: Extract<DataTask, { readonly kind: K }>,
      onProgress?: (progress: DataProgress) => void,
    ) => {
      if (isClosed) return Promise.reject(new Error("the server stops"));
      return begun().run(viewer, task, onProgress) as Promise<DataResults[K]>;
    },
    close: async () => {
      isClosed = true;
      await thread?.close();
    },
  };
}

/** One thread, what it was asked, and the turns to write that it holds. */
class Thread {
  readonly #worker: Worker;
  readonly #turns: WriteTurns;
  readonly #asked = new Map<number, Asked>();
  readonly #held = new Map<number, () => void>();
  #last = 0;
  isEnded = false;

  constructor(place: DatabasePlace, turns: WriteTurns) {
    this.#turns = turns;
    this.#worker = new Worker(new URL("./data-thread.ts", import.meta.url), {
      workerData: { place } satisfies WorkStart,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: newMegabytes },
    });
    this.#worker.on("message", (message: FromWorker) => this.#hear(message));
    this.#worker.on("error", (cause) => this.#end(cause));
    this.#worker.on("exit", (code) =>
      this.#end(new Error(`the thread that works on data ended with ${code}`)),
    );
    // The thread alone keeps no program running: a request that waits for it does.
    this.#worker.unref();
  }

  run(viewer: Viewer, task: DataTask, onProgress: Asked["onProgress"]): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((done, fail) => {
      this.#asked.set(id, { onProgress, done, fail });
      this.#worker.postMessage({ kind: "task", id, viewer, task } satisfies ToWorker, transferred(task));
    });
  }

  prepare(): void {
    this.#worker.postMessage({ kind: "prepare" } satisfies ToWorker);
  }

  async close(): Promise<void> {
    this.#end(new Error("the server stops"));
    await this.#worker.terminate();
  }

  #hear(message: FromWorker): void {
    switch (message.kind) {
      case "progress":
        this.#asked.get(message.id)?.onProgress?.(message.progress);
        return;
      case "result":
        this.#settle(message.id, (task) => task.done(message.result));
        return;
      case "refused": {
        const { code, message: words, evidence } = message.refused;
        const cause = new DomainError(code as DomainErrorCode, words, evidence);
        this.#settle(message.id, (task) => task.fail(cause));
        return;
      }
      case "failed":
        this.#settle(message.id, (task) => task.fail(new Error(message.failure)));
        return;
      case "take":
        void this.#give(message.turn);
        return;
      case "end":
        this.#held.get(message.turn)?.();
        this.#held.delete(message.turn);
    }
  }

  async #give(turn: number): Promise<void> {
    const end = await this.#turns.take();
    // Of a thread that ended while it waited nobody else would give the turn back.
    if (this.isEnded) {
      end();
      return;
    }
    this.#held.set(turn, end);
    this.#worker.postMessage({ kind: "turn", turn } satisfies ToWorker);
  }

  #settle(id: number, how: (task: Asked) => void): void {
    const task = this.#asked.get(id);
    this.#asked.delete(id);
    if (task !== undefined) how(task);
  }

  #end(cause: unknown): void {
    this.isEnded = true;
    for (const end of this.#held.values()) end();
    this.#held.clear();
    for (const task of this.#asked.values()) task.fail(cause);
    this.#asked.clear();
  }
}

/** The bytes of a file are handed over, not copied. */
function transferred(task: DataTask): ArrayBuffer[] {
  if (task.kind !== "keep") return [];
  const { bytes } = task;
  return bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer as ArrayBuffer] : [];
}
