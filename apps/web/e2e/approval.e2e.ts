import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";

const visit = browserForFile();

/** An invented report, one of its figures of a metric that nobody has. */
const report = `Huyện Thọ Xuân tổng kết công tác quốc phòng, an ninh năm 2024

Năm 2024, toàn huyện có 214 công dân lên đường nhập ngũ; vận động 128 hộ ký giao ước thi đua; tặng giấy khen cho 17 tập thể.
`;

describe("an approver", () => {
  it("is told of a number that the document does not say, returns it with a remark, and is answered", async () => {
    await visit("/so-lieu/them", {}, async (page) => {
      await pasted(page);
      await withPhrase(page);
      const item = page.getByRole("form", { name: /^Con số/ });
      await typed(page, item, { figure: /Tân binh giao quân/, number: "21400" });
      await page.getByRole("tab", { name: /^Tin cậy/ }).click();
      await page.getByRole("button", { name: /^Chấp nhận cả \d+$/ }).click();
      await submitted(page, "Đã đối chiếu với bản giấy");
      await page
        .getByRole("region", { name: "trình duyệt" })
        .getByText("Đã đối chiếu với bản giấy")
        .waitFor();
      await page.getByRole("button", { name: "Duyệt, công bố" }).click();
      const doubts = page.getByRole("region", { name: "1 con số vẫn còn điều cần xem" });
      await doubts.getByText(/21\.400\s+người.*Văn bản ghi “214”\./s).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.getByRole("button", { name: "Thôi" }).click();
      await returned(page);
      const strip = page.getByRole("region", { name: "trả lại" });
      await strip.getByText(/Thừa hai số không/).waitFor();
      await strip.getByRole("link", { name: "21.400 (văn bản ghi “214”), Tân binh giao quân" }).click();
      await typed(page, item, { number: "214" });
      await submitted(page, "");
      await strip.getByText(/Thừa hai số không/).waitFor();
      await page.getByRole("button", { name: "Duyệt, công bố" }).click();
      await page.getByRole("heading", { name: "Từng con số, năm 2024" }).waitFor();
      expect(await doubts.count()).toBe(0);
    });
  });
});

async function pasted(page: Page): Promise<void> {
  await page.getByRole("textbox", { name: "Nội dung văn bản" }).fill(report);
  await page.getByRole("button", { name: "Đọc văn bản này" }).press("Enter");
  await page.getByRole("button", { name: "Đọc các con số" }).press("Enter");
  await page.waitForURL(/\/so-lieu\/\d+/);
}

/** The words of the figure are kept for a metric by Enter, which accepts nothing. */
async function withPhrase(page: Page): Promise<void> {
  const item = page.getByRole("form", { name: "Con số “128”" });
  await item.getByRole("button", { name: /^Chỉ tiêu/ }).click();
  await page.getByRole("combobox", { name: "Tìm chỉ tiêu" }).fill("hộ ký giao ước");
  await page.getByRole("dialog").getByRole("button", { name: "Tạo chỉ tiêu mới" }).click();
  const made = page.getByRole("dialog");
  await made.getByLabel("Tên chỉ tiêu").fill("");
  await made.getByText("Cần điền: tên chỉ tiêu.").waitFor();
  await made.getByLabel("Tên chỉ tiêu").fill("Hộ ký giao ước");
  await made.getByLabel("Nhóm").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
  const phrase = item.getByLabel("Cụm từ trong văn bản");
  await phrase.press("Enter");
  await item.getByRole("button", { name: "Đọc lại văn bản" }).waitFor();
  await page.getByRole("tab", { name: /Đã quyết định 0/ }).waitFor();
  await item.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: /Đã quyết định 1/ }).waitFor();
}

/** Another number is typed in the figure, which is opened from its row where it is not open. */
async function typed(
  page: Page,
  item: Locator,
  { figure, number }: { readonly figure?: RegExp; readonly number: string },
): Promise<void> {
  if (figure !== undefined) await page.getByRole("button", { name: figure }).first().click();
  const field = item.getByRole("textbox", { name: "Nhập số khác" });
  await field.fill(number);
  await field.press("Enter");
  await page.getByText(/Đã lưu lúc/).waitFor();
}

async function submitted(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Trình duyệt" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill(words);
  await dialog.getByRole("button", { name: "Trình duyệt" }).click();
  await page.getByRole("button", { name: "Duyệt, công bố" }).waitFor();
}

/** A remark on the first figure, then the whole is returned. */
async function returned(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /^Đã quyết định/ }).click();
  await page.getByRole("button", { name: /21\.400/ }).click();
  await page.getByRole("button", { name: "Ghi ý kiến" }).click();
  await page.getByRole("textbox", { name: "Ghi ý kiến", exact: true }).fill("Thừa hai số không");
  await page.getByRole("button", { name: "Gửi", exact: true }).click();
  await page.getByText("Thừa hai số không").first().waitFor();
  await page.getByRole("button", { name: "Trả lại kèm ý kiến" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill("Xem lại số tân binh");
  await dialog.getByRole("button", { name: "Trả lại kèm ý kiến" }).click();
}
