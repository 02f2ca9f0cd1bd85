import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, inject } from "vitest";
import { type RunningServer, startServer } from "./start-server.ts";

let running: RunningServer | undefined;
let folder: string | undefined;

// Each file of journeys has a server of its own on a copy of what the program ships: what the journeys of one file enter,
// no other sees, so files run in any order and beside each other.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "sosanh-e2e-"));
  cpSync(inject("shipped"), folder, { recursive: true });
  running = await startServer(folder);
});
afterAll(async () => {
  await running?.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

/** Where the server of this file's journeys answers; known once they run. */
export function serverAddress(): string {
  if (running === undefined) throw new Error("the server of this file is not there");
  return running.address;
}
