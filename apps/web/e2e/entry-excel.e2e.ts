import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForFile } from "./browser.ts";
import { cell, copied, field, kind, paste, saved, sheetOf, text } from "./entry-sheet.ts";

const visit = browserForFile();

async function texts(page: Page, rows: number): Promise<readonly string[]> {
  const all: string[] = [];
  for (let row = 0; row < rows; row += 1) all.push(await text(page, row, 0));
  return all;
}

describe("direct entry for who knows Excel", () => {
  it("pastes numbers as they are written in Vietnam, and keeps as it is what it cannot read", async () => {
    await visit(sheetOf("old:38", 2014), {}, async (page) => {
      await cell(page, 0, 0).click();
      await paste(page, "1.234\r\ntrên 300\r\n-\r\nx\r\n12%\r\n1.234,5\r\n 1 234 \r\nkhông phát sinh\r\n");
      await page.getByText("Đã dán 8 ô. 3 ô chưa đọc được thành số.").waitFor();
      expect(await texts(page, 8)).toEqual([
        "1.234",
        "≥\u00a0300",
        "chưa báo cáo",
        "x",
        "12%",
        "1.234,5",
        "1.234",
        "0",
      ]);
      await cell(page, 3, 0).click();
      await page.getByText("“x” chưa nói rõ là chưa có số liệu hay bằng 0").waitFor();
      await page.getByRole("button", { name: "không áp dụng" }).click();
      expect(await text(page, 3, 0)).toBe("không áp dụng");
      await cell(page, 5, 0).click();
      await page.getByText("“1.234,5” có số lẻ").waitFor();
    });
  });

  it("gives one reason to all cells that are selected, and takes leftovers of merged cells for nothing", async () => {
    await visit(sheetOf("old:38", 2013), {}, async (page) => {
      await cell(page, 0, 0).click();
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Alt+ArrowDown");
      await page.getByRole("dialog").getByRole("button", { name: "quá hạn" }).click();
      expect(await texts(page, 2)).toEqual(["quá hạn", "quá hạn"]);
      await cell(page, 0, 0).click();
      const merged = '<tr><td rowspan="2">5</td><td colspan="1">6</td></tr><tr><td>7</td></tr>';
      await paste(page, "", `<table>${merged}</table>`);
      expect([await text(page, 0, 1), await text(page, 1, 1)]).toEqual(["6", "7"]);
      expect(await text(page, 0, 0)).toBe("5");
      expect(await text(page, 1, 0)).not.toBe("quá hạn");
    });
  });

  it("takes words that a Vietnamese keyboard composes, and Enter only when they are composed", async () => {
    await visit(sheetOf("old:38", 2012), {}, async (page) => {
      await cell(page, 0, 0).click();
      const keyboard = await page.context().newCDPSession(page);
      const compose = (words: string) =>
        keyboard.send("Input.imeSetComposition", {
          ...{ text: words, selectionStart: words.length, selectionEnd: words.length },
        });
      for (const words of ["t", "tr", "tre", "trê", "trên"]) await compose(words);
      await keyboard.send("Input.insertText", { text: "trên" });
      await page.keyboard.type(" 300");
      expect(await field(page).inputValue()).toBe("trên 300");
      await page.keyboard.press("Enter");
      expect(await text(page, 0, 0)).toBe("≥\u00a0300");
      for (const words of ["c", "ch", "chư", "chưa"]) await compose(words);
      await page.keyboard.press("Escape");
      expect(await text(page, 0, 0)).toBe("≥\u00a0300");
      await cell(page, 2, 0).click();
      for (const words of ["g", "gâ", "gần"]) await compose(words);
      await keyboard.send("Input.insertText", { text: "gần" });
      await page.keyboard.type(" 20");
      await cell(page, 3, 0).click();
      expect(await text(page, 2, 0)).toBe("≈\u00a020");
    });
  });

  it("pastes two thousand figures, and takes them back and puts them again in one step", async () => {
    await visit("/nhap?d=sample&p=new:38&y=2025", {}, async (page) => {
      await cell(page, 0, 0).click();
      const before = await text(page, 3, 0);
      const rows = Array.from({ length: 160 }, (_, y) =>
        Array.from({ length: 13 }, (_, x) => `${(y * 7 + x) % 90}`).join("\t"),
      );
      await paste(page, rows.join("\r\n"));
      await page.getByText("Đã dán 2.080 ô.").waitFor();
      await page.getByRole("heading", { level: 1, name: /đã nhập 2\.080 trên/ }).waitFor();
      expect(await text(page, 3, 0)).toBe("21");
      await saved(page);
      await page.keyboard.press("Control+z");
      expect(await text(page, 3, 0)).toBe(before);
      await page.keyboard.press("Control+y");
      expect(await text(page, 3, 0)).toBe("21");
      await saved(page);
      await page.reload();
      await page.getByRole("heading", { level: 1, name: /đã nhập 2\.080 trên/ }).waitFor();
    });
  });

  it("copies what is shown, for Excel of any language, and fills down what is published too", async () => {
    await visit(sheetOf("old:38", 2022), {}, async (page) => {
      await cell(page, 0, 0).click();
      const published = await text(page, 0, 0);
      await page.keyboard.press("Shift+ArrowDown");
      await page.keyboard.press("Control+d");
      expect([await text(page, 1, 0), await kind(page, 1, 0)]).toEqual([published, "typed"]);
      await cell(page, 2, 0).click();
      await page.keyboard.type("1234");
      await page.keyboard.press("Enter");
      await page.keyboard.type("trên 20");
      await page.keyboard.press("Enter");
      await cell(page, 2, 0).click();
      await page.keyboard.press("Shift+ArrowDown");
      const { plain, html } = await copied(page);
      expect(plain).toBe("1.234\n≥\u00a020");
      expect(html).toContain('<td x:num="1234">1.234</td>');
      expect(html).toContain("<td>≥\u00a020</td>");
      await cell(page, 5, 0).click();
      await paste(page, plain, html);
      expect([await text(page, 5, 0), await text(page, 6, 0)]).toEqual(["1.234", "≥\u00a020"]);
    });
  });

  it("walks by Home, End, Ctrl and arrows, edits with F2, and leaves with Escape", async () => {
    await visit(sheetOf("old:38", 2021), {}, async (page) => {
      const at = () =>
        field(page).evaluate((input) => input.closest("[data-at]")?.getAttribute("data-at") ?? "");
      await cell(page, 4, 0).click();
      const walk = async (key: string) => {
        await page.keyboard.press(key);
        return at();
      };
      expect(await walk("End")).toBe("4 1");
      expect(await walk("Home")).toBe("4 0");
      expect(await walk("Control+ArrowDown")).toBe("26 0");
      expect(await walk("Control+ArrowUp")).toBe("0 0");
      expect(await walk("Control+End")).toBe("26 1");
      expect(await walk("Control+Home")).toBe("0 0");
      const published = await text(page, 0, 0);
      await page.keyboard.press("F2");
      expect(await field(page).inputValue()).toBe(published);
      await page.keyboard.type("9");
      await page.keyboard.press("Escape");
      expect([await text(page, 0, 0), await kind(page, 0, 0)]).toEqual([published, "published"]);
      await page.keyboard.press("F2");
      await page.keyboard.press("Enter");
      expect(await kind(page, 0, 0)).toBe("published");
    });
  });
});

