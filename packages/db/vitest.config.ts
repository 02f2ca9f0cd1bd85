import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    name: "db",
    include: ["src/**/*.test.ts"],
    globalSetup: ["./tests/postgres-cluster.ts"],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
