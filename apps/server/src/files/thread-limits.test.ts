import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { type ThreadExcess, type ThreadLimits, watchThread } from "./thread-limits.ts";

const wide: ThreadLimits = { seconds: 60, megabytes: 1000, patience: 60 };
const sleeping = (ms: number): string =>
  `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${ms})`;
const spinning = "for (;;);";

let worker: Worker | undefined;
afterEach(async () => {
  await worker?.terminate();
});

/** What the thread was found to take too much of, or that it came to its end. */
function outcome(code: string, limits: Partial<ThreadLimits>): Promise<ThreadExcess | "ended"> {
  const started = new Worker(code, { eval: true });
  worker = started;
  return new Promise((resolve) => {
    const end = watchThread(started, { ...wide, ...limits }, resolve);
    started.on("exit", () => {
      end();
      resolve("ended");
    });
  });
}

describe("limits of a thread", () => {
  it("count its work, not the time it waits for a processor", async () => {
    expect(await outcome(sleeping(1500), { seconds: 1 })).toBe("ended");
  });

  it("end one that spins", async () => {
    expect(await outcome(spinning, { seconds: 0.5 })).toBe("work");
  });

  it("end one that spins though others hold the processors", async () => {
    const others = [1, 2, 3].map(() => new Worker(spinning, { eval: true }));
    expect(await outcome(spinning, { seconds: 0.5 })).toBe("work");
    await Promise.all(others.map((other) => other.terminate()));
  });

  it("end one that neither works nor ends", async () => {
    expect(await outcome(sleeping(30_000), { patience: 0.5 })).toBe("patience");
  });

  it("end one that holds too much", async () => {
    const holding = "globalThis.held = Buffer.alloc(80_000_000, 1); setInterval(() => {}, 1000);";
    expect(await outcome(holding, { megabytes: 60 })).toBe("memory");
  });
});
