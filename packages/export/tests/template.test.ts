import type { Metric } from "@sosanh/core/figures/metric";
import { known, missing, type Value } from "@sosanh/core/figures/value";
import { metrics } from "@sosanh/core/fixtures/small-country";
import { formIn, formSheetName } from "@sosanh/core/submissions/template-form";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Template, writeTemplate } from "../src/template/write-template.ts";
import { ooxmlFaults } from "./ooxml-order.ts";
import { all, readXlsx } from "./read-xlsx.ts";
import { textIn } from "./xml-tree.ts";

const [first] = metrics;
if (first === undefined) throw new Error("no metric");
const share: Metric = {
  ...first,
  code: "share",
  valueKind: "percentage",
  decimals: 1,
  unit: { vi: "%", en: "%" },
};

const template: Template = {
  title: "Biểu nhập số liệu: Huyện A, năm 2024",
  data: "real",
  places: [
    { uid: "new:00001", name: "Xã A" },
    { uid: "new:00002", name: "Xã B" },
  ],
  metrics: [first, share],
  period: { year: 2024, part: "year" },
  lastYear: new Map([
    ["new:00001", new Map<string, Value>([[first.code, known(1234)]])],
    ["new:00002", new Map<string, Value>([[first.code, missing("not-reported")]])],
  ]),
  language: "vi",
  day: "2024-12-31",
};

describe("a workbook to fill", () => {
  it.each(["vi", "en"] as const)("is sound and has the same bytes again, in %s", async (language) => {
    const bytes = await writeTemplate({ ...template, language });
    expect(ooxmlFaults(bytes)).toEqual([]);
    expect(Buffer.from(await writeTemplate({ ...template, language })).equals(Buffer.from(bytes))).toBe(true);
  });

  it("locks all but the cells to fill, and hides its codes", async () => {
    const [sheet] = readXlsx(await writeTemplate(template));
    if (sheet === undefined) throw new Error("no sheet");
    expect(all(sheet.xml, "x:sheetProtection")[0]?.attributes).toMatchObject({
      sheet: "1",
      formatColumns: "0",
    });
    expect(all(sheet.xml, "x:col")[0]?.attributes.hidden).toBe("1");
    const hidden = all(sheet.xml, "x:row").filter(({ attributes }) => attributes.hidden === "1");
    expect(hidden.map(({ attributes }) => attributes.r)).toEqual(["3"]);
    expect(sheet.cells.get("D3")?.value).toBe(first.code);
    expect(sheet.cells.get("A6")?.value).toBe("new:00001");
  });

  it("takes whole numbers, shares and reasons, each in its column", async () => {
    const [sheet] = readXlsx(await writeTemplate(template));
    const rules = sheet === undefined ? [] : all(sheet.xml, "x:dataValidation");
    expect(rules.map(({ attributes: { type, sqref, errorStyle } }) => [type, sqref, errorStyle])).toEqual([
      ["custom", "D6:D7", undefined],
      ["custom", "F6:F7", "warning"],
      ["list", "H6:H7", undefined],
    ]);
    for (const { attributes } of rules) {
      expect(attributes.error?.length).toBeLessThan(256);
      expect(attributes.errorTitle?.length).toBeLessThan(33);
    }
  });

  it("shows the year before, a missing figure in words", async () => {
    const [sheet] = readXlsx(await writeTemplate(template));
    expect(sheet?.cells.get("E6")?.value).toBe(1234);
    expect(sheet?.cells.get("E7")?.value).toBe("chưa báo cáo");
    expect(sheet?.cells.get("E5")?.value).toBe("2023");
  });

  it("prints its title, headings and places on every page, fitted to the width", async () => {
    const bytes = await writeTemplate(template);
    const [sheet] = readXlsx(bytes);
    if (sheet === undefined) throw new Error("no sheet");
    const book = new TextDecoder().decode(unzipSync(bytes)["xl/workbook.xml"]);
    expect(book).toContain("'Nhập số liệu'!$B:$C,'Nhập số liệu'!$4:$5</definedName>");
    expect(all(sheet.xml, "x:pageSetup")[0]?.attributes).toMatchObject({
      orientation: "landscape",
      fitToHeight: "0",
    });
    expect(book).toContain("'Nhập số liệu'!$B$4:$H$7</definedName>");
    expect(all(sheet.xml, "x:oddHeader").map(textIn).join()).toContain(template.title);
    expect(all(sheet.xml, "x:oddFooter").map(textIn).join()).toContain("&P/&N");
  });

  it("prints many metrics on pages side by side, none parted from its year before", async () => {
    const many = Array.from({ length: 14 }, (_, i): Metric => ({ ...first, code: `m${i}` }));
    const bytes = await writeTemplate({ ...template, metrics: many });
    expect(ooxmlFaults(bytes)).toEqual([]);
    const [sheet] = readXlsx(bytes);
    if (sheet === undefined) throw new Error("no sheet");
    const breaks = all(sheet.xml, "x:brk").map(({ attributes }) => Number(attributes.id));
    expect(breaks.length).toBeGreaterThan(0);
    for (const column of breaks) expect((column - 3) % 2).toBe(0);
  });

  it("says on a hidden sheet what it asks for", async () => {
    const sheet = readXlsx(await writeTemplate(template)).find(({ name }) => name === formSheetName);
    const rows: (string | number)[][] = [];
    for (const [address, { value }] of sheet?.cells ?? []) {
      const row = Number(/\d+/.exec(address)?.[0]) - 1;
      rows[row] = [...(rows[row] ?? []), value];
    }
    const { data, period, places } = template;
    expect(formIn(rows)).toEqual({ data, period, places, metrics: [first.code, "share"] });
    expect(formIn(rows.slice(0, -1))).toBeUndefined();
    expect(formIn(rows.toSpliced(5, 1))).toBeUndefined();
  });

  it("keeps every name a text", () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (name) => {
        const named = { ...template, title: name, places: [{ uid: "new:00001" as const, name }] };
        expect(ooxmlFaults(await writeTemplate(named))).toEqual([]);
      }),
      { numRuns: 12 },
    ));
});
