import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** How a run of the program ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of the program: what it has printed so far, and its end. */
export interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when the standard output is as awaited; rejects with all output when the program ends before. */
  readonly printed: (awaited: (output: string) => boolean) => Promise<void>;
}

/** An empty folder for one test's data. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "sosanh-process-"));
}

/** Runs the server, in a process of its own. */
export function runServer(env: Readonly<Record<string, string>>): Run {
  return run("main.ts", [], env);
}

/** Starts one command of the command line. */
export function startCli(args: readonly string[], env: Readonly<Record<string, string>>): Run {
  return run("cli.ts", args, env);
}

/** Runs one command of the command line to its end. */
export function runCli(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ended> {
  return startCli(args, env).ended;
}

function run(entry: string, args: readonly string[], env: Readonly<Record<string, string>>): Run {
  const { DATABASE_URL: _real, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, "apps", "server", "src", entry), ...args], {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = once(child, "close").then(
    ([code, signal]): Ended => ({ code: code ?? null, signal: signal ?? null, stdout, stderr }),
  );
  const printed = (awaited: (output: string) => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (awaited(stdout)) resolve();
      };
      child.stdout.on("data", look);
      look();
      ended.then(() => reject(new Error(`ended before it printed what was awaited:\n${stdout}\n${stderr}`)));
    });
  return { child, ended, printed };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<string> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const bound = probe.address();
  probe.close();
  await once(probe, "close");
  if (bound === null || typeof bound === "string") throw new Error("no free port");
  return String(bound.port);
}
