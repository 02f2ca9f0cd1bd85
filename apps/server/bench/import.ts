import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { referenceLoad } from "@sosanh/vietnam/reference";
import { communeWorkbook } from "../../../packages/ingest/fixtures/commune-workbook.ts";

/**
 * A workbook of 100,000 rows from the file to published figures: on the command line, and through the server as pages do
 * it while other pages are asked for. Tells the seconds of each step, and how long the pages took meanwhile.
 */
const rows = Number(process.argv[2] ?? 100_000);
const port = 5199;
const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sosanh-import-"));
const file = join(folder, "so-lieu-xa.xlsx");

const { localities, metrics } = referenceLoad();
const sums = metrics.filter(
  (m) => m.aggregation.kind === "sum" && m.targetOf === undefined && m.decimals === 0,
);
const names = sums.slice(0, 40).map((m) => m.name.vi);
writeFileSync(file, communeWorkbook({ rows, metrics: names, years: [2025], localities }));

function started(entry: string, args: readonly string[], data: string): ChildProcess {
  return spawn(process.execPath, [join(root, "apps/server/src", entry), ...args], {
    env: { ...process.env, SOSANH_DATA: join(folder, data), PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit"],
  });
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  const result = await work();
  console.log(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

async function onCommandLine(): Promise<void> {
  await timed("first load", () => once(started("cli.ts", ["digest"], "cli"), "exit"));
  const [code] = await timed("command line, whole process", () =>
    once(started("cli.ts", ["import", file], "cli"), "exit"),
  );
  if (code !== 0) process.exitCode = 1;
}

const address = `http://127.0.0.1:${port}`;

async function asked(path: string, body?: unknown): Promise<never> {
  const init = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  };
  const answer = await fetch(`${address}/trpc/${path}`, body === undefined ? {} : init);
  const { result, error } = (await answer.json()) as {
    result?: { data: never };
    error?: { message: string };
  };
  if (result === undefined) throw new Error(`${path}: ${error?.message ?? answer.status}`);
  return result.data;
}

interface JobTold {
  readonly id: string;
  readonly state: string;
  readonly result: unknown;
}

async function ended(job: JobTold): Promise<unknown> {
  for (;;) {
    const told: JobTold = await asked(`jobs.get?input=${encodeURIComponent(JSON.stringify({ id: job.id }))}`);
    if (told.state === "done") return told.result;
    if (told.state === "failed") throw new Error(JSON.stringify(told));
    await wait(200);
  }
}

const view = {
  metrics: ["recruits_delivered"],
  places: [{ childrenOf: "vn" }],
  years: { from: 2018, to: 2025 },
  data: "sample",
};
const pages = [
  "/so-lieu",
  `/trpc/comparisons.get?input=${encodeURIComponent(JSON.stringify(view))}`,
  `/trpc/localities.children?input=${encodeURIComponent(JSON.stringify({ uid: "vn" }))}`,
];

/** Asks for pages, one after another, until told to stop. @returns milliseconds of each */
async function readingPages(stop: AbortSignal): Promise<number[]> {
  const took: number[] = [];
  while (!stop.aborted) {
    for (const page of pages) {
      const begun = performance.now();
      await (await fetch(`${address}${page}`)).arrayBuffer();
      took.push(performance.now() - begun);
      await wait(20);
    }
  }
  return took;
}

async function throughServer(): Promise<void> {
  const server = started("main.ts", [], "server");
  try {
    await timed("server ready", async () => {
      while (!(await fetch(`${address}/healthz`).catch(() => undefined))?.ok) await wait(200);
    });
    const stop = new AbortController();
    const reading = readingPages(stop.signal);
    await wait(3000);
    await timed("through the server, all steps", importing);
    stop.abort();
    const took = (await reading).toSorted((a, b) => a - b);
    const at = (share: number): string => (took[Math.floor(took.length * share)] ?? 0).toFixed(0);
    console.log(
      `${took.length} pages meanwhile: median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${at(0.9999)} ms`,
    );
    if (Number(at(0.95)) > 200) process.exitCode = 1;
  } finally {
    server.kill("SIGTERM");
    await once(server, "exit");
  }
}

async function importing(): Promise<void> {
  const document = await timed("  upload", async () => {
    const answer = await fetch(`${address}/documents?data=real&name=so-lieu-xa.xlsx`, {
      method: "POST",
      body: readFileSync(file),
    });
    return (await answer.json()) as { readonly id: string; readonly title: string };
  });
  const { id: name, title } = document;
  const id = await timed("  read", async () =>
    ended(await asked("submissions.read", { document: name, title, mappings: [] })),
  );
  await timed("  accept", () => asked("submissions.acceptSure", { id, reading: 1 }));
  const submission: { version: number } = await asked(
    `submissions.get?input=${encodeURIComponent(JSON.stringify({ id }))}`,
  );
  const { version } = await timed(
    "  submit",
    () =>
      asked("submissions.move", { id, version: submission.version, action: "submit" }) as Promise<{
        version: number;
      }>,
  );
  const { stamp: seen } = await timed(
    "  preview",
    async () => (await ended(await asked("submissions.preview", { id }))) as { readonly stamp: unknown },
  );
  await timed("  publish", async () => ended(await asked("submissions.publish", { id, version, seen })));
}

try {
  await onCommandLine();
  await throughServer();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
