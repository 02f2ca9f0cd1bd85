import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";
import { settled } from "./settled.ts";

const visit = browserForFile();
const compare = "/so-sanh?d=sample&m=recruits_delivered&p=old:38,old:40&y=2016-2024";
const told = "Theo số liệu đã biết ngày";

/** Every page that tells of a place in a year, with what it says where nothing is known. */
const pages = [
  ["Tổng quan", "/?d=sample&p=old:38&y=2024"],
  ["Năm qua", "/nam-qua?d=sample&p=old:38&y=2024"],
  ["Hồ sơ", "/ho-so?d=sample&p=old:38&y=2024"],
  ["Độ phủ", "/do-phu?d=sample&p=old:38&y=2024"],
] as const;

const figures = /^[\d.,]+.*, xem nguồn/;

describe("a comparison as it was known on a day", () => {
  it("is asked for by a day, says so above the answer, and leads back to now", async () => {
    await visit(compare, {}, async (page) => {
      await page.getByRole("button", { name: "Theo số liệu ngày…" }).click();
      const dialog = page.getByRole("dialog", { name: "Theo số liệu ngày…" });
      await dialog.getByRole("textbox").fill("31/2/2025");
      await dialog.getByRole("button", { name: "Xem theo ngày này" }).click();
      await dialog.getByRole("alert").getByText("31/2/2025").waitFor();
      await dialog.getByRole("textbox").fill("31/12/2099");
      await dialog.getByRole("button", { name: "Xem theo ngày này" }).click();
      await page.waitForURL(/[?&]known=2099-12-31/);
      await page.getByText(`${told} 31/12/2099.`).waitFor();
      await page.getByRole("button", { name: "Về hiện tại" }).click();
      await page.waitForURL((url) => !url.searchParams.has("known"));
      expect(await page.getByText(told).count()).toBe(0);
    });
  });

  it("shows no figure of a day before anything was published", async () => {
    await visit(`${compare}&known=2020-01-01`, {}, async (page) => {
      await page.getByText(`${told} 1/1/2020.`).waitFor();
      await page.getByRole("heading", { name: /^Chưa có số liệu “Tân binh giao quân”/ }).waitFor();
      await page.getByText(/^Đến hết ngày 1\/1\/2020 chưa có con số nào/).waitFor();
      expect(await page.getByRole("main").getByRole("button", { name: figures }).count()).toBe(0);
      // Years that are known of now would be as empty.
      expect(await page.getByRole("button", { name: /^Xem \d{4}/ }).count()).toBe(0);
    });
  });

  it("opens figures as they were known on that day, which are not corrected there", async () => {
    await visit(`${compare}&known=2099-12-31`, {}, async (page) => {
      const asked = page.waitForRequest(
        (request) => request.url().includes("sources.figure") && request.url().includes("2099-12-31"),
      );
      await page
        .getByRole("button", { name: /xem nguồn/ })
        .first()
        .click();
      await asked;
      const source = page.getByRole("dialog", { name: "Nguồn của con số" });
      await source.getByText("Số liệu ngày 31/12/2099").waitFor();
      expect(await source.getByRole("button", { name: "Sửa số liệu này" }).count()).toBe(0);
    });
  });
});

describe("a page of a place and a year, as it was known on a day", () => {
  it.each(pages)("is asked for by a day, says so, and leads back to now: %s", async (_, address) => {
    await visit(address, {}, async (page) => {
      await page.getByRole("button", { name: "Theo số liệu ngày…" }).click();
      const dialog = page.getByRole("dialog", { name: "Theo số liệu ngày…" });
      await dialog.getByRole("textbox").fill("31/12/2099");
      await dialog.getByRole("button", { name: "Xem theo ngày này" }).click();
      await page.waitForURL(/[?&]known=2099-12-31/);
      await page.getByText(`${told} 31/12/2099.`).waitFor();
      await page.getByRole("button", { name: "Về hiện tại" }).click();
      await page.waitForURL((url) => !url.searchParams.has("known"));
      expect(await page.getByText(told).count()).toBe(0);
    });
  });

  it.each(pages)(
    "shows no figure of a day before anything was published, and why: %s",
    async (_, address) => {
      await visit(`${address}&known=2020-01-01`, {}, async (page) => {
        await page.getByText(`${told} 1/1/2020.`).waitFor();
        await page.getByText("Đến hết ngày 1/1/2020 chưa có con số nào").waitFor();
        expect(await page.getByRole("main").getByRole("button", { name: figures }).count()).toBe(0);
      });
    },
  );

  it.each(pages)("refuses what is no day, by name: %s", async (_, address) => {
    await visit(`${address}&known=2025-02-31`, {}, async (page) => {
      await page
        .getByRole("alert")
        .getByText(/“2025-02-31” không phải là ngày của số liệu/)
        .waitFor();
    });
  });

  it("keeps its day from page to page, into a comparison and into a briefing", async () => {
    await visit(`${pages[0][1]}&known=2099-12-31`, {}, async (page) => {
      const onward = async (name: string, path: string) => {
        await page.getByRole("navigation", { name: "Các trang" }).first().getByRole("link", { name }).click();
        await page.waitForURL(
          (url) => url.pathname === path && url.searchParams.get("known") === "2099-12-31",
        );
        await page.getByText(`${told} 31/12/2099.`).waitFor();
      };
      await onward("Năm qua", "/nam-qua");
      await onward("Hồ sơ", "/ho-so");
      await onward("Độ phủ", "/do-phu");
      await onward("So sánh", "/so-sanh");
      await onward("Báo cáo", "/bao-cao");
    });
  });

  it("opens figures as they were known on that day", async () => {
    await visit(`${pages[0][1]}&known=2099-12-31`, {}, async (page) => {
      const asked = page.waitForRequest(
        (request) => request.url().includes("sources.figure") && request.url().includes("2099-12-31"),
      );
      await page
        .getByRole("button", { name: /xem nguồn/ })
        .first()
        .click();
      await asked;
    });
  });

  it("has no accessibility fault with its day, in both themes", async () => {
    for (const colorScheme of ["light", "dark"] as const)
      await visit(`${pages[0][1]}&known=2099-12-31`, { colorScheme }, async (page) => {
        await page.getByText(`${told} 31/12/2099.`).waitFor();
        await settled(page);
        expect(await axeFaults(page)).toEqual([]);
      });
  });

  it("says its day in a meeting, where the bars of the page are gone", async () => {
    await visit(`${pages[1][1]}&known=2099-12-31&meet=1`, {}, async (page) => {
      await page.getByText("Số liệu ngày 31/12/2099").waitFor();
    });
  });
});
