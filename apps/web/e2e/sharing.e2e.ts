import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { browserForFile } from "./browser.ts";
import { savedFile } from "./saved-file.ts";

const visit = browserForFile();
const compared = "/so-sanh?m=population_average&p=old:38,old:40&y=2018-2020&export=1";
const sample = "/so-sanh?d=sample&m=recruits_delivered&p=old:38/*&y=2018-2024&export=1";

describe("a link", () => {
  it("that is live opens the comparison it was made of", async () => {
    await visit(compared, {}, async (page) => {
      await page.goto(await linkOf(page, "Theo số liệu mới"));
      await page.waitForURL(/\/so-sanh\?.*population_average/);
      await page.getByRole("rowheader", { name: /Thanh Hóa/ }).waitFor();
    });
  });

  it("that is frozen says so, offers its files, and leads to today's figures", async () => {
    await visit(compared, {}, async (page) => {
      const address = await linkOf(page, "Chốt như bây giờ");
      await page.goto(address);
      await page.getByRole("heading", { name: /^Bản chốt ngày \d/ }).waitFor();
      await page.getByRole("rowheader", { name: /Thanh Hóa/ }).waitFor();
      expect(await axeFaults(page)).toEqual([]);
      const png = page.getByRole("button", { name: /^Hình PNG/ });
      const [one, other] = [
        await savedFile(page, () => png.click()),
        await savedFile(page, () => png.click()),
      ];
      expect(one.bytes.equals(other.bytes)).toBe(true);
      await page.getByRole("link", { name: "Xem số liệu hiện nay" }).click();
      await page.waitForURL(/\/so-sanh/);
    });
  });

  it("that is frozen on illustrative figures stands under their band", async () => {
    await visit(sample, {}, async (page) => {
      await page.goto(await linkOf(page, "Chốt như bây giờ"));
      await page.getByRole("complementary", { name: "Số liệu minh họa" }).waitFor();
      await page.getByRole("figure").getByText("số liệu minh họa").first().waitFor();
    });
  });

  it("fits a phone when it is frozen: the files stand under the chart", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    await visit(compared, phone, async (page) => {
      await page.goto(await linkOf(page, "Chốt như bây giờ"));
      const panel = page.getByRole("region", { name: "Xuất tệp, chia sẻ" });
      await panel.waitFor();
      const [below, chart] = [
        await panel.boundingBox(),
        await page.getByRole("figure").first().boundingBox(),
      ];
      expect(below?.y).toBeGreaterThan((chart?.y ?? 0) + (chart?.height ?? 0));
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it("has a page to be framed by an intranet: chart, table, source, and no program", async () => {
    await visit(compared, {}, async (page) => {
      await page.goto(`${await linkOf(page, "Theo số liệu mới")}/embed`);
      await page.locator("svg").first().waitFor();
      await page.locator("summary").click();
      await page.getByRole("table").getByText("Thanh Hóa").first().waitFor();
      expect(await page.locator("script").count()).toBe(0);
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it("of no view is refused by its name", async () => {
    await visit("/v/00000000", { refused: /links\./ }, async (page) => {
      await page.getByRole("main").getByText("00000000").first().waitFor();
    });
  });
});

describe("a saved view", () => {
  it("is listed in its folder, opened, duplicated, renamed and taken away, by keyboard", async () => {
    await visit(compared, {}, async (page) => {
      await save(page, "Dân số hai tỉnh", "Giao ban/Quý I");
      await page.goto("/da-luu");
      const folder = page.getByRole("region", { name: "Giao ban/Quý I" });
      const row = folder.getByRole("listitem").filter({ hasText: "Dân số hai tỉnh" });
      await row.getByRole("button", { name: "Nhân bản" }).press("Enter");
      const copy = folder.getByRole("listitem").filter({ hasText: "(bản sao)" });
      await copy.getByRole("button", { name: "Đổi tên, thư mục" }).press("Enter");
      const name = copy.getByRole("textbox", { name: "Tên" });
      await name.fill("");
      await name.press("Enter");
      // Said in the language of the page, whatever that of the browser is.
      const said = () => name.evaluate((field: HTMLInputElement) => field.validationMessage);
      await expect.poll(said).toBe("Hãy ghi vào ô này.");
      await name.fill("Dân số, bản họp");
      await copy.getByRole("textbox", { name: "Thư mục" }).fill("Giao ban/Quý II");
      await copy.getByRole("textbox", { name: "Thư mục" }).press("Enter");
      const moved = page.getByRole("region", { name: "Giao ban/Quý II" }).getByRole("listitem");
      await moved.filter({ hasText: "Dân số, bản họp" }).waitFor();
      page.on("dialog", (dialog) => void dialog.accept());
      await moved.getByRole("button", { name: "Xóa" }).press("Enter");
      await moved.waitFor({ state: "detached" });
      await row.getByRole("link", { name: "Mở" }).press("Enter");
      await page.waitForURL(/\/so-sanh\?.*population_average/);
      await page.getByRole("rowheader", { name: /Thanh Hóa/ }).waitFor();
    });
  });

  it("tells what is new since it was last looked at", async () => {
    await visit(sample, {}, async (page) => {
      await save(page, "Tân binh", "");
      await page.goto("/da-luu");
      const row = page.getByRole("listitem").filter({ hasText: "Tân binh" });
      await row.getByText("số liệu minh họa").waitFor();
      await row.getByRole("button", { name: "Có gì mới" }).click();
      await row.getByRole("button", { name: "Đã xem" }).click();
      await row.getByText(/Không có số nào thay đổi từ ngày \d/).waitFor();
      expect(await axeFaults(page)).toEqual([]);
    });
  });

  it("needs a name", async () => {
    await visit(compared, {}, async (page) => {
      await page.getByRole("button", { name: "Lưu", exact: true }).click();
      await page.getByRole("alert").getByText("Hãy đặt tên cho góc nhìn.").waitFor();
    });
  });
});

/** Makes a link and gives its address. */
async function linkOf(page: Page, kind: string): Promise<string> {
  await page.getByRole("button", { name: new RegExp(`^${kind}`) }).click();
  const address = page.getByRole("textbox", { name: "Địa chỉ" });
  await address.waitFor();
  return address.inputValue();
}

async function save(page: Page, name: string, folder: string): Promise<void> {
  const panel = page.getByRole("form", { name: "Lưu góc nhìn" });
  await panel.getByRole("textbox", { name: "Tên", exact: true }).fill(name);
  await panel.getByRole("combobox", { name: /^Thư mục/ }).fill(folder);
  await panel.getByRole("button", { name: "Lưu", exact: true }).press("Enter");
  await panel.getByText(`Đã lưu “${name}”`).waitFor();
}
