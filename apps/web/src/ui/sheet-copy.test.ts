import type { Sheet } from "@sosanh/chart/table/sheet";
import { describe, expect, it } from "vitest";
import { sheetCopy } from "./sheet-copy.ts";

const sheet: Sheet = {
  title: "Tân binh, người",
  heads: ["Địa phương", "2023", "2024", "Hạng 2024"],
  rows: [
    ["Thọ Xuân", { number: 1234.5, decimals: 1 }, { number: -12.500000000000002, decimals: 1 }, "3/27"],
    ["Nghi Sơn <cũ>", "chưa báo cáo", { number: 4300, decimals: 0 }, { number: 1, decimals: 0 }],
  ],
  notes: ["Nguồn: A & B."],
};

describe("a table on its way to a sheet", () => {
  it("is, as text, tabs between cells and digits without a thousands mark, with a Vietnamese decimal mark", () =>
    expect(sheetCopy(sheet, "vi").text).toBe(
      [
        "Tân binh, người",
        "Địa phương\t2023\t2024\tHạng 2024",
        "Thọ Xuân\t1234,5\t-12,5\t3/27",
        "Nghi Sơn <cũ>\tchưa báo cáo\t4300\t1",
        "",
        "Nguồn: A & B.",
      ].join("\r\n"),
    ));

  it("has an English decimal mark on an English page", () =>
    expect(sheetCopy(sheet, "en").text).toContain("Thọ Xuân\t1234.5\t-12.5\t"));

  it("is, as HTML, these bytes", () =>
    expect(sheetCopy(sheet, "vi").html).toBe(
      [
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>',
        "<tr><td style=\"mso-number-format:'\\@'\">Tân binh, người</td></tr>",
        `<tr>${["Địa phương", "2023", "2024", "Hạng 2024"].map((head) => `<th style="mso-number-format:'\\@'">${head}</th>`).join("")}</tr>`,
        [
          "<tr><td style=\"mso-number-format:'\\@'\">Thọ Xuân</td>",
          '<td x:num="1234.5" sdval="1234.5" sdnum="1033;" style="mso-number-format:\'\\#\\,\\#\\#0\\.0\'">1234,5</td>',
          '<td x:num="-12.5" sdval="-12.5" sdnum="1033;" style="mso-number-format:\'\\#\\,\\#\\#0\\.0\'">-12,5</td>',
          "<td style=\"mso-number-format:'\\@'\">3/27</td></tr>",
        ].join(""),
        [
          "<tr><td style=\"mso-number-format:'\\@'\">Nghi Sơn &lt;cũ&gt;</td>",
          "<td style=\"mso-number-format:'\\@'\">chưa báo cáo</td>",
          '<td x:num="4300" sdval="4300" sdnum="1033;" style="mso-number-format:\'\\#\\,\\#\\#0\'">4300</td>',
          '<td x:num="1" sdval="1" sdnum="1033;" style="mso-number-format:\'\\#\\,\\#\\#0\'">1</td></tr>',
        ].join(""),
        "<tr><td style=\"mso-number-format:'\\@'\"></td></tr>",
        "<tr><td style=\"mso-number-format:'\\@'\">Nguồn: A &amp; B.</td></tr>",
        "</table></body></html>",
      ].join("\n"),
    ));

  it("never breaks a row: a name with a tab or a new line stays in its cell", () =>
    expect(sheetCopy({ ...sheet, rows: [["a\tb\nc"]], notes: [] }, "vi").text.split("\r\n")).toEqual([
      "Tân binh, người",
      "Địa phương\t2023\t2024\tHạng 2024",
      "a b c",
    ]));

  it.each([0, -0.5, 12.500000000000002, 1e9 + 0.25, -98_765_432.123456, 1 / 3])(
    "gives %d back to a millionth",
    (number) => {
      const { html = "" } = sheetCopy({ ...sheet, rows: [[{ number, decimals: 1 }]] }, "vi");
      const written = Number(/x:num="([^"]+)"/.exec(html)?.[1]);
      expect(Math.abs(written - number)).toBeLessThanOrEqual(1e-6);
    },
  );
});
