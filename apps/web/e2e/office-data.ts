import { serverAddress } from "./server-for-file.ts";

/** A document that is kept and the submission of the figures that were read in it. */
export interface ReadReport {
  readonly document: string;
  readonly submission: number;
}

interface Job<Result = number> {
  readonly id: string;
  readonly state: string;
  readonly result?: Result;
}

/** Gives the server a file and has it read into a draft. @throws Error where the server refuses */
export async function readReport(name: string, body: string | Buffer): Promise<ReadReport> {
  const address = `${serverAddress()}/documents?data=real&name=${encodeURIComponent(name)}`;
  const kept = await fetch(address, { method: "POST", body: body as string });
  if (!kept.ok) throw new Error(await kept.text());
  const { id } = (await kept.json()) as { readonly id: string };
  const submission = await done(
    await change<Job>("submissions.read", { document: id, title: name, mappings: [] }),
  );
  return { document: id, submission };
}

/** Accepts what nothing speaks against in a draft, and publishes it. */
export async function publishReport({ submission }: ReadReport): Promise<void> {
  const { reading } = await ask<{ readonly reading: number }>("submissions.get", { id: submission });
  await change("submissions.acceptSure", { id: submission, reading });
  await publishSubmission(submission);
}

/** Has the document of a draft read again, as another window does. */
export async function readAgain(submission: number): Promise<void> {
  await done(await change<Job>("submissions.readAgain", { id: submission }));
}

/** Has the office call a metric by a phrase. @returns what takes the phrase back */
export async function callBy(phrase: string, metric: string): Promise<() => Promise<unknown>> {
  const { id } = await change<{ readonly id: string }>("phrases.add", { phrase, metric });
  return () => change("phrases.remove", { id });
}

/** Submits a draft that is decided, and publishes it. */
export async function publishSubmission(id: number): Promise<void> {
  const { version: seen } = await ask<{ readonly version: number }>("submissions.get", { id });
  const { version } = await change<{ readonly version: number }>("submissions.move", {
    ...{ id, version: seen, action: "submit" },
  });
  const { stamp: looked } = await done(
    await change<Job<{ readonly stamp: unknown }>>("submissions.preview", { id }),
  );
  await done(await change<Job>("submissions.publish", { id, version, seen: looked }));
}

async function done<Result>(begun: Job<Result>): Promise<Result> {
  let job = begun;
  while (job.state === "running") {
    await new Promise((resolve) => setTimeout(resolve, 200));
    job = await ask<Job<Result>>("jobs.get", { id: job.id });
  }
  if (job.state !== "done" || job.result === undefined) throw new Error(JSON.stringify(job));
  return job.result;
}

async function ask<T>(path: string, input: unknown): Promise<T> {
  const query = encodeURIComponent(JSON.stringify(input));
  return answerOf<T>(await fetch(`${serverAddress()}/trpc/${path}?input=${query}`));
}

async function change<T>(path: string, input: unknown): Promise<T> {
  return answerOf<T>(
    await fetch(`${serverAddress()}/trpc/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(input),
    }),
  );
}

async function answerOf<T>(response: Response): Promise<T> {
  const body = (await response.json()) as { readonly result?: { readonly data: T } };
  if (body.result === undefined) throw new Error(JSON.stringify(body));
  return body.result.data;
}