/** The sheet as the server answers it, with its columns and its rows again and again until there are so many. */
async function enlarge(page: Page, { rows, columns }: { rows: number; columns: number }): Promise<void> {
  await page.route("**/trpc/**entries.sheet**", async (route) => {
    const response = await route.fetch();
    const answers = (await response.json()) as { result?: { data?: Sheet } }[];
    for (const answer of Array.isArray(answers) ? answers : [answers]) {
      const sheet = answer.result?.data;
      if (sheet?.units === undefined) continue;
      const of = <T>(all: readonly T[], n: number) => all[n % all.length] as T;
      const many = <T>(all: readonly T[], count: number) =>
        Array.from({ length: count }, (_, n) => of(all, n));
      sheet.metrics = many(sheet.metrics, columns).map((metric, n) => ({
        ...metric,
        ...{ code: `m${n}`, aggregation: { kind: "sum" } },
      }));
      sheet.whole = many(sheet.whole, columns);
      sheet.units = many(sheet.units, rows).map((unit, n) => ({
        ...unit,
        locality: `new:${90_000 + n}`,
        cells: many(unit.cells, columns),
      }));
      sheet.parts = [];
    }
    await route.fulfill({ response, json: answers });
  });
}

interface Sheet {
  metrics: readonly object[];
  whole: readonly object[];
  units: readonly { readonly cells: readonly object[] }[];
  parts: readonly object[];
}

describe("a sheet of 500 places by 40 metrics", () => {
  it("draws only what is in the window, to the last cell; head and names stay, and each cell says where it is", async () => {
    await visit("/", {}, async (page) => {
      await enlarge(page, { rows: 500, columns: 40 });
      await page.goto("/nhap?d=sample&p=new:38&y=2025");
      await cell(page, 0, 0).click();
      const drawn = () => page.locator("[data-at]").count();
      expect(await drawn()).toBeLessThan(800);
      await page.keyboard.press("Control+End");
      await cell(page, 499, 39).waitFor();
      expect(await drawn()).toBeLessThan(800);
      const grid = page.getByRole("grid");
      expect(await grid.getAttribute("aria-colcount")).toBe("41");
      expect(await grid.getAttribute("aria-rowcount")).toBe("502");
      expect(await cell(page, 499, 39).getAttribute("aria-colindex")).toBe("41");
      const place = await field(page).boundingBox();
      const head = await page.locator("thead th").first().boundingBox();
      const scroller = await grid.locator("..").boundingBox();
      expect(head?.x).toBeCloseTo(scroller?.x ?? 0, 0);
      expect(head?.y).toBeCloseTo((scroller?.y ?? 0) + 1, 0);
      expect(place?.x).toBeGreaterThan((head?.x ?? 0) + (head?.width ?? 0));
      await page.keyboard.press("Home");
      await cell(page, 499, 0).waitFor();
      const first = await field(page).boundingBox();
      expect(first?.x).toBeGreaterThanOrEqual((head?.x ?? 0) + (head?.width ?? 0));
    });
  });
});
