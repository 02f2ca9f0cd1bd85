import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";

const visit = browserForFile();
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

const pages = [
  ["Tổng quan, số liệu thật", "/"],
  ["Tổng quan, minh họa", "/?d=sample"],
  ["So sánh", "/so-sanh?d=sample"],
  ["Hồ sơ", "/ho-so?d=sample&p=old:395&q=old:407&y=2024"],
  ["Năm qua", "/nam-qua?d=sample"],
  ["Năm qua, chế độ họp", "/nam-qua?d=sample&y=2023&meet=1"],
  ["Độ phủ", "/do-phu?d=sample&p=old:38&y=2024"],
  ["Nguồn", "/nguon"],
  ["Báo cáo", "/bao-cao?d=sample"],
  ["Đã lưu", "/da-luu"],
] as const;
const looks = [
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["on a phone", phone],
] as const satisfies readonly (readonly [string, BrowserContextOptions])[];

describe.each(pages)("%s", (_name, path) => {
  it.each(looks)("has no accessibility fault, %s", async (_look, options) => {
    await visit(path, options, async (page) => {
      await settled(page);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it("does not scroll sideways on a phone", async () => {
    await visit(path, phone, async (page) => {
      await settled(page);
      const { wide, screen } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        screen: document.documentElement.clientWidth,
      }));
      expect(wide).toBeLessThanOrEqual(screen);
    });
  });
});

/** The page has its figures: the first of them is a button that opens its source, or the list of sources is there. */
async function settled(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
}
