import { randomUUID } from "node:crypto";
import { answerBriefing } from "@sosanh/api/answer-briefing";
import type { ApiContext } from "@sosanh/api/context";
import { noteIssue, sinceLastIssue } from "@sosanh/api/issue-briefing";
import { DomainError } from "@sosanh/core/domain-error";
import type { Briefing } from "@sosanh/core/reviews/briefing";
import type { BriefingFormat } from "@sosanh/export/export-format";
import type { FileWriter } from "./file-writer.ts";

/** How far a briefing has come. */
export type JobState =
  | { readonly state: "reading"; readonly done: number; readonly of: number }
  | { readonly state: "writing" }
  | { readonly state: "ready"; readonly bytes: Uint8Array }
  | { readonly state: "cancelled" }
  | { readonly state: "failed"; readonly cause: unknown };

/** A briefing being written, or written and waiting to be fetched. */
export interface BriefingJob {
  readonly id: string;
  readonly briefing: Briefing;
  readonly format: BriefingFormat;
  /** The id of the stored briefing that is issued; absent of one that is not kept. */
  readonly stored?: string | undefined;
  readonly at: JobState;
}

/** Briefings that are written while their pages ask how far they are. */
export interface BriefingJobs {
  /** @throws DomainError "export-busy" when too many are under way */
  readonly start: (asked: Pick<BriefingJob, "briefing" | "format" | "stored">) => string;
  /** @throws DomainError "not-found" for an id that is none, or was let go */
  readonly get: (id: string) => BriefingJob;
  readonly cancel: (id: string) => void;
}

const mostRunning = 5;
/** A finished file is kept this long. */
const keptMilliseconds = 10 * 60_000;

/** The jobs of a server; all are let go when it stops. */
export function briefingJobs(context: ApiContext, writer: FileWriter): BriefingJobs {
  const jobs = new Map<string, BriefingJob & { readonly controller: AbortController }>();
  const get = (id: string) => {
    const job = jobs.get(id);
    if (job === undefined)
      throw new DomainError("not-found", `no briefing under way: ${id.slice(0, 80)}`, {
        id: id.slice(0, 80),
      });
    return job;
  };
  const set = (id: string, at: JobState): void => {
    const job = jobs.get(id);
    if (job === undefined || job.at.state === "cancelled") return;
    jobs.set(id, { ...job, at });
    if (isOver(at)) setTimeout(() => jobs.delete(id), keptMilliseconds).unref();
  };
  const run = async (id: string): Promise<void> => {
    const { briefing, format, stored, controller } = get(id);
    const { signal } = controller;
    try {
      const told = await answerBriefing(context, briefing, {
        signal,
        onPart: (done, of) => set(id, { state: "reading", done, of }),
      });
      const content = stored === undefined ? told : await sinceLastIssue(context, stored, told);
      set(id, { state: "writing" });
      const bytes = await writer.write({ kind: "briefing", content, format }, signal);
      // Only what was written whole is an issue: one that was stopped or failed leaves none.
      if (stored !== undefined) await noteIssue(context, stored, told);
      set(id, { state: "ready", bytes });
    } catch (cause) {
      if (!signal.aborted) set(id, { state: "failed", cause });
    }
  };
  return {
    start: ({ briefing, format, stored }) => {
      const running = [...jobs.values()].filter(({ at }) => !isOver(at)).length;
      if (running >= mostRunning)
        throw new DomainError("export-busy", `${running} briefings are under way already`, {
          waiting: running,
        });
      const id = randomUUID();
      const at: JobState = { state: "reading", done: 0, of: briefing.parts.length };
      jobs.set(id, { id, briefing, format, stored, at, controller: new AbortController() });
      void run(id);
      return id;
    },
    get,
    cancel: (id) => {
      const job = get(id);
      if (isOver(job.at)) jobs.delete(id);
      else {
        set(id, { state: "cancelled" });
        job.controller.abort(new Error("cancelled"));
      }
    },
  };
}

function isOver({ state }: JobState): boolean {
  return state === "ready" || state === "failed" || state === "cancelled";
}
