import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForFile } from "./browser.ts";

const visit = browserForFile();
const review = "/nam-qua?d=sample&p=old:38&y=2022";

describe("Năm qua", () => {
  it("opens from the overview, and on the whole screen with F", async () => {
    await visit("/?d=sample&p=old:38&y=2022", {}, async (page) => {
      await page.getByRole("main").getByRole("link", { name: "Năm qua" }).click();
      await page.waitForURL(/\/nam-qua.*y=2022/);
      await settled(page);
      await page.keyboard.press("f");
      await page.waitForURL(/meet=1/);
      await page.getByRole("banner").waitFor({ state: "hidden" });
    });
  });

  it("turns years and pages by key, keeps both in the address, and is left with Escape", async () => {
    await visit(`${review}&meet=1`, {}, async (page) => {
      await settled(page);
      const first = await heading(page).textContent();
      await page.keyboard.press("ArrowRight");
      await page.waitForURL(/y=2023/);
      await page.waitForFunction((was) => document.querySelector("h1")?.textContent !== was, first);
      await page.keyboard.press("PageDown");
      await page.waitForURL(/page=explain/);
      await page.getByRole("heading", { level: 1, name: /Ai giải thích mức/ }).waitFor();
      await page.keyboard.press("PageDown");
      await page.waitForURL(/page=targets/);
      await page.reload();
      await page.getByText("Trang 3/5").waitFor();
      await page.keyboard.press("PageUp");
      await page.keyboard.press("ArrowLeft");
      await page.waitForURL((url) => url.search.includes("page=explain") && url.search.includes("y=2022"));
      await page.keyboard.press("Escape");
      await page.waitForURL((url) => !url.search.includes("meet"));
      await page.getByRole("banner").waitFor();
    });
  });

  it("opens the source of a figure in a meeting; Escape closes the source, not the meeting", async () => {
    await visit(`${review}&meet=1`, {}, async (page) => {
      await settled(page);
      await figures(page).first().click();
      const source = page.getByRole("dialog", { name: "Nguồn của con số" });
      await source.waitFor();
      await page.keyboard.press("Escape");
      await source.waitFor({ state: "detached" });
      expect(page.url()).toContain("meet=1");
    });
  });

  it("adds the parts of a change up to the change", async () => {
    await visit("/nam-qua?p=vn&y=2019&m=population_average&page=explain&meet=1", {}, async (page) => {
      await page.getByRole("button", { name: /^Xem cả/ }).click();
      const rows = await page.getByRole("listitem").allTextContents();
      const sizes = rows.flatMap((row) => /[+−][\d.]+/.exec(row)?.[0] ?? []).map(numberOf);
      const total = sizes.at(-1);
      expect(sizes.slice(0, -1).reduce((sum, size) => sum + size, 0)).toBe(total);
    });
  });

  it("shows one finding a screen on a phone", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    await visit(review, phone, async (page) => {
      await settled(page);
      await page.getByRole("button", { name: "Nội dung 4 trên 8" }).click();
      await page.waitForURL(/page=silent/);
      await page.getByRole("heading", { level: 2, name: /Báo cáo chưa đủ/ }).waitFor();
      expect(await page.getByRole("main").getByRole("heading", { level: 2 }).count()).toBe(1);
    });
  });

  it("says which word of the address it does not know", async () => {
    await visit("/nam-qua?page=nothing", {}, async (page) => {
      await page.getByRole("main").getByText("nothing").first().waitFor();
    });
  });
});

async function settled(page: Page): Promise<void> {
  await heading(page).waitFor();
  await figures(page).first().waitFor();
}

function heading(page: Page) {
  return page.getByRole("main").getByRole("heading", { level: 1 });
}

function figures(page: Page) {
  return page.getByRole("main").getByRole("button", { name: /xem nguồn/ });
}

function numberOf(text: string): number {
  return Number(text.replace("−", "-").replaceAll(".", ""));
}
