import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";

const visit = browserForFile();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const names = [
  "Tổng quan",
  "Năm qua",
  "So sánh",
  "Hồ sơ",
  "Độ phủ",
  "Số liệu",
  "Báo cáo",
  "Đã lưu",
  "Nguồn số liệu",
];

describe("the pages", () => {
  it.each([1240, 1100, 1024, 768])("stand in one line and are all reached, %i wide", async (width) => {
    for (const language of ["vi", "en"]) {
      await visit(`/nguon?lang=${language}`, { viewport: { width, height: 768 } }, async (page) => {
        const bar = page.getByRole("banner");
        await bar.getByRole("navigation").waitFor();
        expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(48);
        expect(await overlaps(page)).toBe(false);
        const more = bar.getByRole("button", { name: language === "vi" ? "Thêm" : "More" });
        if (await more.isVisible()) await more.press("Enter");
        expect(await bar.getByRole("navigation").getByRole("link").count()).toBe(names.length);
      });
    }
  });

  it("at the foot of a phone are five, the rest a press away", async () => {
    await visit("/?d=sample&p=old:38&y=2023", phone, async (page) => {
      const foot = page.getByRole("navigation", { name: "Các trang" });
      await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor();
      expect(await foot.getByRole("link").allTextContents()).toEqual([
        "Tổng quan",
        "Năm qua",
        "So sánh",
        "Số liệu",
      ]);
      await foot.getByRole("button", { name: "Thêm" }).tap();
      expect(await axeFaults(page)).toEqual([]);
      await foot.getByRole("link", { name: "Độ phủ" }).tap();
      await page.waitForURL(/\/do-phu\?.*y=2023/);
      await expect.poll(() => foot.getByRole("link", { name: "Đã lưu" }).isVisible()).toBe(false);
    });
  });

  it("behind the button are left with Escape, which gives the focus back", async () => {
    await visit("/nguon", { viewport: { width: 1120, height: 768 } }, async (page) => {
      const more = page.getByRole("banner").getByRole("button", { name: "Thêm" });
      await more.press("Enter");
      await page.keyboard.press("Tab");
      const saved = page.getByRole("banner").getByRole("link", { name: "Đã lưu" });
      expect(await saved.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press("Escape");
      expect(await saved.isVisible()).toBe(false);
      expect(await more.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });
});

/** Whether the names of the pages reach into the tools beside them, or past the window. */
async function overlaps(page: Page): Promise<boolean> {
  const boxes = await page
    .getByRole("banner")
    .locator(":scope > *")
    .evaluateAll((parts) => parts.map((part) => [part.scrollWidth, part.clientWidth] as const));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return wide || boxes.some(([scroll, client]) => scroll > client + 1);
}
