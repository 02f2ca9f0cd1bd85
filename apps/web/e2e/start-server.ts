import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** A server of the real program on data of its own, for as long as the tests run. */
export interface RunningServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/**
 * Starts `apps/server` on a free port and waits until it answers, on data that is thrown away, or on a folder of data
 * that is there. @throws Error with what the server printed
 */
export async function startServer(data?: string): Promise<RunningServer> {
  const folder = data ?? mkdtempSync(join(tmpdir(), "sosanh-e2e-"));
  const port = await freePort();
  const { DATABASE_URL: _real, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, "apps", "server", "src", "main.ts")], {
    cwd: root,
    env: { ...inherited, PORT: String(port), HOST: "127.0.0.1", SOSANH_DATA: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const address = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    if (data === undefined) rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null) break;
    if (await answers(address)) return { address, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`the server did not start:\n${printed}`);
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/healthz`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const bound = probe.address();
  probe.close();
  await once(probe, "close");
  if (bound === null || typeof bound === "string") throw new Error("no free port");
  return bound.port;
}
