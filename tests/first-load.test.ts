import { describe, expect, it } from "vitest";
import { emptyFolder, freePort, runCli, runServer } from "./program.ts";

const ready = (output: string): boolean => /http:\/\/127\.0\.0\.1:\d+\//.test(output);
const progressLines = (output: string): number => output.match(/: \d+ %/g)?.length ?? 0;

describe("the first start", () => {
  it("that is killed while it loads is completed by the next, to the same content", {
    timeout: 300_000,
  }, async () => {
    const undisturbed = emptyFolder();
    const lines = await startAndStop(undisturbed);
    const wanted = await digestOf(undisturbed);
    expect(wanted).toMatch(/^[0-9a-f]{64}$/);

    // Killed at the first sign of loading, and again well inside the largest data set.
    const killed = emptyFolder();
    for (const printedLines of [1, Math.max(2, lines - 3)]) await startAndKill(killed, printedLines);
    await startAndStop(killed);
    expect(await digestOf(killed)).toBe(wanted);

    // A start that finds everything loaded changes nothing.
    await startAndStop(killed);
    expect(await digestOf(killed)).toBe(wanted);
  });

  it("keeps the folder to itself: a second program is told who has it", { timeout: 120_000 }, async () => {
    const folder = emptyFolder();
    const first = runServer({ SOSANH_DATA: folder, PORT: await freePort() });
    try {
      await first.printed((output) => progressLines(output) > 0);
      const second = await runServer({ SOSANH_DATA: folder, PORT: await freePort() }).ended;
      expect(second.code).toBe(1);
      expect(second.stderr).toContain("is in use by another program");
    } finally {
      first.child.kill("SIGTERM");
      await first.ended;
    }
  });
});

/** Starts until it serves, stops it with SIGINT as Ctrl-C does, and gives the number of progress lines. */
async function startAndStop(folder: string): Promise<number> {
  const server = runServer({ SOSANH_DATA: folder, PORT: await freePort() });
  await server.printed(ready);
  server.child.kill("SIGINT");
  const ended = await server.ended;
  expect(ended).toMatchObject({ code: 0, signal: null });
  return progressLines(ended.stdout);
}

async function startAndKill(folder: string, lines: number): Promise<void> {
  const server = runServer({ SOSANH_DATA: folder, PORT: await freePort() });
  await server.printed((output) => progressLines(output) >= lines);
  server.child.kill("SIGKILL");
  const ended = await server.ended;
  expect(ended.signal).toBe("SIGKILL");
}

async function digestOf(folder: string): Promise<string> {
  const { code, stdout, stderr } = await runCli(["digest"], { SOSANH_DATA: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout.trim();
}
