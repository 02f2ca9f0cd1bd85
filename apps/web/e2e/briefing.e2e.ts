import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";
import { savedFile } from "./saved-file.ts";
import { wordText } from "./zip-parts.ts";

const visit = browserForFile();
const thanhHoa = "/bao-cao?d=sample&p=old:38&y=2023";

describe("a briefing", () => {
  it("is begun from a year in review, told how far it is, and saved as a Word file", async () => {
    await visit("/nam-qua?d=sample&p=old:38&y=2023", {}, async (page) => {
      await page.getByRole("link", { name: "Lập báo cáo" }).click();
      await page.waitForURL(/\/bao-cao\?.*y=2023/);
      await page
        .getByRole("textbox", { name: "Tên báo cáo" })
        .and(page.locator("[value*='Thanh Hóa']"))
        .waitFor();
      const make = async () => {
        await page.getByRole("button", { name: "Lập báo cáo" }).press("Enter");
        await page.getByRole("progressbar").waitFor();
      };
      const { bytes, name } = await savedFile(page, make);
      expect(name).toMatch(/\.docx$/);
      expect(wordText(bytes)).toContain("Thanh Hóa");
      expect(wordText(bytes)).toContain("minh họa");
      await page.getByText("Đã xong. Tệp đang được lưu về máy.").waitFor();
    });
  });

  it("is stopped while it is made", async () => {
    await visit(thanhHoa, {}, async (page) => {
      await page.getByRole("combobox", { name: "Số biểu đồ các đơn vị trực thuộc" }).selectOption("12");
      await page.getByRole("button", { name: "Lập báo cáo" }).click();
      await page.getByRole("button", { name: "Dừng" }).press("Enter");
      await page.getByText("Đã dừng.").waitFor();
      await page.getByRole("button", { name: "Lập báo cáo" }).waitFor();
    });
  });

  it("keeps what is written through a reload, until it is begun anew", async () => {
    await visit(thanhHoa, {}, async (page) => {
      const title = page.getByRole("textbox", { name: "Tên báo cáo" });
      // The proposed title names the place once its name is known.
      await expect.poll(() => title.inputValue()).toMatch(/Thanh Hóa$/);
      await title.fill("Báo cáo giao ban");
      await page.getByRole("button", { name: "Đoạn văn" }).click();
      await page.getByRole("textbox", { name: /^Nội dung/ }).fill("Mở đầu.");
      await page.reload();
      await expect
        .poll(() => page.getByRole("textbox", { name: "Tên báo cáo" }).inputValue())
        .toBe("Báo cáo giao ban");
      expect(await page.getByRole("textbox", { name: /^Nội dung/ }).inputValue()).toBe("Mở đầu.");
      await page.goto("/bao-cao?d=sample");
      await page.waitForURL(/y=2023/);
      page.on("dialog", (dialog) => void dialog.accept());
      await page.getByRole("button", { name: "Soạn lại từ đầu" }).click();
      await expect
        .poll(() => page.getByRole("textbox", { name: "Tên báo cáo" }).inputValue())
        .toMatch(/^Kết quả năm 2023/);
    });
  });

  it("takes in the comparison on the page", async () => {
    await visit(
      "/so-sanh?d=sample&m=recruits_delivered&p=old:38/*&y=2018-2024&export=1",
      {},
      async (page) => {
        await page.getByRole("button", { name: "Đưa vào báo cáo" }).click();
        await page.getByRole("link", { name: "Mở báo cáo" }).click();
        await page.waitForURL(/\/bao-cao/);
        const part = page.getByRole("main").getByRole("listitem").filter({ hasText: "Góc nhìn" });
        await part.waitFor();
        expect(await part.getByRole("textbox", { name: /^Tiêu đề/ }).inputValue()).toBe("Tân binh giao quân");
        await page.getByRole("button", { name: "Đưa lên: Mục 2" }).press("Enter");
        await expect
          .poll(() => page.getByRole("main").getByRole("listitem").first().textContent())
          .toContain("Góc nhìn");
      },
    );
  });

  it("says what it lacks", async () => {
    await visit(thanhHoa, {}, async (page) => {
      await page.getByRole("checkbox", { name: /Nghị định 30/ }).check();
      await page.getByRole("button", { name: "Lập báo cáo" }).click();
      await page.getByRole("alert").getByText("Hãy ghi cơ quan ban hành.").waitFor();
      await page.getByRole("textbox", { name: "Cơ quan ban hành" }).fill("UBND tỉnh");
      await page.getByRole("textbox", { name: "Ngày ký" }).fill("31/2/2024");
      await page.getByRole("button", { name: "Lập báo cáo" }).click();
      await page.getByRole("alert").getByText("Ngày ký “31/2/2024” không phải là một ngày.").waitFor();
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it("offers no year without figures", async () => {
    await visit("/bao-cao?d=sample&p=old:38&y=2025", {}, async (page) => {
      const years = page.getByRole("combobox", { name: "Năm", exact: true });
      await expect.poll(() => years.getByRole("option").count()).toBeGreaterThan(3);
      expect(await years.getByRole("option").allTextContents()).not.toContain("Năm 2026");
      expect(await page.getByRole("button", { name: "Năm sau" }).isDisabled()).toBe(true);
    });
  });
});

it("a template is issued for the next year, with what changed since", async () => {
  await visit(thanhHoa, {}, async (page) => {
    await page.getByRole("textbox", { name: "Tên mẫu" }).fill("Mẫu cả năm");
    await page.getByRole("button", { name: "Lưu thành mẫu" }).press("Enter");
    await page.getByText("Đang dùng mẫu: Mẫu cả năm").waitFor();
    await page.getByText("Chưa lập lần nào").waitFor();
    await issued(page);
    await page.getByText(/Đã lập ngày \d+\/\d+\/\d+ cho năm 2023/).waitFor();
    await page.getByRole("button", { name: "Lập cho năm 2024" }).press("Enter");
    const next = wordText((await issued(page)).bytes);
    expect(next).toContain("Số liệu thay đổi so với lần lập trước");
    expect(next).toContain("cho năm 2023");
    await page.getByText(/^Đã lập ngày .* cho năm 2024/).waitFor();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "Xóa mẫu Mẫu cả năm" }).press("Enter");
    await page.getByText("Chưa có mẫu nào.").waitFor();
  });
});

it("a template that is kept before the list of them has come stands in it", async () => {
  let letCome = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await visit("/so-lieu", {}, async (page) => {
    await page.route(
      /briefings\.list/,
      async (route) => {
        const response = await route.fetch();
        await mayCome;
        await route.fulfill({ response }).catch(() => undefined);
      },
      { times: 1 },
    );
    await page.goto(thanhHoa);
    await page.getByRole("textbox", { name: "Tên mẫu" }).fill("Mẫu sớm");
    const kept = page.waitForResponse(/briefings\.save/);
    await page.getByRole("button", { name: "Lưu thành mẫu" }).press("Enter");
    await kept;
    letCome();
    await page.getByText("Chưa lập lần nào").waitFor();
    page.on("dialog", (dialog) => void dialog.accept());
    await page.getByRole("button", { name: "Xóa mẫu Mẫu sớm" }).press("Enter");
    await page.getByText("Chưa có mẫu nào.").waitFor();
  });
});

function issued(page: Page) {
  return savedFile(page, () => page.getByRole("button", { name: "Lập báo cáo" }).click());
}
