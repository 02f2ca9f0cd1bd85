import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";
import { publishReport, readReport } from "./office-data.ts";
import { plainWorkbook } from "./plain-workbook.ts";

const visit = browserForFile();

/** As offices send them: a letterhead, a gap, numbers as words, a dash, a column that counts something else, a total. */
const messy = plainWorkbook({
  "Biểu 1": [
    ["ỦY BAN NHÂN DÂN TỈNH BẮC KẠN"],
    ["Kết quả công tác tuyên truyền năm 2018"],
    [],
    ["TT", "Đơn vị", "Buổi tuyên truyền", "Số lớp mở", "Xếp loại thi đua"],
    [1, "Huyện Ba Bể", 42, "1.184", 2],
    [2, "Huyện Chợ Đồn", 57, 980, 1],
    [3, "H. Chợ Mới", "—", 7, 3],
  ],
});

describe("a messy workbook", () => {
  it("is matched once, read, returned with a remark, answered, published, and stands in the chart", async () => {
    await visit("/so-lieu", {}, async (page) => {
      await page.getByRole("link", { name: "Thêm báo cáo" }).click();
      await page.locator("input[type=file]").setInputFiles({
        name: "bac-kan-2018.xlsx",
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: messy,
      });
      await matchColumns(page);
      await page.reload();
      await page.getByText("Đọc được 5 con số, 5 đã chắc chỉ tiêu, địa phương và năm").waitFor();
      await page.getByRole("button", { name: "Đọc 5 con số" }).click();
      await page.waitForURL(/\/so-lieu\/\d+/);
      await page.getByRole("heading", { name: /0 trên 5 con số đã quyết định/ }).waitFor();
      expect(await page.getByRole("button", { name: "Trình duyệt" }).getAttribute("aria-disabled")).toBe(
        "true",
      );
      await acceptAll(page);
      expect(await axeFaults(page)).toEqual([]);
      await submit(page);
      await returnWith(page, "Đối chiếu lại Chợ Đồn");
      await answer(page, "Đã đối chiếu, số đúng");
      await submit(page);
      await publish(page);
      await page.getByRole("link", { name: "Xem trên biểu đồ" }).click();
      await page.waitForURL(/\/so-sanh/);
      await page.getByRole("main").getByText("1.184").first().waitFor();
      await page.goBack();
      await undo(page, "Nhầm năm");
    });
  });

  it("is known again: its submissions are named, and a table of its shape is read as it was", async () => {
    await visit("/so-lieu/them", {}, async (page) => {
      const file = { name: "bac-kan-2018.xlsx", mimeType: "application/octet-stream", buffer: messy };
      await page.locator("input[type=file]").setInputFiles(file);
      await page.getByRole("heading", { name: /Văn bản này đã có/ }).waitFor();
      await page.getByRole("listitem").filter({ hasText: "đã hoàn tác" }).getByRole("link").waitFor();
      await page.getByRole("button", { name: "Đọc lại thành đợt mới" }).click();
      await page.getByText("Đã nhớ cách đọc lần trước").waitFor();
      await page.getByText("Đọc được 5 con số, 5 đã chắc chỉ tiêu, địa phương và năm").waitFor();
      expect(await axeFaults(page)).toEqual([]);
    });
  });
});

describe("the first figures of a table on a phone", () => {
  it("stand within the page, each with its unit", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
    await visit("/so-lieu/them", phone, async (page) => {
      const name = "bac-kan-2018-dien-thoai.xlsx";
      const rows = [["Kết quả công tác năm 2018"], ["Đơn vị", "Buổi tuyên truyền"], ["Huyện Ba Bể", 42]];
      const buffer = plainWorkbook({ Biểu: rows });
      await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/zip", buffer });
      const first = page.getByRole("region", { name: "Những con số đầu tiên, như sẽ được đọc" });
      await first.getByText("buổi", { exact: true }).waitFor();
      expect(await first.evaluate((region) => region.scrollWidth - region.clientWidth)).toBe(0);
    });
  });
});

