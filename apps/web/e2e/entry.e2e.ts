import { describe, expect, it } from "vitest";
import { browserForFile } from "./browser.ts";
import { cell, field, paste, saved, sheetOf, text } from "./entry-sheet.ts";

const visit = browserForFile();
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

describe("direct entry", () => {
  it("types into cells and moves as a spreadsheet does; what is typed is saved and there after a reload", async () => {
    await visit(sheetOf("old:38", 2022), {}, async (page) => {
      await cell(page, 0, 0).click();
      await page.keyboard.type("120");
      await page.keyboard.press("Tab");
      await page.keyboard.type("15");
      await page.keyboard.press("Enter");
      expect(await field(page).getAttribute("aria-label")).toMatch(/^Thị xã Bỉm Sơn, .*, năm 2022: /);
      await page.keyboard.type("≈ 60");
      await page.keyboard.press("ArrowDown");
      expect([await text(page, 0, 0), await text(page, 0, 1), await text(page, 1, 0)]).toEqual([
        "120",
        "15",
        "≈\u00a060",
      ]);
      await page.getByRole("heading", { level: 1, name: /đã nhập 3 trên 54 ô/ }).waitFor();
      await saved(page);
      await page.reload();
      await page.getByRole("heading", { level: 1, name: /đã nhập 3 trên 54 ô/ }).waitFor();
      expect(await text(page, 0, 0)).toBe("120");
      const link = page.getByRole("link", { name: "Trình duyệt" });
      expect(await link.getAttribute("href")).toMatch(/^\/so-lieu\/\d+\?d=sample$/);
    });
  });

  it("leads to the submission, which is submitted there", async () => {
    await visit(sheetOf("old:38", 2023), {}, async (page) => {
      await cell(page, 0, 0).click();
      await page.keyboard.type("130");
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: "Trình duyệt" }).click();
      await page.waitForURL(/\/so-lieu\/\d+/);
      await page.getByText("Tỉnh Thanh Hóa, năm 2023").first().waitFor();
      await page.getByRole("button", { name: /^Trình duyệt/ }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Trình duyệt" }).click();
      await page.getByText("chờ duyệt").first().waitFor();
    });
  });

  it("replaces by typing, edits with F2, and takes back with Escape", async () => {
    await visit(sheetOf("old:38", 2021), {}, async (page) => {
      await cell(page, 2, 0).click();
      await page.keyboard.type("12");
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("F2");
      await page.keyboard.type("3");
      await page.keyboard.press("Enter");
      expect(await text(page, 2, 0)).toBe("123");
      await page.keyboard.press("Shift+Enter");
      await page.keyboard.type("9");
      await page.keyboard.press("Escape");
      expect(await field(page).inputValue()).toBe("123");
      await page.keyboard.press("Delete");
      expect(await field(page).inputValue()).toBe("");
    });
  });

  it("keeps what cannot be read as it was typed, and says why", async () => {
    await visit(sheetOf("old:38", 2020), {}, async (page) => {
      await cell(page, 0, 0).click();
      await page.keyboard.type("4.3000");
      await page.keyboard.press("Enter");
      expect(await text(page, 0, 0)).toBe("4.3000");
      await page.keyboard.press("ArrowUp");
      await page.getByText("“4.3000” đọc được nhiều cách").waitFor();
      expect(await field(page).getAttribute("aria-invalid")).toBe("true");
      await cell(page, 8, 1).click();
      await page.getByRole("button", { name: "1 ô chưa đọc được" }).click();
      await page.getByText("“4.3000” đọc được nhiều cách").waitFor();
      await page.keyboard.press("Alt+ArrowDown");
      await page
        .getByRole("dialog", { name: /Lý do chưa có số/ })
        .getByRole("button", { name: "không áp dụng" })
        .click();
      expect(await field(page).getAttribute("aria-label")).toMatch(/: không áp dụng$/);
    });
  });

  it("pastes a table by the names of its places, fills down, and undoes each in one step", async () => {
    await visit(sheetOf("old:38", 2019), {}, async (page) => {
      await cell(page, 0, 0).click();
      await paste(page, "Đơn vị\tNăm 2019\r\nHuyện Nga Sơn\t211\r\nBỉm Sơn\t52\r\nHuyện Lạ\t7\r\n");
      await page.getByText(/dán theo tên địa phương vào 2 dòng.*Huyện Lạ/).waitFor();
      expect([await text(page, 1, 0), await text(page, 9, 0)]).toEqual(["52", "211"]);
      await page.keyboard.press("Control+z");
      await page.getByRole("heading", { level: 1, name: /27 đơn vị/ }).waitFor();
      await page.keyboard.press("Control+y");
      expect(await text(page, 9, 0)).toBe("211");
      await cell(page, 1, 1).click();
      await paste(page, "", "<table><tr><td>4</td><td>5</td></tr><tr><td>6</td><td>7</td></tr></table>");
      expect([await text(page, 1, 1), await text(page, 2, 1)]).toEqual(["4", "6"]);
      await page.getByText("2 ô ra ngoài bảng").waitFor();
      await cell(page, 2, 1).click();
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Control+d");
      expect([await text(page, 3, 1), await text(page, 4, 1)]).toEqual(["6", "6"]);
      await page.keyboard.press("Control+z");
      expect(await text(page, 4, 1)).not.toBe("6");
    });
  });

  it("keeps what stands in the field when the page is left", async () => {
    await visit(sheetOf("old:38", 2015), {}, async (page) => {
      await cell(page, 0, 0).click();
      await page.keyboard.type("77");
      await page.goto("about:blank");
      await page.goBack();
      await page.getByRole("heading", { level: 1, name: /đã nhập 1 trên 54 ô/ }).waitFor();
      expect(await text(page, 0, 0)).toBe("77");
    });
  });

  it("keeps what was typed without the server, says so, and sends it on the next visit", async () => {
    await visit(sheetOf("old:38", 2018), { refused: /\/trpc\/entries\.store/ }, async (page) => {
      await page.route("**/trpc/entries.store**", (route) => route.abort());
      await cell(page, 3, 0).click();
      await page.keyboard.type("77");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").getByText("Mất kết nối").waitFor();
      await page.unroute("**/trpc/entries.store**");
      await page.reload();
      await page
        .getByText("1 ô gõ lần trước")
        .or(page.getByText(/Đã lưu lúc/))
        .first()
        .waitFor();
      await saved(page);
      expect(await text(page, 3, 0)).toBe("77");
    });
  });

  it("draws a province of 166 communes by 15 metrics quickly, and walks to its last cell", async () => {
    await visit("/nhap?d=sample&p=new:38&y=2025", {}, async (page) => {
      await cell(page, 0, 0).click();
      await page.keyboard.press("Control+End");
      await cell(page, 165, 14).waitFor();
      const rows = await page.getByRole("grid").getByRole("row").count();
      expect(rows).toBeLessThan(60);
      expect(await page.locator("[data-at]").count()).toBeLessThan(1000);
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    });
  });

  it("is one metric at a time on a phone, within the screen, its first figure under two rows of controls", async () => {
    await visit(sheetOf("old:38", 2017), phone, async (page) => {
      const input = page.getByRole("textbox", { name: /^Huyện Bá Thước, / });
      const box = await input.boundingBox();
      expect(box?.y).toBeLessThan(400);
      await input.fill("88");
      await input.press("Enter");
      await saved(page);
      const { wide, screen } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        screen: document.documentElement.clientWidth,
      }));
      expect(wide).toBeLessThanOrEqual(screen);
      await page.getByRole("button", { name: "Bảng nhập: Tỉnh Thanh Hóa, năm 2017" }).click();
      const choices = page.getByRole("dialog", { name: "Bảng nhập" });
      await choices.getByRole("combobox", { name: "Kỳ" }).selectOption({ label: "6 tháng đầu năm" });
      await choices.getByRole("button", { name: "Xong" }).click();
      await page.getByRole("button", { name: /6 tháng đầu năm/ }).waitFor();
    });
  });

  it("withdraws a published figure on a phone by emptying it", async () => {
    await visit(sheetOf("old:38", 2016), phone, async (page) => {
      const input = page.getByRole("textbox", { name: /^Huyện Bá Thước, / });
      await input.fill("");
      await input.press("Enter");
      const dialog = page.getByRole("dialog", { name: "Rút số đã công bố" });
      await dialog.getByRole("textbox").fill("gửi nhầm");
      await dialog.getByRole("button", { name: "Đề nghị rút" }).click();
      await page.getByRole("textbox", { name: /đề nghị rút số \d+ đã công bố/ }).waitFor();
      await saved(page);
    });
  });
});
