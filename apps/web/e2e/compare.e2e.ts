import { type ChartKind, chartKinds } from "@sosanh/core/view/view";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForFile } from "./browser.ts";

const visit = browserForFile();
const districts = "/so-sanh?d=sample&m=recruits_delivered&p=old:38/*&y=2018-2024";
const provinces = (metrics: string) => `/so-sanh?m=${metrics}&p=vn/*,vn&y=2017-2020&mine=old:38`;
/** Metrics that a kind needs where one that is a ratio will not do. */
const metricsOf: Partial<Record<ChartKind, string>> = {
  contribution: "population_average",
  scatter: "urban_share,population_average",
};

describe("the row above the answer", () => {
  it.each([1280, 1440])("is one row at %i px, in both languages", async (width) => {
    for (const language of ["vi", "en"])
      await visit(`/so-sanh?lang=${language}`, { viewport: { width, height: 900 } }, async (page) => {
        await page.getByRole("rowheader").first().waitFor();
        const tops = await page
          .locator("main fieldset:visible, main button[aria-haspopup=dialog]:visible")
          .evaluateAll((all) => all.slice(0, 4).map((one) => one.getBoundingClientRect()));
        const [first] = tops;
        for (const { top } of tops) expect(Math.abs(top - (first?.top ?? 0))).toBeLessThan(12);
      });
  });
});

describe("a comparison that opens without an address", () => {
  it("keeps the list of places open, with what was typed, when the first is chosen", async () => {
    await visit("/so-sanh", {}, async (page) => {
      const search = page.getByRole("combobox", { name: /Chọn địa phương/ });
      // None of those that the page opens with: choosing one of them takes it out.
      await search.fill("da nang");
      await page
        .getByRole("option", { name: /Đà Nẵng/ })
        .first()
        .click();
      await page.waitForURL(/[?&]p=/);
      await page
        .getByRole("rowheader", { name: /Đà Nẵng/ })
        .first()
        .waitFor();
      expect(await search.inputValue()).toBe("da nang");
      expect(await search.evaluate((box) => box === document.activeElement)).toBe(true);
    });
  });
});

describe("the frame of boundaries", () => {
  it("changes the answer, and goes with the reader to other pages", async () => {
    await visit("/so-sanh?m=population_average&p=old:37&y=2018-2020", {}, async (page) => {
      await page.getByRole("rowheader", { name: /Ninh Bình/ }).waitFor();
      const before = await figureOf(page, "Ninh Bình");
      await page.getByRole("button", { name: "Đơn vị hiện nay" }).click();
      await page.waitForURL(/frame=today/);
      await page.getByRole("rowheader", { name: /Nam Định/ }).waitFor();
      expect(await figureOf(page, "Ninh Bình")).not.toBe(before);
      await page.getByRole("link", { name: "Tổng quan" }).first().click();
      await page.waitForURL((url) => url.pathname === "/" && url.searchParams.get("frame") === "today");
    });
  });

  it("takes a day as people write it, and says why another is none", async () => {
    await visit("/so-sanh?m=population_average&p=old:37&y=2018-2020", {}, async (page) => {
      await page.getByRole("button", { name: "Chọn ngày" }).click();
      const day = page.getByRole("textbox", { name: /Ngày/ });
      await day.fill("31/2/2024");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").getByText("31/2/2024").waitFor();
      await day.fill("31/12/2024");
      await page.keyboard.press("Enter");
      await page.waitForURL(/frame=2024-12-31/);
      await page.getByRole("button", { name: "Đơn vị ngày 31/12/2024" }).waitFor();
    });
  });
});

describe("a place pointed at", () => {
  it("is lit in the table, stays lit when pinned, and goes out with Escape", async () => {
    await visit(`${districts}&mine=old:395`, {}, async (page) => {
      const row = page.getByRole("row", { name: /Thọ Xuân/ });
      const name = row.getByRole("button", { name: "Thọ Xuân", exact: true });
      await page
        .getByRole("complementary", { name: "Chọn để so sánh" })
        .getByRole("listitem")
        .filter({ hasText: "Thọ Xuân" })
        .hover();
      await expect.poll(() => row.getAttribute("data-light")).toBe("lit");
      await name.press("Space");
      expect(await name.getAttribute("aria-pressed")).toBe("true");
      await page.getByRole("row", { name: /Nghi Sơn/ }).hover();
      expect(await row.getAttribute("data-light")).toBe("pinned");
      await page.keyboard.press("Escape");
      expect(await name.getAttribute("aria-pressed")).toBe("false");
    });
  });

  it("in the chart is lit in the table", async () => {
    await visit(districts, {}, async (page) => {
      await page.getByRole("figure").locator("svg path").first().waitFor({ state: "attached" });
      await page.getByRole("figure").getByRole("img").first().focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => page.locator("tbody tr[data-light]").count()).toBe(1);
    });
  });
});

describe("two years that do not compare", () => {
  it("lead to the reason from their cell, and from the list of pairs", async () => {
    await visit(`${districts}&chart=slope`, {}, async (page) => {
      await page
        .locator("tbody")
        .getByRole("button", { name: /không so sánh được/ })
        .first()
        .click();
      await page
        .getByRole("dialog", { name: /2018 và 2024/ })
        .getByText("Lý do")
        .waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /Xem \d+ cặp năm/ }).click();
      await page.getByRole("dialog").getByText("2018–2024").first().waitFor();
    });
  });
});