/** Invented: two reports of one place and year that tell of one figure differently. */
const told = (sessions: number) => `ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN
BÁO CÁO
Kết quả công tác quốc phòng, an ninh năm 2011

1. Tuyên truyền: Năm 2011, toàn tỉnh tổ chức ${sessions} buổi tuyên truyền tập trung.
`;

describe("figures that somebody else published after the approver looked", () => {
  it("are not revised without a word: the page names them, and shows by one press what would change now", async () => {
    const [mine, others] = [await readReport("mot.txt", told(254)), await readReport("hai.txt", told(266))];
    const refused = { refused: /submissions\.publish|jobs\.get/ };
    await visit(`/so-lieu/${mine.submission}`, refused, async (page) => {
      await page.getByRole("button", { name: /^Chấp nhận cả \d+$/ }).click();
      await submit(page);
      await page.getByRole("button", { name: "Duyệt, công bố" }).click();
      const panel = page.getByRole("region", { name: "Những gì sẽ thay đổi" });
      await panel.getByText(/^1 số mới/).waitFor();
      await publishReport(others);
      await panel.getByRole("button", { name: "Công bố", exact: true }).click();
      await panel.getByText(/1 số liệu của “.*” đã được công bố lần nữa ở đợt khác: 1 \(“254”/).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await panel.getByRole("button", { name: "Xem lại những gì sẽ đổi" }).click();
      await panel.getByText(/^1 số thay số cũ/).waitFor();
      const figures = panel.getByRole("region", { name: "Từng con số" });
      await figures.getByText(/^−12 \(−4,5\s%\)$/).waitFor();
      await panel.getByRole("button", { name: "Công bố", exact: true }).click();
      await page.getByRole("heading", { name: /^Đã công bố 1 con số/ }).waitFor();
    });
  });
});

describe("a draft that was submitted elsewhere meanwhile", () => {
  it("is not submitted twice: the page says so, and shows how it stands", async () => {
    await visit("/so-lieu/them", { refused: /submissions\.move/ }, async (page) => {
      await page.getByRole("textbox", { name: "Nội dung văn bản" }).fill(text);
      await page.getByRole("button", { name: "Đọc văn bản này" }).click();
      await page.getByRole("button", { name: "Đọc các con số" }).click();
      await page.waitForURL(/\/so-lieu\/\d+/);
      await acceptAll(page);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await submit(other);
      await other.close();
      await page.getByRole("button", { name: "Trình duyệt" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Trình duyệt" }).click();
      await page
        .getByRole("alert")
        .getByText(/vừa được thay đổi ở nơi khác/)
        .waitFor();
      await page.getByRole("button", { name: "Thu hồi" }).click();
      await page.getByRole("button", { name: "Trình duyệt" }).waitFor();
    });
  });
});

describe("a file that cannot be read", () => {
  it("is refused in the card, in the reader's language, and another can be chosen", async () => {
    await visit("/so-lieu/them?lang=en", { refused: /\/documents/ }, async (page) => {
      const choose = page.locator("input[type=file]");
      await choose.setInputFiles({ name: "anh.png", mimeType: "image/png", buffer: picture });
      const told = page.getByRole("alert");
      await told.getByText(/“anh\.png” cannot be read: it is a picture/).waitFor();
      await told.getByRole("button", { name: "Choose another file" }).waitFor();
      // It would be refused again.
      expect(await told.getByRole("button", { name: "Try again" }).count()).toBe(0);
      await choose.setInputFiles({
        name: "so.txt",
        mimeType: "text/plain",
        buffer: Buffer.from(`${text}\nBản khác.`),
      });
      await page.getByRole("button", { name: "Read the figures" }).waitFor();
    });
  });
});

describe("a text that is pasted", () => {
  it("is read with its place and year, and its draft is discarded", async () => {
    await visit("/so-lieu/them", {}, async (page) => {
      await page.getByRole("textbox", { name: "Nội dung văn bản" }).fill(`${text}\nHết.`);
      await page.getByRole("button", { name: "Đọc văn bản này" }).click();
      await page.getByRole("button", { name: /Địa phương: Huyện Ba Bể/ }).waitFor();
      expect(await page.getByRole("combobox", { name: "Năm" }).inputValue()).toBe("2018");
      await page.getByRole("button", { name: "Đọc các con số" }).click();
      await page.waitForURL(/\/so-lieu\/\d+/);
      await page.getByRole("button", { name: "Sửa tên, địa phương, kỳ" }).click();
      await page.getByRole("textbox", { name: "Tên đợt số liệu" }).fill("Ba Bể, bản dán");
      await page.getByRole("button", { name: "Lưu", exact: true }).click();
      await page.getByRole("navigation", { name: "Đường dẫn trang" }).getByText("Ba Bể, bản dán").waitFor();
      await page.getByRole("button", { name: "Bỏ bản nháp" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Bỏ bản nháp" }).click();
      await page.getByRole("heading", { name: /Đợt số liệu đã bỏ/ }).waitFor();
    });
  });
});

const text = [
  "ỦY BAN NHÂN DÂN",
  "HUYỆN BA BỂ",
  "",
  "BÁO CÁO",
  "Kết quả công tác tuyên truyền năm 2018",
  "",
  "Năm 2018, toàn huyện tổ chức 41 buổi tuyên truyền; mở 12 lớp bồi dưỡng kiến thức quốc phòng, an ninh.",
].join("\n");

const picture = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(64)]);

/** One column counts what no word of the catalogue says, one is not to be read. */
async function matchColumns(page: Page): Promise<void> {
  await page.getByText(/^Đọc được \d+ con số/).waitFor();
  await page.getByRole("button", { name: /^Chỉ tiêu của cột số lớp mở/i }).click();
  await page.getByRole("combobox", { name: "Tìm chỉ tiêu" }).fill("lop boi duong");
  await page.keyboard.press("Enter");
  await page.getByRole("checkbox", { name: /^Không đọc cột xếp loại thi đua$/i }).check();
  await page.getByText("Đọc được 5 con số, 5 đã chắc chỉ tiêu, địa phương và năm").waitFor();
}

async function acceptAll(page: Page): Promise<void> {
  await page.getByRole("tab", { name: /Tin cậy/ }).click();
  await page.getByRole("button", { name: /^Chấp nhận cả \d+$/ }).click();
  await page.getByRole("heading", { name: /đã quyết định cả/ }).waitFor();
}

async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Trình duyệt" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Trình duyệt" }).click();
  await page.getByRole("button", { name: "Duyệt, công bố" }).waitFor();
}

