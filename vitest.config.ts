import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./scripts/longest-first.mjs";

process.env.TZ = "UTC";
// Tests start the program many times: what Node makes of its sources is kept between starts, which halves them.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("node_modules/.cache/node", import.meta.url));

/** What runs the server, or starts the program in a process of its own. */
const programs = ["apps/server/src/**/*.test.ts", "tests/{first-load,start-refused}.test.ts"];
/** What takes seconds, a whole Office file or a first load, takes minutes where others are at work on the machine. */
const patient = { testTimeout: 240_000, hookTimeout: 240_000 } as const;

const database = "packages/db/vitest.config.ts";

export default defineConfig({
  test: {
    // One for each processor: by default one is left free, which on a machine of two is half of it.
    maxWorkers: "100%",
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "{packages,apps}/*/src/**/*.test.ts",
            "packages/*/tests/**/*.test.ts",
            "scripts/**/*.test.ts",
            "tests/**/*.test.ts",
          ],
          exclude: ["packages/db/**", ...programs],
          // Files share their workers, so that what most of them import is read once.
          isolate: false,
          ...patient,
        },
      },
      {
        test: {
          name: "programs",
          include: programs,
          ...patient,
        },
      },
      ...(existsSync(database) ? [database] : []),
      {
        test: {
          name: "browser",
          include: ["apps/web/e2e/**/*.e2e.ts"],
          globalSetup: ["apps/web/e2e/global-setup.ts"],
          setupFiles: ["apps/web/e2e/server-for-file.ts"],
          ...patient,
          // What a page shows is waited for as long as an element is: on a machine that is busy, seconds.
          expect: { poll: { timeout: 60_000 } },
        },
      },
    ],
  },
});
