import type { Page } from "playwright-core";

/** The page has its heading and what it asked for, and nothing on it says that more is coming. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("[class*=_skeleton_], [aria-busy=true]") === null);
}
