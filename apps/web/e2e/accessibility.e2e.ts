import type { BrowserContextOptions } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFaults, colourRules } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";
import { readReport } from "./office-data.ts";
import { settled } from "./settled.ts";

const visit = browserForFile();
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

const pages = [
  ["Tổng quan, số liệu thật", "/"],
  ["Tổng quan, minh họa", "/?d=sample"],
  ["So sánh", "/so-sanh?d=sample"],
  ["Hồ sơ", "/ho-so?d=sample&p=old:395&q=old:407&y=2024"],
  ["Năm qua", "/nam-qua?d=sample"],
  ["Năm qua, chế độ họp", "/nam-qua?d=sample&y=2023&meet=1"],
  ["Độ phủ", "/do-phu?d=sample&p=old:38&y=2024"],
  ["Nguồn", "/nguon"],
  ["Nguồn, còn việc", "/nguon?show=work"],
  ["Báo cáo", "/bao-cao?d=sample"],
  ["Đã lưu", "/da-luu"],
  ["Danh sách số liệu", "/so-lieu"],
  ["Thêm báo cáo", "/so-lieu/them"],
  ["Nhập số liệu", "/nhap?d=sample&p=old:38&y=2024"],
] as const;

interface Seen {
  readonly light: readonly string[];
  readonly dark: readonly string[];
  readonly phone: readonly string[];
  /** How wide the page is beyond a phone's screen, in pixels. */
  readonly beyond: number;
}

describe.each(pages)("%s", (_name, path) => {
  let seen: Seen;
  beforeAll(async () => {
    seen = await lookAt(path);
  });

  it.each(["light", "dark", "phone"] as const)("has no accessibility fault, %s", (look) => {
    expect(seen[look]).toEqual([]);
  });

  it("does not scroll sideways on a phone", () => {
    expect(seen.beyond).toBeLessThanOrEqual(0);
  });
});

describe("a submission under review", () => {
  let submission: number;
  beforeAll(async () => {
    ({ submission } = await readReport(file, report));
  });

  it.each([
    ["where it is decided", () => `/so-lieu/${submission}`],
    ["in the list of submissions", () => "/so-lieu"],
    ["among what waits", () => "/nguon?show=work"],
  ])("has no accessibility fault, on a screen and on a phone, %s", async (_where, path) => {
    for (const options of [{ colorScheme: "dark" }, phone] as const)
      await visit(path(), options, async (page) => {
        await page.getByText(file).first().waitFor();
        await settled(page);
        expect(await axeFaults(page)).toEqual([]);
      });
  });
});

/** The page on a screen, first light and then dark, and on a phone. */
async function lookAt(path: string): Promise<Seen> {
  let onScreen = { light: [""], dark: [""] };
  await visit(path, { colorScheme: "light" }, async (page) => {
    await settled(page);
    const light = await axeFaults(page);
    // The same document in other colours: only a rule about colours can find more.
    await page.emulateMedia({ colorScheme: "dark" });
    onScreen = { light, dark: [...light, ...(await axeFaults(page, colourRules))] };
  });
  let onPhone = { phone: [""], beyond: Number.NaN };
  await visit(path, phone, async (page) => {
    await settled(page);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    onPhone = { phone: await axeFaults(page), beyond };
  });
  return { ...onScreen, ...onPhone };
}

const file = "kiem-tra-giao-dien.txt";
const report =
  "ỦY BAN NHÂN DÂN HUYỆN BA BỂ\n\nNăm 2017, toàn huyện tổ chức 38 buổi tuyên truyền; mở 1.2500 lớp bồi dưỡng kiến thức quốc phòng, an ninh.";
