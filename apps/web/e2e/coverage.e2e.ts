import { describe, expect, it } from "vitest";
import { browserForFile } from "./browser.ts";

const visit = browserForFile();
const board = "/do-phu?d=sample&p=old:38&y=2024";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

describe("the page of coverage", () => {
  it("says how many places are complete, and names the reason in every cell", async () => {
    await visit(board, {}, async (page) => {
      await page.getByRole("heading", { level: 1, name: /\d+\/27 huyện của tỉnh Thanh Hóa/ }).waitFor();
      const cells = page.getByRole("grid").getByRole("button");
      const words = await cells.allTextContents();
      expect(words.length).toBeGreaterThan(27);
      expect(words.filter((word) => word.trim() === "")).toEqual([]);
      expect(words.some((word) => word.includes("quá hạn"))).toBe(true);
    });
  });

  it("is walked by arrow keys; Enter tells of a cell, and of where its figure comes from", async () => {
    await visit(board, {}, async (page) => {
      const grid = page.getByRole("grid");
      await grid.getByRole("button").first().focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowDown");
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-cell"))).toBe("1 1");
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: /^Huyện/ });
      await dialog.waitFor();
      await dialog.getByRole("button", { name: /Xem nguồn/ }).click();
      await page.getByRole("dialog", { name: "Nguồn của con số" }).waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      expect(await page.evaluate(() => document.activeElement?.getAttribute("data-cell"))).toBe("1 1");
    });
  });

  it("keeps level and group in the address, and shows only those that lack something", async () => {
    await visit(board, {}, async (page) => {
      await page.getByRole("button", { name: /558 xã/ }).click();
      await page.waitForURL(/[?&]l=3/);
      await page.getByLabel("Nhóm chỉ tiêu").selectOption("awards");
      await page.waitForURL(/[?&]g=awards/);
      await page.getByRole("button", { name: "Chưa đủ", exact: true }).click();
      const counts = await page.getByRole("grid").getByRole("rowheader").allTextContents();
      expect(counts.some((text) => /2\/2/.test(text))).toBe(false);
    });
  });

  it("does not say of a place that it has not reported what nobody could expect of it", async () => {
    await visit("/do-phu?p=vn&y=2024", {}, async (page) => {
      await page.getByRole("heading", { level: 1, name: /63 tỉnh .* trong hệ thống/ }).waitFor();
      const words = await page.getByRole("grid").getByRole("button").allTextContents();
      expect(words.filter((word) => word.includes("chưa báo cáo"))).toEqual([]);
    });
  });

  it("is strips on a phone, or one metric at a time", async () => {
    await visit(board, phone, async (page) => {
      await page.getByRole("combobox", { name: "Chỉ tiêu", exact: true }).selectOption({ index: 1 });
      await page.getByText("tổng hợp chưa đủ").first().waitFor();
      const { wide, screen } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        screen: document.documentElement.clientWidth,
      }));
      expect(wide).toBeLessThanOrEqual(screen);
    });
  });
});
