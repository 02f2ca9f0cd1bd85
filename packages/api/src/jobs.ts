import { randomUUID } from "node:crypto";
import { DomainError } from "@sosanh/core/domain-error";
import type { Viewer } from "@sosanh/core/places/viewer";
import type { DataProgress, DataResults, DataTask, DataWork } from "./data-work.ts";

/** A task under way, or ended: what it gave, or why it was refused. */
export type Job =
  | {
      readonly id: string;
      readonly kind: DataTask["kind"];
      readonly state: "running";
      readonly progress: DataProgress;
    }
  | {
      readonly id: string;
      readonly kind: DataTask["kind"];
      readonly state: "failed";
      readonly failure: JobFailure;
    }
  | {
      [K in DataTask["kind"]]: {
        readonly id: string;
        readonly kind: K;
        readonly state: "done";
        readonly result: DataResults[K];
      };
    }[DataTask["kind"]];

/** Why a task gave nothing: a broken rule, or (code "internal") the server's own business. */
export interface JobFailure {
  readonly code: string;
  readonly message: string;
  readonly evidence: Readonly<Record<string, string | number>>;
}

/** Ended jobs kept for who asks late. */
const mostKept = 200;

interface Kept {
  readonly user: string;
  job: Job;
}

/** The tasks people started; each belongs to who started it. */
export class Jobs {
  readonly #work: DataWork;
  readonly #onFailure: (cause: unknown) => void;
  readonly #kept = new Map<string, Kept>();

  /** @param onFailure  told of a failure that is no broken rule: for the server's log */
  constructor(work: DataWork, onFailure: (cause: unknown) => void) {
    this.#work = work;
    this.#onFailure = onFailure;
  }

  /** Begins a task. @returns its job, running */
  start(viewer: Viewer, task: DataTask): Job {
    const id = randomUUID();
    const { kind } = task;
    const kept: Kept = {
      user: viewer.user,
      job: { id, kind, state: "running", progress: { step: "waiting", done: 0, expected: 0 } },
    };
    this.#kept.set(id, kept);
    this.#trim();
    const told = (progress: DataProgress): void => {
      kept.job = { id, kind, state: "running", progress };
    };
    this.#work.run(viewer, task, told).then(
      (result) => {
        kept.job = { id, kind, state: "done", result } as Job;
      },
      (cause: unknown) => {
        kept.job = { id, kind, state: "failed", failure: this.#failureOf(cause) };
      },
    );
    return kept.job;
  }

  /** A job of the viewer's own; undefined where there is none, or it ended long ago. */
  find(viewer: Viewer, id: string): Job | undefined {
    const kept = this.#kept.get(id);
    return kept?.user === viewer.user ? kept.job : undefined;
  }

  #trim(): void {
    for (const [id, { job }] of this.#kept) {
      if (this.#kept.size <= mostKept) return;
      if (job.state !== "running") this.#kept.delete(id);
    }
  }

  #failureOf(cause: unknown): JobFailure {
    if (cause instanceof DomainError)
      return { code: cause.code, message: cause.message, evidence: cause.evidence };
    this.#onFailure(cause);
    return { code: "internal", message: "internal error", evidence: {} };
  }
}
