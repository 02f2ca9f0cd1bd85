import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForFile } from "./browser.ts";
import { cell, field, kind, saved, sheetOf, text } from "./entry-sheet.ts";
import { publishSubmission } from "./office-data.ts";
import { serverAddress } from "./server-for-file.ts";

const visit = browserForFile();
const news = "**/trpc/**entries.changes**";

/** Types into the cell and goes on. */
async function type(page: Page, [row, column]: readonly [number, number], words: string): Promise<void> {
  await cell(page, row, column).click();
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

/** Another person's window, or the same person's on another machine: nothing of the browser is shared. */
async function another(page: Page, path: string): Promise<Page> {
  const context = await page.context().browser()?.newContext({ baseURL: serverAddress(), locale: "vi-VN" });
  if (context === undefined) throw new Error("the browser has gone");
  const other = await context.newPage();
  await other.goto(path);
  await cell(other, 0, 0).waitFor();
  return other;
}

describe("two people on one sheet", () => {
  it("see what the other typed without asking", async () => {
    const path = sheetOf("old:38", 2022);
    await visit(path, {}, async (page) => {
      const other = await another(page, path);
      await type(page, [0, 0], "121");
      await saved(page);
      await expect.poll(() => text(other, 0, 0)).toBe("121");
      await other.getByText("1 ô vừa được sửa ở nơi khác.").waitFor();
      await cell(other, 0, 0).click();
      await other.getByText(/nơi khác gõ lúc \d\d:\d\d/).waitFor();
      await type(other, [0, 0], "122");
      await expect.poll(() => text(page, 0, 0)).toBe("122");
      await other.context().close();
    });
  });

  it("lose nothing where both typed into one cell: both figures show, and one press chooses", async () => {
    const path = sheetOf("old:38", 2021);
    await visit(path, {}, async (page) => {
      const other = await another(page, path);
      await other.route(news, (route) => route.abort());
      await type(page, [1, 0], "61");
      await saved(page);
      await type(other, [1, 0], "63");
      await other.getByRole("alert").getByText("1 ô có hai số khác nhau").waitFor();
      expect(await cell(other, 1, 0).textContent()).toMatch(/61.*63/);
      await other.getByRole("button", { name: "Đến ô ấy" }).click();
      await other.getByText(/Ở đây gõ 63; nơi khác gõ 61 lúc \d\d:\d\d/).waitFor();
      expect(await field(other).getAttribute("aria-label")).toMatch(/ở đây gõ 63, nơi khác gõ 61$/);
      await other.reload();
      await other.getByRole("alert").getByText("1 ô có hai số khác nhau").waitFor();
      await cell(other, 1, 0).click();
      await other.keyboard.press("Alt+ArrowDown");
      await other.getByRole("dialog").getByRole("button", { name: "Giữ 63" }).click();
      await saved(other);
      await expect.poll(() => text(page, 1, 0)).toBe("63");
      await other.context().close();
    });
  });

  it("are told when the sheet was submitted elsewhere, and keep what they typed", async () => {
    const path = sheetOf("old:38", 2020);
    await visit(path, {}, async (page) => {
      await type(page, [0, 0], "140");
      await saved(page);
      const other = await another(page, path);
      const address = await page.getByRole("link", { name: "Trình duyệt" }).getAttribute("href");
      await publishSubmission(Number(/\d+/.exec(address ?? "")?.[0]));
      await other.getByText("Bảng này đã được trình duyệt hoặc bỏ ở nơi khác").waitFor();
      await type(other, [2, 0], "33");
      await other.getByRole("button", { name: "Mở bảng mới" }).click();
      await saved(other);
      expect(await text(other, 2, 0)).toBe("33");
      await other.context().close();
    });
  });
});

describe("a published figure that is emptied", () => {
  it("is proposed to be withdrawn, for a reason asked once; the old figure typed again leaves it", async () => {
    await visit(sheetOf("old:38", 2019), {}, async (page) => {
      await cell(page, 0, 0).click();
      const published = await text(page, 0, 0);
      expect(await kind(page, 0, 0)).toBe("published");
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Delete");
      const dialog = page.getByRole("dialog", { name: /^Rút 2 số đã công bố$/ });
      await page.keyboard.type("nhập nhầm đơn vị");
      await dialog.getByRole("button", { name: "Đề nghị rút" }).click();
      await saved(page);
      expect([await kind(page, 0, 0), await kind(page, 1, 0)]).toEqual(["withdrawn", "withdrawn"]);
      expect(await field(page).getAttribute("aria-label")).toMatch(
        /đề nghị rút số \d+ đã công bố, lý do: nhập nhầm đơn vị$/,
      );
      await page.keyboard.type(published);
      await page.keyboard.press("Enter");
      expect([await kind(page, 0, 0), await text(page, 0, 0)]).toEqual(["published", published]);
      await page.getByRole("heading", { level: 1, name: /đã nhập 1 trên 54 ô/ }).waitFor();
      await page.keyboard.press("Control+z");
      expect(await kind(page, 0, 0)).toBe("withdrawn");
      await saved(page);
      await page.reload();
      await expect.poll(() => kind(page, 0, 0)).toBe("withdrawn");
    });
  });

  it("is withdrawn by the usual approval, and its cell is empty then", async () => {
    const path = sheetOf("old:38", 2018);
    await visit(path, {}, async (page) => {
      await cell(page, 0, 0).click();
      const published = await text(page, 0, 0);
      await page.keyboard.press("F2");
      expect(await field(page).inputValue()).toBe(published);
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Backspace");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").getByRole("textbox").fill("gửi nhầm báo cáo");
      await page.keyboard.press("Enter");
      await saved(page);
      const address = await page.getByRole("link", { name: "Trình duyệt" }).getAttribute("href");
      await publishSubmission(Number(/\d+/.exec(address ?? "")?.[0]));
      await page.goto(path);
      await cell(page, 0, 0).waitFor();
      expect(await kind(page, 0, 0)).not.toBe("published");
      expect(await kind(page, 1, 0)).toBe("published");
    });
  });
});

describe("a sheet without the server", () => {
  it("says so, takes what is typed, and sends it when the server is back", async () => {
    const path = sheetOf("old:38", 2016);
    await visit(path, { refused: /\/trpc\// }, async (page) => {
      await cell(page, 0, 0).click();
      await page.context().setOffline(true);
      await page.getByRole("alert").getByText("Mất kết nối với máy chủ. Cứ nhập tiếp").waitFor();
      await type(page, [0, 0], "71");
      await type(page, [1, 0], "72");
      await page.getByRole("alert").getByText("2 ô vừa gõ được giữ trên máy này").waitFor();
      await page.context().setOffline(false);
      await saved(page);
      expect(await page.getByRole("alert").count()).toBe(0);
      const other = await another(page, path);
      expect([await text(other, 0, 0), await text(other, 1, 0)]).toEqual(["71", "72"]);
      await other.context().close();
    });
  });

  it("keeps what was typed when its window is closed, and sends it from the next", async () => {
    const path = sheetOf("old:38", 2015);
    await visit(path, { refused: /\/trpc\// }, async (page) => {
      // A window that opens later would send at once what the first one keeps.
      await cell(page, 0, 0).waitFor();
      const first = await page.context().newPage();
      await first.goto(path);
      await cell(first, 0, 0).waitFor();
      await first.route("**/trpc/**", (route) => route.abort());
      await type(first, [0, 0], "81");
      await first.getByRole("alert").getByText("1 ô vừa gõ").waitFor();
      await first.close();
      await page.reload();
      await saved(page);
      expect(await text(page, 0, 0)).toBe("81");
    });
  });
});
