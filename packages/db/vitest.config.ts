import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "db",
    include: ["src/**/*.test.ts"],
    // A project with a file of its own takes nothing over from the whole: one for each processor, as there.
    maxWorkers: "100%",
    globalSetup: ["./tests/postgres-cluster.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
