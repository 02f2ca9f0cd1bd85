import type { BriefingInput } from "@sosanh/core/reviews/briefing";
import type { Language } from "@sosanh/core/view/view";
import { useCallback, useEffect, useRef, useState } from "react";

/** How far the file is, as the server tells it. */
export type JobAt =
  | { readonly state: "reading"; readonly done: number; readonly of: number }
  | { readonly state: "writing" }
  | { readonly state: "ready" }
  | { readonly state: "cancelled" }
  | { readonly state: "failed"; readonly vi: string; readonly en: string };

/** What file is wanted; `stored` names the kept briefing that is issued with it. */
export interface AskedFile {
  readonly briefing: BriefingInput;
  readonly format: string;
  readonly stored?: string | undefined;
}

export interface BriefingJob {
  readonly at: JobAt | undefined;
  /** Where the file is fetched, once it is ready. */
  readonly address: string | undefined;
  readonly start: (asked: AskedFile) => void;
  readonly cancel: () => void;
}

const askEvery = 400;

/** Has a briefing made by the server: begins it, asks how far it is, and can stop it. Leaving the page stops it too. */
export function useBriefingJob(): BriefingJob {
  const [job, setJob] = useState<string>();
  const [at, setAt] = useState<JobAt>();
  const running = useRef<string>(undefined);
  // Counts what was asked: a briefing that was stopped before the server named its job is stopped when it does.
  const asked = useRef(0);
  const start = useCallback((file: AskedFile) => {
    asked.current += 1;
    const own = asked.current;
    setJob(undefined);
    setAt({ state: "reading", done: 0, of: file.briefing.parts.length });
    begin(file).then(
      (id) => {
        if (own !== asked.current) return void stop(id);
        running.current = id;
        setJob(id);
      },
      (cause: unknown) => own === asked.current && setAt(failureOf(cause)),
    );
  }, []);
  const cancel = useCallback(() => {
    asked.current += 1;
    if (running.current !== undefined) void stop(running.current);
    running.current = undefined;
    setJob(undefined);
    setAt({ state: "cancelled" });
  }, []);
  useEffect(() => {
    if (job === undefined) return;
    let timer: ReturnType<typeof setTimeout>;
    let isLeft = false;
    const ask = async () => {
      const told = await stateOf(job).catch(failureOf);
      if (isLeft) return;
      setAt(told);
      if (told.state === "ready") saveFrom(fileOf(job));
      if (told.state === "reading" || told.state === "writing")
        timer = setTimeout(() => void ask(), askEvery);
      else running.current = undefined;
    };
    void ask();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [job]);
  useEffect(() => {
    const leave = () => {
      asked.current += 1;
      if (running.current !== undefined) void stop(running.current);
    };
    // A reload does not unmount anything.
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  const address = job !== undefined && at?.state === "ready" ? fileOf(job) : undefined;
  return { at, address, start, cancel };
}

async function begin(asked: AskedFile): Promise<string> {
  const answer = await fetch("/b", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(asked),
  });
  if (!answer.ok) throw new Refused(await answer.text());
  const { job }: { job: string } = await answer.json();
  return job;
}

async function stateOf(job: string): Promise<JobAt> {
  const answer = await fetch(`/b/${job}`);
  if (!answer.ok) throw new Refused(await answer.text());
  return answer.json();
}

function stop(job: string): Promise<unknown> {
  return fetch(`/b/${job}`, { method: "DELETE", keepalive: true }).catch(() => undefined);
}

function fileOf(job: string): string {
  return `/b/${job}/file`;
}

function saveFrom(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  link.click();
}

/** What the server said, in Vietnamese and then in English. */
class Refused extends Error {}

function failureOf(cause: unknown): JobAt {
  const said = cause instanceof Refused ? cause.message.trim().split("\n") : [];
  return { state: "failed", vi: said[0] ?? "", en: said[1] ?? said[0] ?? "" };
}

/** Why a briefing was not made, in the reader's language; empty where nobody knows. */
export function failureText(at: Extract<JobAt, { state: "failed" }>, language: Language): string {
  return at[language];
}