async function returnWith(page: Page, remark: string): Promise<void> {
  await page.getByRole("button", { name: "Trả lại kèm ý kiến" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill(remark);
  await dialog.getByRole("button", { name: "Trả lại kèm ý kiến" }).click();
  await page.getByRole("region", { name: "trả lại" }).getByText(remark).waitFor();
}

async function answer(page: Page, remark: string): Promise<void> {
  await page.getByRole("textbox", { name: "Ghi ý kiến cho cả đợt số liệu" }).fill(remark);
  await page.getByRole("button", { name: "Gửi ý kiến" }).click();
  await page.getByRole("listitem").filter({ hasText: remark }).waitFor();
}

/** The figures return to what they were, and both submissions name one another. */
async function undo(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  const panel = page.getByRole("region", { name: "Những gì sẽ trở lại như trước" });
  await panel.getByText(/^5 số không còn được công bố; \d+ số được tính lại\.$/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await panel.getByRole("textbox", { name: "Lý do hoàn tác" }).fill(reason);
  await panel.getByRole("button", { name: "Hoàn tác" }).click();
  await page.getByRole("heading", { name: /^Đã hoàn tác ngày/ }).waitFor();
  await page.getByText(reason).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("link", { name: "đợt số liệu được hoàn tác" }).click();
  await page.getByRole("heading", { name: /đã được hoàn tác/ }).waitFor();
}

/** What would change is told before it is done. */
async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Duyệt, công bố" }).click();
  const panel = page.getByRole("region", { name: "Những gì sẽ thay đổi" });
  await panel.getByText(/^5 số mới/).waitFor();
  await panel
    .getByRole("row", { name: /Tỉnh Bắc Kạn/ })
    .first()
    .waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await panel.getByRole("button", { name: "Công bố", exact: true }).click();
  await page.getByRole("heading", { name: /^Đã công bố 5 con số/ }).waitFor();
}
