import type { TestProject } from "vitest/node";
import { ensureWebBuilt } from "../../../scripts/web-build.mjs";
import { findChromium } from "./find-chromium.ts";
import { startServer } from "./start-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly address: string;
    readonly chromium: string;
  }
}

/** Builds the pages, starts one server for all journeys, and tells them where it and the browser are. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  await ensureWebBuilt();
  const server = await startServer();
  project.provide("address", server.address);
  project.provide("chromium", chromium);
  return server.stop;
}
