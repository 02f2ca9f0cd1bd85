import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";
import { publishReport, publishSubmission, type ReadReport, readReport } from "./office-data.ts";
import { plainWorkbook } from "./plain-workbook.ts";

const visit = browserForFile();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

/** Invented. */
const report = `ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN
Hưng Yên, ngày 20 tháng 12 năm 2012
BÁO CÁO
Kết quả công tác quốc phòng, an ninh năm 2012

1. Tuyên truyền: Năm 2012, toàn tỉnh tổ chức 254 buổi tuyên truyền tập trung; viết 310 tin, bài.
2. Khen thưởng: Chủ tịch UBND tỉnh tặng Bằng khen 21 tập thể, 34 cá nhân.
`;
const table = plainWorkbook({
  "Biểu 1": [
    ["ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN"],
    ["Kết quả công tác tuyên truyền năm 2013"],
    [],
    ["TT", "Đơn vị", "Buổi tuyên truyền"],
    [1, "Huyện Văn Lâm", 107],
    [2, "Huyện Yên Mỹ", 121],
  ],
});

let text: ReadReport;
let sheet: ReadReport;
beforeAll(async () => {
  text = await readReport("bao-cao-2012.txt", report);
  await publishReport(text);
  sheet = await readReport("bieu-2013.xlsx", table);
  await publishReport(sheet);
});

const source = (page: Page) => page.getByRole("dialog", { name: "Nguồn của con số" });
const lit = (page: Page) => page.locator("[aria-pressed=true][data-tone]");

