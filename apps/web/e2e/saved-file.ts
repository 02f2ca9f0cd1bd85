import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

/** A file that the browser saved: its bytes, and the name it was given. */
export interface SavedFile {
  readonly bytes: Buffer;
  readonly name: string;
}

/** What is saved when something is pressed. */
export async function savedFile(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent("download", { timeout: 120_000 }), press()]);
  return { bytes: readFileSync(await download.path()), name: download.suggestedFilename() };
}
