import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";
import { publishReport, readReport } from "./office-data.ts";

const visit = browserForFile();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** Invented: what was planted and handed out is of no metric, and not read. Decomposed, as some machines write it. */
const report = (year: number) =>
  `ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN
Hưng Yên, ngày 20 tháng 12 năm ${year}
BÁO CÁO
Kết quả công tác quốc phòng, an ninh năm ${year}

1. Tuyên truyền: Năm ${year}, toàn tỉnh viết 310 tin, bài. Trồng được 2.130 gốc đa; phát hai trăm mười lời nhắn.
`.normalize("NFD");

const form = (page: Page) => page.getByRole("form", { name: /^Con số/ });
const source = (page: Page) => page.getByRole("dialog", { name: "Nguồn của con số" });

/** Draws the mouse over words of the document. */
async function drawnOver(page: Page, words: string): Promise<void> {
  const text = page.getByRole("region", { name: "Văn bản" });
  await text.getByText(words.normalize("NFD")).waitFor();
  const box = await text.evaluate((root, sought) => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const start = node.textContent?.indexOf(sought) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + sought.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`no ${sought} in the document`);
  }, words.normalize("NFD"));
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move((box.left + box.right) / 2, box.middle);
  await page.mouse.move(box.right, box.middle);
  await page.mouse.up();
}

/** Gives the open figure the metric of so many sessions by the keyboard, and accepts it. */
async function acceptedAsSessions(page: Page): Promise<void> {
  await page.keyboard.press("g");
  await page.getByRole("dialog").getByRole("combobox").fill("Buổi tuyên truyền");
  await page
    .getByRole("dialog")
    .getByRole("option", { name: /^Buổi tuyên truyền/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await form(page)
    .getByRole("button", { name: /^Chỉ tiêu: Buổi tuyên truyền/ })
    .waitFor();
  // The page tells of a decision before it is kept.
  const kept = page.waitForResponse((answer) => answer.url().includes("submissions.decide") && answer.ok());
  await form(page)
    .getByRole("button", { name: /^Chấp nhận|^Sửa/ })
    .press("Enter");
  await page.getByRole("tab", { name: "Đã quyết định 1", exact: true }).waitFor();
  await kept;
}

async function litInItsDocument(page: Page, shown: string): Promise<void> {
  await source(page)
    .getByText(/^Thêm tay bởi máy này/)
    .waitFor();
  await source(page).getByRole("link", { name: "Mở văn bản tại đây" }).click();
  await page.waitForURL(/\/van-ban\//);
  const lit = page.locator("[aria-pressed=true][data-tone]");
  await expect.poll(() => lit.textContent()).toBe(shown.normalize("NFD"));
}

describe("a number that the reader missed", () => {
  it("is marked with the mouse, becomes a figure, is published and leads back to its place", async () => {
    const read = await readReport("trong-da.txt", report(2012));
    await visit(`/so-lieu/${read.submission}`, {}, async (page) => {
      await drawnOver(page, "2.130");
      await page.getByRole("button", { name: "Thêm con số này", exact: true }).click();
      await page.getByRole("form", { name: "Con số “2.130”" }).waitFor();
      await form(page)
        .getByText(/^Thêm tay bởi máy này/)
        .waitFor();
      await form(page).getByText("Con số thêm tay", { exact: false }).waitFor();
      await expect.poll(() => page.locator("[aria-pressed=true][data-tone]").textContent()).toBe("2.130");
      await page.getByRole("tab", { name: "Cần xem 1", exact: true }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await acceptedAsSessions(page);
      await page.reload();
      await page.getByRole("tab", { name: "Đã quyết định 1", exact: true }).waitFor();
    });
    await publishReport(read);
    await visit("/so-sanh?m=propaganda_sessions&p=old:33,old:34&y=2011-2012", {}, async (page) => {
      await page
        .getByRole("button", { name: /^2\.130, xem nguồn/ })
        .first()
        .click();
      await litInItsDocument(page, "2.130");
    });
  });

  it("is found, added and decided by the keyboard alone", async () => {
    const read = await readReport("loi-nhan.txt", report(2013));
    await visit(`/so-lieu/${read.submission}`, {}, async (page) => {
      await page.getByRole("button", { name: /^310/ }).first().waitFor();
      await page.keyboard.press("t");
      const list = page.getByRole("dialog", { name: "Thêm con số còn thiếu" });
      const numbers = list.getByRole("option").locator("b");
      await numbers.getByText("2.130").waitFor();
      const box = list.getByRole("combobox", { name: "Tìm con số chưa được đọc" });
      await box.fill("không có");
      await list.getByText("Không có con số nào như vậy mà chưa được đọc.").waitFor();
      expect(await box.getAttribute("aria-expanded")).toBe("false");
      await page.keyboard.press("Escape");
      await numbers.getByText("2.130").waitFor();
      await page.keyboard.press("Escape");
      await list.waitFor({ state: "detached" });
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-key")))
        .toBe("add");
      await page.keyboard.press("t");
      await numbers.getByText("2.130").waitFor();
      const offered = await numbers.allTextContents();
      expect(offered).not.toContain("310");
      expect(await axeFaults(page)).toEqual([]);
      const sought = "hai trăm mười".normalize("NFD");
      for (let steps = 0; steps < offered.indexOf(sought); steps += 1) await page.keyboard.press("ArrowDown");
      const chosen = list.getByRole("option", { selected: true }).locator("b");
      await expect.poll(() => chosen.textContent()).toBe(sought);
      await page.keyboard.press("Enter");
      await form(page)
        .getByText(/^Thêm tay bởi máy này/)
        .waitFor();
      await expect
        .poll(() => page.locator("[aria-pressed=true][data-tone]").textContent())
        .toBe("hai trăm mười".normalize("NFD"));
      await acceptedAsSessions(page);
    });
    await publishReport(read);
    await visit("/nguon?figure=propaganda_sessions,old:33,2013", {}, async (page) => {
      await litInItsDocument(page, "hai trăm mười");
    });
  });

  it("is asked for one at a time, and added from the list on a phone", async () => {
    const read = await readReport("dien-thoai.txt", report(2014));
    await visit(`/so-lieu/${read.submission}`, {}, async (page) => {
      await drawnOver(page, "ngày 20 tháng 12");
      await page.getByRole("button", { name: "Thêm con số này", exact: true }).click();
      await page.getByRole("alert").getByText("có nhiều con số. Hãy chọn từng con số một.").waitFor();
    });
    await visit(`/so-lieu/${read.submission}`, phone, async (page) => {
      await page.getByRole("button", { name: "Thêm con số còn thiếu" }).click();
      await page
        .getByRole("combobox", { name: "Tìm con số chưa được đọc" })
        .fill("hai trăm".normalize("NFD"));
      await page.getByRole("option").first().click();
      await form(page)
        .getByText(/^Thêm tay bởi máy này/)
        .waitFor();
      expect(await axeFaults(page)).toEqual([]);
    });
  });
});
