import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { ensureWebBuilt } from "../../../scripts/web-build.mjs";
import { findChromium } from "./find-chromium.ts";
import { startServer } from "./start-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly shipped: string;
    readonly chromium: string;
  }
}

/** Builds the pages, loads once what the program ships, and tells the journeys where that and the browser are. */
export default async function setup(project: TestProject): Promise<() => void> {
  const chromium = findChromium();
  const shipped = mkdtempSync(join(tmpdir(), "sosanh-e2e-shipped-"));
  // Each takes one processor. Both are waited for, so that one that fails leaves nothing of the other running.
  const made = await Promise.allSettled([ensureWebBuilt(), load(shipped)]);
  for (const one of made) if (one.status === "rejected") throw one.reason;
  project.provide("shipped", shipped);
  project.provide("chromium", chromium);
  return () => rmSync(shipped, { recursive: true, force: true });
}

async function load(folder: string): Promise<void> {
  const server = await startServer(folder);
  await server.stop();
}