describe("on a phone", () => {
  it("a first tap on a figure says it under the chart, a second one opens its source", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    await visit("/so-sanh?m=urban_share&p=old:38,old:40&y=2017-2020", phone, async (page) => {
      const ring = page.locator("[class*=_ring_] button");
      const middleOf = async (what: Locator) => {
        const box = await what.boundingBox();
        if (box === null) throw new Error("not shown");
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      };
      const tapOnChart = async (from: { readonly x: number; readonly y: number }) => {
        const picture = page.getByRole("figure").getByRole("img").first();
        await page.getByRole("figure").locator("svg path").first().waitFor({ state: "attached" });
        await picture.scrollIntoViewIfNeeded();
        const middle = await middleOf(picture);
        await page.touchscreen.tap(middle.x + from.x, middle.y + from.y);
        await page.locator("[class*=_tip_]").waitFor();
        const mark = await middleOf(ring);
        return { x: mark.x - middle.x, y: mark.y - middle.y };
      };
      const mark = await tapOnChart({ x: -54, y: -74 });
      await page.goto(page.url());
      await tapOnChart(mark);
      expect(await page.getByRole("dialog").count()).toBe(0);
      // The tap on the same figure again is on its own button.
      await ring.tap();
      await page.getByRole("dialog").waitFor();
    });
  });
});

describe("the table", () => {
  it("finds a place without its marks, sorts by a column, and is copied as numbers", async () => {
    await visit(districts, {}, async (page) => {
      await page.getByRole("searchbox", { name: "Tìm nơi trong bảng" }).fill("tho xuan");
      await expect.poll(() => page.locator("tbody tr").count()).toBe(1);
      await page.getByRole("searchbox", { name: "Tìm nơi trong bảng" }).fill("");
      const head = page.getByRole("columnheader", { name: "Địa phương" });
      await head.getByRole("button").click();
      expect(await head.getAttribute("aria-sort")).toBe("ascending");
      await page.evaluate(() => {
        window.addEventListener("copy", (event) => {
          const data = event.clipboardData;
          document.title = JSON.stringify([data?.getData("text/plain"), data?.getData("text/html")]);
        });
      });
      await page.getByRole("button", { name: "Chép bảng" }).click();
      await page.getByText("Đã chép, dán được vào Excel").waitFor();
      const [text = "", html = ""] = JSON.parse(await page.title()) as string[];
      const row = text.split("\r\n").find((line) => line.startsWith("Nghi Sơn\t")) ?? "";
      expect(row.split("\t")[1]).toMatch(/^\d+$/);
      expect(html).toMatch(/<td x:num="\d+"/);
      expect(text).toContain("minh họa");
    });
  });

  it("tells the change between two years that the reader chose", async () => {
    await visit(districts, {}, async (page) => {
      await page.getByRole("combobox", { name: "Thay đổi từ năm" }).selectOption("2020");
      await page.getByRole("combobox", { name: "đến", exact: true }).selectOption("2023");
      await page.waitForURL(/focus=2023.*since=2020/);
      await page
        .getByRole("columnheader", { name: /2020–2023/ })
        .first()
        .waitFor();
      const column = await page
        .getByRole("columnheader")
        .evaluateAll((heads) => heads.findIndex((head) => head.textContent.includes("2020–2023")));
      const told = page.locator(`tbody tr > :nth-child(${column + 1})`);
      expect((await told.allTextContents()).some((text) => /^[+−]?\d+$/.test(text.trim()))).toBe(true);
    });
  });
});

it("a note of the office is added, shown and removed", async () => {
  await visit("/so-sanh?m=population_average&p=old:38,old:40&y=2018-2020", {}, async (page) => {
    await page.getByRole("button", { name: "Thêm ghi chú" }).click();
    await page.getByRole("button", { name: "Lưu ghi chú" }).click();
    await page.getByText("Cần có nội dung ghi chú.").waitFor();
    await page.getByRole("textbox", { name: "Nội dung" }).fill("Dịch COVID-19");
    await page.getByRole("button", { name: "Lưu ghi chú" }).click();
    const note = page.getByRole("listitem").filter({ hasText: "Dịch COVID-19" });
    await note.waitFor();
    await note.getByRole("button", { name: /Xóa ghi chú/ }).press("Enter");
    await note.waitFor({ state: "detached" });
  });
});

describe("a comparison as", () => {
  it.each(chartKinds.filter((kind) => kind !== "table" && kind !== "small-multiples"))(
    "%s is drawn",
    async (kind) => {
      await visit(`${provinces(metricsOf[kind] ?? "urban_share")}&chart=${kind}`, {}, async (page) => {
        const marks = page.getByRole("figure").first().locator("svg [fill], svg [stroke]");
        await expect.poll(() => marks.count(), { timeout: 30_000 }).toBeGreaterThan(20);
      });
    },
  );

  it("small charts is drawn", async () => {
    await visit(
      "/so-sanh?m=urban_share&p=old:38,old:40,vn&y=2017-2020&chart=small-multiples",
      {},
      async (page) => {
        const marks = page.getByRole("figure").first().locator("svg path");
        await expect.poll(() => marks.count(), { timeout: 30_000 }).toBeGreaterThan(5);
      },
    );
  });

  it("a kind that makes no sense is drawn as another, and the page says why", async () => {
    await visit("/so-sanh?m=urban_share&p=old:38,old:40&y=2020&chart=line", {}, async (page) => {
      await page.getByText("Đường: cần ít nhất hai năm. Đang xem xếp hạng.").waitFor();
    });
  });
});

/** The last year's figure in the row of a place. */
async function figureOf(page: Page, name: string): Promise<string> {
  const row = page.getByRole("row", { name: new RegExp(name) }).first();
  return (
    (await row
      .getByRole("button", { name: /xem nguồn/ })
      .last()
      .textContent()) ?? ""
  );
}
