import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { browserForFile } from "./browser.ts";
import { type ReadReport, readReport } from "./office-data.ts";
import { plainWorkbook } from "./plain-workbook.ts";

const visit = browserForFile();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** Invented. */
const report = `ỦY BAN NHÂN DÂN HUYỆN THỌ XUÂN

BÁO CÁO
Kết quả công tác quốc phòng, an ninh năm 2016

1. Năm 2016, toàn huyện giao 214 công dân lên đường nhập ngũ.

2. Toàn huyện duy trì 246 tổ tự quản về an ninh, trật tự.
`;
const title = "BIỂU TỔNG HỢP KẾT QUẢ CÔNG TÁC TUYÊN TRUYỀN NĂM 2017, TỈNH THANH HÓA";
const table = plainWorkbook({
  "Biểu 1": [
    [title],
    [],
    ["TT", "Đơn vị", "Buổi tuyên truyền"],
    [1, "Huyện Thọ Xuân", 42],
    [2, "Huyện Như Thanh", 57],
  ],
});

let text: ReadReport;
let sheet: ReadReport;
beforeAll(async () => {
  text = await readReport("tho-xuan-2016.txt", report);
  sheet = await readReport("thanh-hoa-2017.xlsx", table);
});

const mark = (page: Page) => page.getByRole("button", { name: /^246/ });

describe("a mark in a document", () => {
  it("is reached by a finger 20 px from its middle, which a mouse does not need", async () => {
    await visit(`/van-ban/${text.document}`, phone, async (page) => {
      await mark(page).scrollIntoViewIfNeeded();
      const box = await mark(page).boundingBox();
      if (box === null) throw new Error("no mark");
      expect(box.height).toBeLessThan(32);
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2 + 20);
      await expect.poll(() => mark(page).getAttribute("aria-pressed")).toBe("true");
    });
  });

  it("is walked to by the keyboard, and shows where it is", async () => {
    await visit(`/van-ban/${text.document}`, {}, async (page) => {
      await mark(page).focus();
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Tab");
      const outline = () =>
        mark(page)
          .locator("span")
          .evaluate((face) => getComputedStyle(face).outlineStyle);
      expect(await outline()).toBe("solid");
      await page.keyboard.press("Enter");
      await expect.poll(() => mark(page).getAttribute("aria-pressed")).toBe("true");
    });
  });

  it("stands on paper without what is pressed", async () => {
    await visit(`/van-ban/${text.document}`, {}, async (page) => {
      await mark(page).waitFor();
      await page.emulateMedia({ media: "print" });
      expect(await mark(page).isVisible()).toBe(true);
      expect(await page.getByRole("link", { name: "Tải tệp gốc" }).count()).toBe(0);
      expect(await page.getByRole("region", { name: "Con số đang chọn" }).count()).toBe(0);
      await page.getByText("tho-xuan-2016.txt").first().waitFor();
    });
  });
});

describe("a kept document", () => {
  it("leads to what is to be decided next", async () => {
    await visit(`/van-ban/${text.document}`, {}, async (page) => {
      await page.getByRole("link", { name: /^Quyết định \d+ con số còn mở/ }).click();
      await page.waitForURL(new RegExp(`/so-lieu/${text.submission}`));
    });
  });

  it("shows the words over a table whole, as the workbook does", async () => {
    await visit(`/van-ban/${sheet.document}`, {}, async (page) => {
      const words = page.getByRole("cell", { name: title });
      await words.waitFor();
      const [cell, written] = await words.evaluate((one) => [
        one.getBoundingClientRect().width,
        one.firstElementChild?.getBoundingClientRect().width ?? 0,
      ]);
      expect(written).toBeGreaterThan(cell ?? 0);
    });
  });
});
