import { describe, expect, it } from "vitest";
import { browserForFile } from "./browser.ts";

const visit = browserForFile();
const thoXuan = "/ho-so?d=sample&p=old:395&y=2024";

describe("the profile of a place", () => {
  it("names the place, its dates and its metrics, and shows the chart of the metric chosen", async () => {
    await visit(thoXuan, {}, async (page) => {
      await page.getByRole("heading", { level: 1, name: "Huyện Thọ Xuân" }).waitFor();
      await page.getByText("đến ngày 30/6/2025").waitFor();
      const metric = page.getByRole("button", { name: "Camera an ninh", exact: true });
      await metric.click();
      await page.waitForURL(/m=security_cameras|m=.*camera/);
      expect(await metric.getAttribute("aria-pressed")).toBe("true");
      await page
        .getByRole("heading", { name: /camera an ninh của huyện thọ xuân/i })
        .first()
        .waitFor();
    });
  });

  it("sets a second place beside the first, and takes it away again", async () => {
    await visit(`${thoXuan}&q=old:407`, {}, async (page) => {
      await page.getByRole("columnheader", { name: "Thị xã Nghi Sơn" }).waitFor();
      await page.getByRole("button", { name: "Bỏ nơi thứ hai" }).click();
      await page.getByRole("columnheader", { name: "Thị xã Nghi Sơn" }).waitFor({ state: "detached" });
      expect(new URL(page.url()).searchParams.get("q")).toBeNull();
    });
  });

  it("opens the source of a figure by the keyboard", async () => {
    await visit(thoXuan, {}, async (page) => {
      const row = page.getByRole("row", { name: /Tân binh giao quân/ });
      await row
        .getByRole("button", { name: /^\d{3}/ })
        .first()
        .focus();
      await page.keyboard.press("Enter");
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    });
  });

  it("says which word of the address it does not know", async () => {
    await visit("/ho-so?d=sample&p=old:395&y=20x4", {}, async (page) => {
      await page.getByText("20x4").waitFor();
    });
  });
});
