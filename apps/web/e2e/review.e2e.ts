import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";
import { publishReport, readReport } from "./office-data.ts";
import { plainWorkbook } from "./plain-workbook.ts";
import { sendAgain } from "./send-again.ts";

const visit = browserForFile();

/** An invented report: one number with a point out of place, others plain, a target for the year after. */
const report = `ỦY BAN NHÂN DÂN HUYỆN THỌ XUÂN

BÁO CÁO
Tổng kết công tác quốc phòng, an ninh năm 2024

1. Năm 2024, toàn huyện giao 214 công dân lên đường nhập ngũ, đạt 100 % chỉ tiêu trên giao.

2. Toàn huyện duy trì 246 tổ tự quản về an ninh, trật tự với 1.8400 thành viên; xây dựng mới 210 mô hình camera an ninh.

3. Huyện tổ chức 142 buổi tuyên truyền với 12.450 lượt người nghe; mở 16 lớp bồi dưỡng kiến thức quốc phòng, an ninh.

PHƯƠNG HƯỚNG NĂM 2025
Phấn đấu giao đủ 220 công dân nhập ngũ.
`;

describe("a report", () => {
  it("is pasted, decided by the keyboard alone, and submitted", async () => {
    await visit("/so-lieu/them?d=sample", {}, async (page) => {
      await pasted(page, report);
      const open = page.getByRole("form", { name: /^Con số/ });
      await open.getByRole("heading", { name: "Thành viên mô hình tự quản" }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.getByRole("radio", { name: /1\.840/ }).isChecked()).toBe(true);
      await page.keyboard.press("2");
      expect(await page.getByRole("radio", { name: /18\.400/ }).isChecked()).toBe(true);
      await page.keyboard.press("1");
      await page.keyboard.press("Enter");
      await page.getByRole("tab", { name: /Đã quyết định 1/ }).waitFor();
      await page.keyboard.press("z");
      await page.getByRole("tab", { name: /Đã quyết định 0/ }).waitFor();
      await page.getByRole("tab", { name: /Cần xem 3/ }).waitFor();
      await open.getByRole("heading", { name: "Thành viên mô hình tự quản" }).waitFor();
      await page.keyboard.press("Enter");
      await page.getByRole("tab", { name: /Đã quyết định 1/ }).waitFor();
      await decidedOneByOne(page);
      await acceptedTogether(page);
      await page.getByRole("heading", { level: 1, name: /đã quyết định cả/ }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await tabbedTo(page, "Trình duyệt");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").getByRole("button", { name: "Trình duyệt" }).press("Enter");
      await page.getByText("chờ duyệt").first().waitFor();
      await page.getByRole("tab", { name: /^Đã quyết định/ }).click();
      await page.getByRole("button", { name: /214/ }).last().click();
      expect(await page.getByRole("button", { name: /Chấp nhận/ }).count()).toBe(0);
    });
  });

  it("keeps decisions while the server cannot be reached, and sends them when it can", async () => {
    await visit("/so-lieu/them?d=sample", { refused: /submissions\.decide/ }, async (page) => {
      await pasted(page, report.replace("214 công dân", "215 công dân"));
      await page.getByRole("form", { name: /^Con số/ }).waitFor();
      await page.route("**/trpc/submissions.decide*", (route) => route.abort());
      await page.keyboard.press("Enter");
      await page.getByText(/Mất kết nối với máy chủ. 1 quyết định/).waitFor();
      await page.reload();
      await page.getByText(/Mất kết nối với máy chủ. 1 quyết định/).waitFor();
      await page.unroute("**/trpc/submissions.decide*");
      await sendAgain(page);
      await page.reload();
      await page.getByRole("tab", { name: /Đã quyết định 1/ }).waitFor();
    });
  });

  it("opens a figure from its place in the text, and shows its place from the list", async () => {
    await visit("/so-lieu/them?d=sample", {}, async (page) => {
      await pasted(page, report.replace("214 công dân", "216 công dân"));
      const mark = page.getByRole("button", { name: /^246 tổ:/ });
      await mark.click();
      expect(await mark.getAttribute("aria-pressed")).toBe("true");
      await page.getByRole("form", { name: "Con số “246”" }).waitFor();
      await page.getByRole("tab", { name: "Cần xem" }).click();
      await page.getByRole("form", { name: "Con số “1.8400”" }).waitFor();
      expect(
        await page
          .getByRole("button", { name: /^1\.8400/ })
          .first()
          .getAttribute("aria-pressed"),
      ).toBe("true");
    });
  });
});

/** A report of a district whose head names another: everything in it is of the wrong place at first. */
const misread = (count: number) => `ỦY BAN NHÂN DÂN HUYỆN NGA SƠN

BÁO CÁO
Tổng kết công tác quốc phòng, an ninh năm 2024

${Array.from(
  { length: count },
  (_, at) => `${at + 1}. Toàn huyện tổ chức ${341 + at} buổi tuyên truyền về quốc phòng, an ninh.`,
).join("\n\n")}
`;

describe("many figures at once", () => {
  it("go with the whole document to another place by one key, and come back by another", async () => {
    await visit("/so-lieu/them?d=sample", {}, async (page) => {
      await pasted(page, misread(12));
      const open = page.getByRole("form", { name: /^Con số/ });
      await open.waitFor();
      await open.getByRole("button", { name: "Địa phương: Huyện Nga Sơn" }).waitFor();
      await tabbedTo(page, "Địa phương: Huyện Nga Sơn");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").getByRole("combobox").fill("huyện thọ xuân");
      await page
        .getByRole("dialog")
        .getByRole("option", { name: /^Huyện Thọ Xuân/ })
        .first()
        .waitFor();
      await page.keyboard.press("Enter");
      await open.getByRole("button", { name: /^Cả văn bản là của Huyện Thọ Xuân: đổi 12 con số/ }).waitFor();
      await page.keyboard.press("d");
      await page.getByText("12 con số chưa quyết định đã theo văn bản sang Huyện Thọ Xuân.").waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press("Control+z");
      await page.getByText("12 con số chưa quyết định đã theo").waitFor({ state: "detached" });
      await open.getByRole("button", { name: "Địa phương: Huyện Nga Sơn" }).waitFor();
    });
  });

  it("are chosen by Shift and arrows, given one place, and rejected or held with one reason", async () => {
    await visit("/so-lieu/them?d=sample", {}, async (page) => {
      await pasted(page, misread(9).replaceAll("341", "351"));
      await page.getByRole("form", { name: /^Con số/ }).waitFor();
      const decided = (n: number) =>
        page.getByRole("tab", { name: `Đã quyết định ${n}`, exact: true }).waitFor();
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Shift+ArrowDown");
      const bar = page.getByRole("region", { name: "Đã chọn 3 con số" });
      await bar.waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await bar.getByRole("textbox", { name: /^Lý do/ }).fill("số của quý, không phải cả năm");
      await page.keyboard.press("Escape");
      await page.keyboard.press("x");
      await decided(3);
      await page.keyboard.press("z");
      await decided(0);
      await page.keyboard.press("p");
      await page.getByRole("region", { name: /^Đã chọn \d+ con số/ }).waitFor();
      await page.keyboard.press("h");
      await page.getByRole("tab", { name: /^Để chờ [1-9]/ }).waitFor();
      await page.reload();
      await page.getByRole("tab", { name: /^Để chờ [1-9]/ }).waitFor();
    });
  });
});

/** Invented: rows of two districts under a heading. */
const table = (year: number, heading: string, sessions: readonly [number, number]) =>
  plainWorkbook({
    "Biểu 1": [
      ["ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN"],
      [`Kết quả công tác tuyên truyền năm ${year}`],
      [],
      ["TT", "Đơn vị", heading],
      [1, "Huyện Văn Lâm", sessions[0]],
      [2, "Huyện Yên Mỹ", sessions[1]],
    ],
  });

const classes = "Lớp bồi dưỡng kiến thức quốc phòng, an ninh";

describe("a column", () => {
  it("is accepted by one key, without what is far from last year's, which is named", async () => {
    await publishReport(await readReport("bieu-2013.xlsx", table(2013, classes, [107, 121])));
    const { submission } = await readReport("bieu.xlsx", table(2014, "Cuộc gặp mặt", [109, 1210]));
    await visit(`/so-lieu/${submission}`, {}, async (page) => {
      const open = page.getByRole("form", { name: "Con số “109”" });
      await open.getByRole("button", { name: /^Chỉ tiêu/ }).click();
      await page.getByRole("dialog").getByRole("combobox").fill(classes);
      await page.keyboard.press("Enter");
      await open.getByRole("button", { name: /^Chấp nhận 2 con số cùng cột/ }).waitFor();
      await page.keyboard.press("s");
      await page.getByText("Đã quyết định 1 con số. Để lại 1 con số cần xem:").waitFor();
      await page.getByText("Gấp 10 lần năm 2013 (121).").first().waitFor();
      await page.getByRole("tab", { name: "Đã quyết định 1", exact: true }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.keyboard.press("Control+z");
      await page.getByRole("tab", { name: "Đã quyết định 0", exact: true }).waitFor();
    });
  });
});

/** Pastes a text and has it read; the page of its submission is open then. */
async function pasted(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: "Nội dung văn bản" }).fill(text);
  await page.getByRole("button", { name: "Đọc văn bản này" }).press("Enter");
  await page.getByRole("button", { name: "Đọc các con số" }).press("Enter");
  await page.waitForURL(/\/so-lieu\/\d+/);
}

