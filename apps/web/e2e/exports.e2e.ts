import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";
import { savedFile } from "./saved-file.ts";
import { zipParts } from "./zip-parts.ts";

const visit = browserForFile();
const real = "/so-sanh?m=population_average&p=old:38,old:40&y=2018-2020";
const sample = "/so-sanh?d=sample&m=recruits_delivered&p=old:38/*&y=2018-2024";
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

describe("the export panel", () => {
  it("opens with E, takes the focus, closes with Escape and gives the focus back", async () => {
    await visit(real, {}, async (page) => {
      await page.getByRole("figure").waitFor();
      const button = page.getByRole("button", { name: "Xuất", exact: true });
      await page.keyboard.press("e");
      await panelOf(page).getByRole("img").waitFor();
      const heading = panelOf(page).getByRole("heading", { name: "Xuất tệp, chia sẻ" });
      expect(await isFocused(heading)).toBe(true);
      expect(await button.getAttribute("aria-expanded")).toBe("true");
      await page.keyboard.press("Escape");
      await panelOf(page).waitFor({ state: "detached" });
      await expect.poll(() => isFocused(button)).toBe(true);
      await page.keyboard.press("Enter");
      await expect.poll(() => isFocused(heading)).toBe(true);
      await page.keyboard.press("Tab");
      expect(await isFocused(panelOf(page).getByRole("button", { name: "Đóng" }))).toBe(true);
      await page.keyboard.press("Enter");
      await panelOf(page).waitFor({ state: "detached" });
    });
  });

  it("closes with Escape from one of its own fields", async () => {
    await visit(`${real}&export=1`, {}, async (page) => {
      await panelOf(page).getByRole("textbox", { name: "Tên", exact: true }).focus();
      await page.keyboard.press("Escape");
      await panelOf(page).waitFor({ state: "detached" });
    });
  });

  it.each([1440, 1024])("stands beside the chart and covers none of it, %i wide", async (width) => {
    await visit(`${real}&export=1`, { viewport: { width, height: 800 } }, async (page) => {
      await panelOf(page).getByRole("img").waitFor();
      const [panel, chart] = [
        await panelOf(page).boundingBox(),
        await page.getByRole("figure").first().boundingBox(),
      ];
      expect((chart?.x ?? 0) + (chart?.width ?? 0)).toBeLessThanOrEqual(panel?.x ?? 0);
    });
  });

  it("is a sheet at the foot of a phone", async () => {
    await visit(`${real}&export=1`, phone, async (page) => {
      await panelOf(page).getByRole("img").waitFor();
      const box = await panelOf(page).boundingBox();
      expect(box?.width).toBe(390);
      expect(box?.y).toBeGreaterThan(200);
    });
  });

  it("is opened by a profile on the chart that it shows", async () => {
    await visit("/ho-so?d=sample&p=old:395&q=old:407&y=2024", {}, async (page) => {
      await page.getByRole("link", { name: "Xuất biểu đồ" }).click();
      await page.waitForURL(/\/so-sanh/);
      await panelOf(page).getByRole("img").waitFor();
    });
  });

  it.each([
    ["light", sample, { colorScheme: "light" }],
    ["dark", real, { colorScheme: "dark" }],
    ["on a phone", sample, phone],
  ] as const)("has no accessibility fault, %s", async (_look, path, options) => {
    await visit(`${path}&export=1`, options, async (page) => {
      await panelOf(page).getByRole("img").waitFor();
      await page.waitForLoadState("networkidle");
      expect(await axeFaults(page)).toEqual([]);
    });
  });
});

describe("a file", () => {
  const zip = "PK\u0003\u0004";
  it.each([
    ["Word", "docx", zip, "word/document.xml"],
    ["PowerPoint", "pptx", zip, "ppt/presentation.xml"],
    ["Excel", "xlsx", zip, "xl/workbook.xml"],
    ["Hình PNG", "png", "\u0089PNG", undefined],
    ["Hình SVG", "svg", "<svg", undefined],
    ["PDF", "pdf", "%PDF-", undefined],
    ["CSV", "csv", "\u00ef\u00bb\u00bf", undefined],
    ["JSON-stat", "json", "{", undefined],
  ])("as %s is saved and is one", async (...[name, ending, begins, part]) => {
    await visit(`${sample}&export=1`, {}, async (page) => {
      const button = panelOf(page).getByRole("button", { name: new RegExp(`^${name}`) });
      const { bytes, name: given } = await savedFile(page, () => button.press("Enter"));
      expect(given.endsWith(`.${ending}`)).toBe(true);
      expect(bytes.toString("latin1").startsWith(begins)).toBe(true);
      if (part !== undefined) expect([...zipParts(bytes).keys()]).toContain(part);
      await expect.poll(() => isFocused(button)).toBe(true);
    });
  });

  it("that the server refuses is told of in its words, beneath its button", async () => {
    const refused = /\/v\.docx/;
    await visit(`${real}&export=1`, { refused }, async (page) => {
      await page.route(refused, (route) =>
        route.fulfill({
          status: 429,
          contentType: "text/plain",
          body: "Máy chủ đang ghi nhiều tệp.\nToo many files.\n",
        }),
      );
      await panelOf(page).getByRole("button", { name: /^Word/ }).click();
      await panelOf(page)
        .getByRole("listitem")
        .filter({ hasText: "Word" })
        .getByRole("alert")
        .filter({ hasText: "Máy chủ đang ghi nhiều tệp." })
        .waitFor();
    });
  });

  it("whose picture does not come is told of where the picture would be", async () => {
    const refused = /\/v\.png/;
    await visit(real, { refused }, async (page) => {
      await page.route(refused, (route) =>
        route.fulfill({ status: 413, contentType: "text/plain", body: "Quá nhiều số liệu.\nToo much.\n" }),
      );
      await page.getByRole("figure").waitFor();
      await page.keyboard.press("e");
      await panelOf(page).getByText("Chưa vẽ được hình. Quá nhiều số liệu.").waitFor();
    });
  });
});

describe("what is copied", () => {
  it("is the table as numbers, and the findings as sentences", async () => {
    await visit(`${sample}&export=1`, {}, async (page) => {
      await page.evaluate(() => {
        window.addEventListener("copy", (event) => {
          document.title = event.clipboardData?.getData("text/plain") ?? "";
        });
      });
      await panelOf(page).getByRole("button", { name: "Chép bảng" }).click();
      await panelOf(page).getByRole("button", { name: "Đã chép" }).waitFor();
      expect(await page.evaluate(() => document.title)).toContain("Nghi Sơn");
      await panelOf(page).getByRole("button", { name: "Chép nhận xét" }).click();
      await panelOf(page).getByRole("button", { name: "Chép bảng" }).waitFor();
      expect(await page.evaluate(() => document.title)).toMatch(/^Năm 2024.*\.$/s);
    });
  });
});

function panelOf(page: Page) {
  return page.getByRole("region", { name: "Xuất tệp, chia sẻ" });
}

function isFocused(what: ReturnType<Page["locator"]>): Promise<boolean> {
  return what.evaluate((element) => element === document.activeElement);
}