async function inDocument(page: Page, shown: string): Promise<void> {
  await source(page).getByRole("link", { name: "Mở văn bản tại đây" }).click();
  await page.waitForURL(/\/van-ban\//);
  await lit(page).waitFor();
  expect(await lit(page).textContent()).toBe(shown);
  await expect.poll(() => lit(page).evaluate((mark) => mark.checkVisibility())).toBe(true);
  const { top, bottom } = await lit(page).evaluate((mark) => mark.getBoundingClientRect());
  expect(top).toBeGreaterThan(0);
  expect(bottom).toBeLessThan(1000);
}

describe("a figure", () => {
  it("leads in two presses from the overview to its place in the document", async () => {
    await visit("/?p=old:33&y=2012", {}, async (page) => {
      await page.getByRole("button", { name: "310, xem nguồn", exact: true }).first().click();
      await source(page).getByText("viết 310 tin, bài.").waitFor();
      expect(await source(page).locator("mark").textContent()).toBe("310");
      expect(await axeFaults(page)).toEqual([]);
      await inDocument(page, "310");
      await page.getByRole("region", { name: "Con số đang chọn" }).getByText("đã công bố").waitFor();
    });
  });

  it("leads there from a comparison too", async () => {
    await visit("/so-sanh?m=propaganda_sessions&p=old:33,old:34&y=2011-2012", {}, async (page) => {
      await page
        .getByRole("button", { name: /^254, xem nguồn/ })
        .first()
        .click();
      await inDocument(page, "254");
    });
  });

  it("leads to its cell in a workbook", async () => {
    await visit("/nguon?figure=propaganda_sessions,old:327,2013", {}, async (page) => {
      await source(page).getByText("Huyện Yên Mỹ · Buổi tuyên truyền").waitFor();
      await source(page).getByRole("link", { name: "Mở văn bản tại đây" }).click();
      await page.waitForURL(/[?&]c=C\d/);
      await lit(page).waitFor();
    });
  });

  it("has an address that opens it, and one that names none is refused", async () => {
    await visit("/nguon?figure=news_bulletins,old:33,2012", {}, async (page) => {
      await source(page).getByText("310").first().waitFor();
      await page.keyboard.press("Escape");
      await source(page).waitFor({ state: "detached" });
    });
    await visit("/nguon?figure=x", {}, async (page) => {
      await page.getByText("“x” không phải là địa chỉ của một con số.").waitFor();
    });
  });

  it("is corrected and withdrawn with a reason; its history tells of all", async () => {
    const address = "/nguon?figure=awards_individuals,old:33,2012";
    await visit(address, {}, async (page) => {
      await source(page).getByRole("button", { name: "Sửa số liệu này" }).click();
      await source(page).getByRole("button", { name: "Lập bản nháp sửa" }).click();
      await source(page).getByText("Hãy nhập số đúng.").waitFor();
      await source(page)
        .getByLabel(/^Số đúng/)
        .fill("43");
      await source(page)
        .getByLabel(/^Lý do/)
        .fill("Đảo chữ số khi soạn");
      await source(page).getByRole("button", { name: "Lập bản nháp sửa" }).click();
      await publishSubmission(await draftOf(page));
    });
    await visit(address, {}, async (page) => {
      await source(page).getByText("Bản sửa đổi 2").first().waitFor();
      await source(page)
        .getByText(/\(trước: 34/)
        .first()
        .waitFor();
      await source(page).getByText("“Đảo chữ số khi soạn”").first().waitFor();
      await source(page).getByRole("button", { name: "Rút số liệu này" }).click();
      await source(page)
        .getByLabel(/^Lý do/)
        .fill("Đơn vị rút báo cáo");
      await source(page).getByRole("button", { name: "Lập bản nháp rút" }).click();
      await publishSubmission(await draftOf(page));
    });
    await visit(address, {}, async (page) => {
      await source(page).getByText("Số liệu này đã được rút.").waitFor();
      await source(page).getByText("Lịch sử: 3 bản ghi").click();
      const records = await source(page).locator("details li").allTextContents();
      expect(records).toHaveLength(3);
      expect(records[0]).toContain("Đơn vị rút báo cáo");
      expect(records[1]).toContain("Đảo chữ số khi soạn");
      expect(records[2]).toContain("34");
      expect(await axeFaults(page)).toEqual([]);
    });
  });
});

describe("a figure that was corrected twice", () => {
  it("leads in two presses to the sentence it was first read in, past who corrected it and why", async () => {
    const address = "/nguon?figure=awards_collectives,old:33,2012";
    const corrections = [
      ["22", "Đếm thiếu một tập thể"],
      ["23", "Theo quyết định bổ sung"],
    ] as const;
    for (const [value, reason] of corrections)
      await visit(address, {}, async (page) => {
        await source(page).getByRole("button", { name: "Sửa số liệu này" }).click();
        await source(page)
          .getByLabel(/^Số đúng/)
          .fill(value);
        await source(page)
          .getByLabel(/^Lý do/)
          .fill(reason);
        await source(page).getByRole("button", { name: "Lập bản nháp sửa" }).click();
        await publishSubmission(await draftOf(page));
      });
    await visit(address, {}, async (page) => {
      const heading = { name: "Số liệu gốc từ bao-cao-2012.txt, sau đó sửa 2 lần" };
      await source(page).getByRole("heading", heading).waitFor();
      await source(page).getByText("tặng Bằng khen").waitFor();
      for (const [, reason] of corrections) await source(page).getByText(`“${reason}”`).first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await source(page).getByRole("link", { name: "Mở văn bản tại đây" }).click();
      await page.waitForURL(/\/van-ban\//);
    });
  });
});

describe("the page of a document", () => {
  it.each([
    ["light", { colorScheme: "light" }],
    ["dark", { colorScheme: "dark" }],
    ["on a phone", phone],
  ] as const)("has no accessibility fault, %s", async (_look, options) => {
    for (const { document: id } of [text, sheet])
      await visit(`/van-ban/${id}`, options, async (page) => {
        await page.locator("[data-tone][aria-pressed]").first().waitFor();
        expect(await axeFaults(page)).toEqual([]);
        const { wide, screen } = await page.evaluate(() => ({
          wide: document.documentElement.scrollWidth,
          screen: document.documentElement.clientWidth,
        }));
        expect(wide).toBeLessThanOrEqual(screen);
      });
  });

  it("walks from figure to figure, and gives the file back as it was", async () => {
    await visit(`/van-ban/${text.document}`, {}, async (page) => {
      await page.getByRole("button", { name: "Số sau" }).click();
      await page.getByRole("button", { name: "Số sau" }).click();
      expect(await lit(page).textContent()).toBe("310");
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Tải tệp gốc" }).click(),
      ]);
      expect(file.suggestedFilename()).toBe("bao-cao-2012.txt");
    });
  });
});

describe("the page of sources", () => {
  it("lists a kept document with what was taken from it, and leads to it", async () => {
    await visit("/nguon?show=kept", {}, async (page) => {
      const row = page.getByRole("row").filter({ hasText: "bieu-2013.xlsx" });
      await row.getByRole("cell").getByText("đã công bố").waitFor();
      await row.getByRole("link", { name: "Mở văn bản" }).click();
      await page.waitForURL(/\/van-ban\//);
    });
  });

  it("shows what is held of a source, from where a person decides on it", async () => {
    await visit("/nguon?show=work", {}, async (page) => {
      await page.getByRole("link", { name: /Nghi Sơn/ }).click();
      await page
        .getByRole("button", { name: /Quyết định/ })
        .first()
        .click();
      await source(page).getByRole("button", { name: "Quyết định" }).waitFor();
    });
  });
});

/** The draft that the page went to. */
async function draftOf(page: Page): Promise<number> {
  await page.waitForURL(/\/so-lieu\/\d+/);
  return Number(/\/so-lieu\/(\d+)/.exec(page.url())?.[1]);
}