/** What must be looked at: accepted, with the reason where another figure is published. */
async function decidedOneByOne(page: Page): Promise<void> {
  const look = page.getByRole("tab", { name: /^Cần xem/ });
  const left = async () => Number(/\d+/.exec((await look.textContent()) ?? "")?.[0]);
  const reason = page.getByText("Cần ghi lý do.");
  for (let before = await left(); before > 0; before = await left()) {
    // As a person does: what is open, then what the page answers, then the next.
    await page.getByRole("form", { name: /^Con số/ }).waitFor();
    const isFewer = async () => (await left()) < before;
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await isFewer()) || (await reason.isVisible())).toBe(true);
    if (!(await isFewer())) {
      await page.keyboard.type("theo báo cáo chính thức");
      await page.keyboard.press("Enter");
    }
    await expect.poll(isFewer).toBe(true);
  }
}

/** What is sure: seen on the screen, by walking to what lies below the fold, then accepted by one key. */
async function acceptedTogether(page: Page): Promise<void> {
  const all = page.getByRole("button", { name: /^Chấp nhận cả \d+$/ });
  await expect
    .poll(async () => {
      if (await all.isVisible()) return true;
      await page.keyboard.press("ArrowDown");
      return false;
    })
    .toBe(true);
  await page.keyboard.press("a");
  await page
    .getByText("Mọi con số đã có quyết định.")
    .or(page.getByText("Không còn con số nào chờ"))
    .first()
    .waitFor();
}

/** Walks with the Tab key to a button. */
async function tabbedTo(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole("button", { name, exact: typeof name === "string" });
  for (let steps = 0; steps < 150; steps += 1) {
    if (await button.evaluate((node) => node === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${name}`);
}
