import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browserForFile } from "./browser.ts";

const visit = browserForFile();

/** A report with what a person finds in it: exact figures by metric, and the words that stand beside one of them. */
interface Seed {
  readonly file: string;
  /** Where the report does not settle its place: the one of those it may be that a person knows it is. */
  readonly place?: string;
  readonly year: number;
  readonly uid: string;
  readonly figures: Readonly<Record<string, string>>;
  readonly sentence: { readonly metric: string; readonly words: string };
}

const seeds: readonly Seed[] = [
  {
    file: "phu-son-2020.txt",
    place: "Xã Phú Sơn, Tỉnh Thanh Hóa, Thị xã Nghi Sơn",
    year: 2020,
    uid: "old:16603",
    figures: { awards_collectives: "3", awards_individuals: "6" },
    sentence: { metric: "awards_individuals", words: "tặng giấy khen cho 3 tập thể và" },
  },
  {
    file: "nghi-son-2020.txt",
    year: 2020,
    uid: "old:407",
    figures: {
      news_bulletins: "94",
      fire_training_courses: "15",
      fire_training_participants: "2.130",
      propaganda_sessions: "7",
      camera_models: "6",
      model_communes: "6",
      self_governing_groups: "136",
      boat_safety_groups: "45",
    },
    sentence: { metric: "fire_training_participants", words: "mở 15 lớp huấn luyện nghiệp vụ PCCC&CNCH với" },
  },
  {
    file: "tho-xuan-2020.txt",
    year: 2020,
    uid: "old:395",
    figures: { recruits_delivered: "226", awards_collectives: "8", awards_individuals: "12" },
    sentence: { metric: "recruits_delivered", words: "năm 2020 huyện Thọ Xuân đã giao" },
  },
  {
    file: "nghi-hoa-2023.txt",
    year: 2023,
    uid: "old:16726",
    figures: { awards_collectives: "1", awards_individuals: "4" },
    sentence: { metric: "awards_collectives", words: "Ủy ban nhân dân phường khen thưởng" },
  },
  {
    file: "vinh-2020.txt",
    year: 2020,
    uid: "old:412",
    figures: { economic_growth_rate: "4,55 %" },
    sentence: { metric: "economic_growth_rate", words: "riêng thành phố Vinh" },
  },
];

describe("the five reports that Sosanh began with", () => {
  it.each(seeds)("$file goes from the file to the published chart, with its exact figures", async (seed) => {
    await visit("/so-lieu/them", {}, async (page) => {
      const file = fileURLToPath(new URL(`./seed-reports/${seed.file}`, import.meta.url));
      await page.locator("input[type=file]").setInputFiles({
        name: seed.file,
        mimeType: "text/plain",
        buffer: readFileSync(file),
      });
      await page.getByRole("button", { name: "Đọc các con số" }).click();
      await page.waitForURL(/\/so-lieu\/\d+/);
      await decideAll(page, seed.place);
      await publish(page);
      await page.getByRole("link", { name: "Xem trên biểu đồ" }).click();
      await page.waitForURL(/\/so-sanh/);
      await page.locator("svg, canvas").first().waitFor();
    });
    for (const [metric, shown] of Object.entries(seed.figures)) await standsInChart(seed, metric, shown);
  });
});

describe("the number that nobody can read for certain", () => {
  it("waits: its cell says so and shows no number, and the list of what is open leads to it", async () => {
    await visit("/so-sanh?m=propaganda_attendance&p=old:407&y=2019-2020", {}, async (page) => {
      await page.getByText("đang duyệt").first().waitFor();
      expect(await page.getByRole("button", { name: /^[≥ ]*(4\.300|43\.000)/ }).count()).toBe(0);
    });
    await visit("/nguon?show=work", {}, async (page) => {
      await page.getByRole("columnheader", { name: "Đang duyệt" }).waitFor();
      const cells = page.getByRole("row").filter({ hasText: "nghi-son-2020.txt" }).getByRole("cell");
      expect(await cells.nth(1).textContent()).toBe("1");
    });
  });
});

/** In the comparison of its metric the figure is what the report says, and leads to the report's own sentence. */
async function standsInChart({ uid, year, sentence }: Seed, metric: string, shown: string): Promise<void> {
  await visit(`/so-sanh?m=${metric}&p=${uid}&y=${year - 1}-${year}`, {}, async (page) => {
    const figure = page.getByRole("button", { name: new RegExp(`^[≈ ]*${shown}, xem nguồn`) }).first();
    await figure.click();
    const source = page.getByRole("dialog", { name: "Nguồn của con số" });
    await source.getByRole("link", { name: "Mở văn bản tại đây" }).waitFor();
    if (metric !== sentence.metric) return;
    await source.getByText(sentence.words).waitFor();
    await source.getByRole("link", { name: "Mở văn bản tại đây" }).click();
    await page.waitForURL(/\/van-ban\//);
    const lit = page.locator("[aria-pressed=true][data-tone]");
    await lit.waitFor();
    expect(Number(/\d+/.exec((await lit.textContent()) ?? "")?.[0])).toBe(Number(/\d+/.exec(shown)?.[0]));
  });
}

/** "4.3000" is held, of two figures of one cell the second stands beside the first, the rest is taken as read. */
async function decideAll(page: Page, place: string | undefined): Promise<void> {
  const look = page.getByRole("tab", { name: /^Cần xem/ });
  await look.waitFor();
  const left = async () => Number(/\d+/.exec((await look.textContent()) ?? "")?.[0]);
  await page.getByRole("tabpanel").or(page.getByText("Tin cậy cao")).first().waitFor();
  const reason = page.getByText("Cần ghi lý do.");
  for (let before = await left(); before > 0; before = await left()) {
    const isFewer = async () => (await left()) < before;
    await page.getByRole("form", { name: /^Con số/ }).waitFor();
    if (place !== undefined) await page.getByRole("button", { name: place }).click();
    const isUnclear = await page.getByRole("form", { name: "Con số “4.3000”" }).isVisible();
    if (isUnclear) {
      for (const reading of ["4.300", "43.000"])
        await page.getByRole("radio", { name: new RegExp(reading.replace(".", "\\.")) }).waitFor();
      await page.keyboard.press("h");
    } else if (await page.getByRole("form", { name: "Con số “04”" }).isVisible()) {
      await page.keyboard.press("x");
    } else await page.keyboard.press("Enter");
    await expect.poll(async () => (await isFewer()) || (await reason.isVisible())).toBe(true);
    if (!(await isFewer())) {
      await page.keyboard.type("theo báo cáo");
      await page.keyboard.press("Enter");
    }
    await expect.poll(isFewer).toBe(true);
  }
  // What is sure can be accepted once it was seen: the button says so a moment after the list is there.
  const together = page.getByRole("button", { name: /^Chấp nhận cả \d+$/ });
  const done = page.getByRole("heading", { level: 1, name: /đã quyết định cả/ });
  await page.getByRole("tab", { name: /^Tin cậy/ }).click();
  await together.or(done).first().waitFor();
  if (await together.isVisible()) await together.click();
  await done.waitFor();
}

async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Trình duyệt" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Trình duyệt" }).click();
  await page.getByRole("button", { name: "Duyệt, công bố" }).click();
  const panel = page.getByRole("region", { name: "Những gì sẽ thay đổi" });
  await panel.getByRole("button", { name: "Công bố", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: /^Đã công bố/ }).waitFor();
}
