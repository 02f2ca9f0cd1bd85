import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForFile } from "./browser.ts";

const visit = browserForFile();
const thanhHoa = "/so-sanh?d=sample&m=recruits_delivered&p=old:38/*&y=2018-2024";

describe("a reader", () => {
  it("sees real figures first, and nothing that is invented", async () => {
    await visit("/", {}, async (page) => {
      await heading(page).waitFor();
      await figures(page).first().waitFor();
      expect(await page.getByRole("button", { name: "Số liệu thật" }).getAttribute("aria-pressed")).toBe(
        "true",
      );
      expect(await page.getByRole("complementary", { name: "Số liệu minh họa" }).count()).toBe(0);
    });
  });

  it("is told on every page that the sample is invented, and gets back to the real figures", async () => {
    await visit("/", {}, async (page) => {
      await page.getByRole("button", { name: "Minh họa", exact: true }).click();
      const band = page.getByRole("complementary", { name: "Số liệu minh họa" });
      await band.waitFor();
      await page.getByRole("main").getByText("số liệu minh họa").first().waitFor();
      await pagesOf(page).getByRole("link", { name: "So sánh" }).click();
      await page.waitForURL(/\/so-sanh/);
      await band.waitFor();
      await page.getByRole("figure").getByText("số liệu minh họa").first().waitFor();
      await pagesOf(page).getByRole("link", { name: "Nguồn số liệu" }).click();
      await page.waitForURL(/\/nguon/);
      await band.getByRole("link", { name: "Xem số liệu thật" }).click();
      await band.waitFor({ state: "detached" });
    });
  });

  it("compares what they choose, and the address keeps it through back, forward and reload", async () => {
    await visit(thanhHoa, {}, async (page) => {
      const panel = page.getByRole("complementary", { name: "Chọn để so sánh" });
      await page.getByRole("figure").waitFor();
      const first = page.url();

      await panel.getByRole("button", { name: /Tân binh giao quân/ }).click();
      await page.getByRole("textbox", { name: "Tìm chỉ tiêu" }).fill("camera");
      await page
        .getByRole("option", { name: /camera/i })
        .first()
        .click();
      await panel.getByRole("button", { name: "Xong" }).click();
      await page.waitForURL((url) => url.searchParams.get("m") !== "recruits_delivered");
      const second = page.url();

      await panel.getByRole("combobox", { name: /Chọn địa phương/ }).fill("tho xuan");
      await page
        .getByRole("option", { name: /Huyện Thọ Xuân/ })
        .first()
        .click();
      await page.waitForURL((url) => url.search.includes("old:395"));
      await page
        .getByRole("rowheader", { name: /Thọ Xuân/ })
        .first()
        .waitFor();

      await page.goBack();
      expect(page.url()).toBe(second);
      await page.goBack();
      expect(page.url()).toBe(first);
      await page.goForward();
      expect(page.url()).toBe(second);
      const title = await page.getByRole("figure").first().getAttribute("aria-label");
      await page.reload();
      await page.getByRole("figure").first().waitFor();
      expect(await page.getByRole("figure").first().getAttribute("aria-label")).toBe(title);
    });
  });

  it("opens a figure and reads who published it; Escape leads back to the figure", async () => {
    await visit("/so-sanh?m=population_average&p=old:38&y=2018-2020", {}, async (page) => {
      const figure = page
        .getByRole("cell")
        .getByRole("button", { name: /xem nguồn/ })
        .first();
      await figure.click();
      const source = page.getByRole("dialog", { name: "Nguồn của con số" });
      await source.getByText("Nơi công bố").first().waitFor();
      await source
        .getByText(/Tổng cục Thống kê/)
        .first()
        .waitFor();
      await page.keyboard.press("Escape");
      await source.waitFor({ state: "detached" });
      expect(await figure.evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it("reads the pages in English, and the address says so", async () => {
    await visit("/", {}, async (page) => {
      await page.getByRole("button", { name: "English" }).click();
      await pagesOf(page, "Pages").getByRole("link", { name: "Compare" }).click();
      await page.waitForURL(/lang=en/);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
      await page.getByRole("group", { name: "Kind of chart" }).waitFor();
    });
  });

  it("walks a chart with the arrow keys and opens a figure with Enter", async () => {
    await visit(thanhHoa, {}, async (page) => {
      const chart = page.getByRole("figure").getByRole("img").first();
      await chart.focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.getByRole("dialog", { name: "Nguồn của con số" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    });
  });

  it("gets past the bar with the first key", async () => {
    await visit("/", {}, async (page) => {
      await heading(page).waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    });
  });
});

describe("an address with a value that cannot be", () => {
  it.each([
    ["/?y=20233", "20233"],
    ["/?p=old:99999", "old:99999"],
    ["/?d=fake", "fake"],
    ["/so-sanh?m=no_such_metric&p=vn&y=2020", "no_such_metric"],
    ["/so-sanh?m=population_average&p=nowhere&y=2020", "nowhere"],
    ["/so-sanh?m=population_average&p=vn&y=20233", "20233"],
    ["/no-such-page", "/no-such-page"],
  ])("%s is refused by name", async (path, value) => {
    await visit(path, {}, async (page) => {
      await page.getByRole("main").getByText(value).first().waitFor();
    });
  });
});

function heading(page: Page) {
  return page.getByRole("main").getByRole("heading", { level: 1 });
}

function pagesOf(page: Page, name = "Các trang") {
  return page.getByRole("banner").getByRole("navigation", { name });
}

function figures(page: Page) {
  return page.getByRole("main").getByRole("button", { name: /xem nguồn/ });
}
