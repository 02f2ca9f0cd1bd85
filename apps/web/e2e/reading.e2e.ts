import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";
import { callBy, readAgain, readReport } from "./office-data.ts";
import { sendAgain } from "./send-again.ts";
import { serverAddress } from "./server-for-file.ts";

const visit = browserForFile();

/** An invented report: of its fairs no metric tells before the office says which. */
const report = (fairs: number) => `ỦY BAN NHÂN DÂN HUYỆN THỌ XUÂN

BÁO CÁO
Tổng kết công tác quốc phòng, an ninh năm 2024

1. Toàn huyện tổ chức ${fairs} phiên chợ vùng biên. Toàn huyện có 12 tổ tự quản về an ninh trật tự.

2. Toàn huyện có 31 cụm an toàn giáp ranh. Năm 2024, toàn huyện giao 214 công dân lên đường nhập ngũ.
`;

/** A window of somebody else: nothing of the browser is shared. */
async function another(page: Page, path: string): Promise<Page> {
  const context = await page.context().browser()?.newContext({ baseURL: serverAddress(), locale: "vi-VN" });
  if (context === undefined) throw new Error("the browser has gone");
  const other = await context.newPage();
  await other.goto(path);
  return other;
}

/** The mark of a figure in the document. */
const mark = (page: Page, shown: string) =>
  page.getByRole("button", { name: new RegExp(`^${shown}\\b[^:]*:`) });

async function rejected(page: Page, shown: string): Promise<void> {
  await mark(page, shown).click();
  const open = page.getByRole("form", { name: `Con số “${shown}”` });
  await open.waitFor();
  await open.getByRole("button", { name: /^Bác bỏ/ }).click();
}

const decided = (page: Page, n: number) =>
  page.getByRole("tab", { name: `Đã quyết định ${n}`, exact: true }).waitFor();

describe("a document that another window has read again", () => {
  it("keeps unsaved decisions with their own figures, and names those whose figures are gone", async () => {
    const forget = await callBy("phiên chợ vùng biên", "propaganda_sessions");
    const { submission } = await readReport("cho-vung-bien.txt", report(36));
    const path = `/so-lieu/${submission}`;
    await visit(path, { refused: /submissions\.decide/ }, async (page) => {
      await page.route("**/trpc/submissions.decide*", (route) => route.abort());
      await rejected(page, "36");
      await rejected(page, "12");
      await rejected(page, "214");
      await page.getByText(/Mất kết nối với máy chủ. 3 quyết định/).waitFor();
      await forget();
      const other = await another(page, path);
      await taughtAndReadAgain(other);
      await other.getByText("Văn bản đã được đọc lại").waitFor();
      await page.unroute("**/trpc/submissions.decide*");
      await sendAgain(page);
      await page.getByText("2 quyết định chưa lưu đã theo đúng con số của mình.").waitFor();
      await page
        .getByText(/Không giữ được 1 quyết định chưa lưu.*“36”, Buổi tuyên truyền \(bác bỏ\)/)
        .waitFor();
      await decided(page, 2);
      expect(await axeFaults(page)).toEqual([]);
      await page.reload();
      await decided(page, 2);
      await page.getByRole("tab", { name: /^Đã quyết định/ }).click();
      const rows = page.getByRole("list", { name: "Đã quyết định" }).getByRole("listitem");
      const numbers = async () => (await rows.allTextContents()).map((text) => /214|12/.exec(text)?.[0]);
      await expect.poll(numbers).toEqual(["12", "214"]);
      await other.context().close();
    });
  });

  it("accepts nothing that was not looked at, and loses no answer", async () => {
    const { submission } = await readReport("cho-vung-bien-2.txt", report(37));
    await visit(`/so-lieu/${submission}`, { refused: /submissions\.(acceptSure|remark)/ }, async (page) => {
      await mark(page, "214").click();
      const open = page.getByRole("form", { name: "Con số “214”" });
      await open.getByRole("button", { name: "Ghi ý kiến" }).click();
      await open.getByRole("textbox", { name: "Ghi ý kiến" }).fill("Đối chiếu với Ban CHQS huyện");
      const forget = await callBy("phiên chợ vùng biên", "propaganda_sessions");
      await readAgain(submission);
      await open.getByRole("button", { name: "Gửi", exact: true }).click();
      await page.getByText("Văn bản đã được đọc lại").waitFor();
      expect(await open.getByRole("textbox", { name: "Ghi ý kiến" }).inputValue()).toBe(
        "Đối chiếu với Ban CHQS huyện",
      );
      await open.getByRole("button", { name: "Gửi", exact: true }).click();
      await open.getByRole("region", { name: "Ý kiến" }).getByText("Đối chiếu").waitFor();
      await forget();
      await readAgain(submission);
      await page.getByRole("tab", { name: /^Tin cậy cao/ }).click();
      await page.getByRole("button", { name: /^Chấp nhận (cả )?\d/ }).click();
      await page.getByText("nên chưa lưu gì").waitFor();
      await decided(page, 0);
      await mark(page, "37").waitFor({ state: "detached" });
      await page.getByRole("button", { name: /^Chấp nhận cả \d/ }).click();
      await page.getByRole("tab", { name: /^Đã quyết định [1-9]/ }).waitFor();
    });
  });
});

/** Says which metric the words of a figure are of, and has the document read again. */
async function taughtAndReadAgain(page: Page): Promise<void> {
  await mark(page, "31").click();
  const open = page.getByRole("form", { name: "Con số “31”" });
  await open.getByRole("button", { name: /^Chỉ tiêu/ }).click();
  await page.getByRole("dialog").getByRole("combobox").fill("Tổ tự quản");
  await page.keyboard.press("Enter");
  await open.getByRole("textbox", { name: "Cụm từ trong văn bản" }).fill("cụm an toàn giáp ranh");
  await open.getByRole("button", { name: /^Nhớ cụm từ/ }).click();
  await open.getByRole("button", { name: "Đọc lại văn bản" }).click();
}
