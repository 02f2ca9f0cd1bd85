import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";

process.env.TZ = "UTC";

const database = "packages/db/vitest.config.ts";

export default defineConfig({
  test: {
    // One for each processor: by default one is left free, which on a machine of two is half of it.
    maxWorkers: "100%",
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
          exclude: ["packages/db/**"],
          // Office files are written whole, some in a process of their own: seconds on a machine that is busy.
          testTimeout: 60_000,
        },
      },
      ...(existsSync(database) ? [database] : []),
      {
        test: {
          name: "browser",
          include: ["apps/web/e2e/**/*.e2e.ts"],
          globalSetup: ["apps/web/e2e/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
