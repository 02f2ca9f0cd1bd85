import type { TableCell, TableSpec } from "@sosanh/chart/table/table-spec";
import { formatNumber, qualifierMark } from "@sosanh/chart/words/number-text";
import { isKnown, qualifiers } from "@sosanh/core/figures/value";
import { chartKinds } from "@sosanh/core/view/view";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hardCases, provinces34 } from "../../chart/tests/kind-comparisons.ts";
import { nativeChart } from "../src/native-chart-of.ts";
import { plainText } from "../src/plain-text.ts";
import { drawableChart } from "../src/pptx/chart-part.ts";
import { columnName } from "../src/pptx/chart-workbook.ts";
import type { Report } from "../src/report.ts";
import { viewReport } from "../src/view-report.ts";
import { writeXlsx } from "../src/write-xlsx.ts";
import { numberCode } from "../src/xlsx/number-code.ts";
import { allComparisons } from "./all-comparisons.ts";
import { ooxmlFaults } from "./ooxml-order.ts";
import { cellsAt, readXlsx, shownNumber, type XlsxSheet } from "./read-xlsx.ts";
import { dataDay, reportFor, reportOf, wideTable } from "./report-cases.ts";

function tablesIn({ blocks }: Report): readonly TableSpec[] {
  return blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
}

function headOf({ title, detail }: TableSpec["columns"][number]): string {
  return detail === undefined ? plainText(title) : `${plainText(title)}\n${plainText(detail)}`;
}

/** The row on which the head of a table stands, 1 the first. */
function headRow(sheet: XlsxSheet, { columns }: TableSpec): number | undefined {
  const rows = new Set([...sheet.cells.keys()].map((at) => Number(at.replace(/\D/g, ""))));
  return [...rows].find((row) =>
    columns.every((column, i) => (sheet.cells.get(`${columnName(i)}${row}`)?.value ?? "") === headOf(column)),
  );
}

function expectTable(sheets: readonly XlsxSheet[], table: TableSpec): void {
  const found = sheets.flatMap((sheet) => {
    const head = headRow(sheet, table);
    return head !== undefined && isCaptioned(sheet, table, head) ? [{ sheet, head }] : [];
  });
  expect(found.length, table.title).toBeGreaterThan(0);
  const { sheet, head } = found[0] ?? { sheet: undefined, head: 0 };
  for (const [r, row] of table.rows.entries()) {
    for (const [c, cell] of row.cells.entries()) {
      const read = sheet?.cells.get(`${columnName(c)}${head + 1 + r}`);
      if (cell.number === undefined) expect(read?.value ?? "").toBe(plainText(cell.text));
      else {
        expect(read?.value).toBe(cell.number);
        expect(shownNumber(cell.number, read?.format ?? "", table.language)).toBe(cell.text);
      }
      if (cell.missing !== undefined) expect(read?.isItalic).toBe(true);
      else if (row.role === "mine" && cell.text !== "") expect(read?.isBold).toBe(true);
    }
  }
}

function isCaptioned(sheet: XlsxSheet, { title }: TableSpec, head: number): boolean {
  const above = [...sheet.cells].filter(([at]) => Number(at.replace(/\D/g, "")) < head);
  return above.some(([, { value }]) => `${value}`.includes(plainText(title)));
}

/** Every range a chart names is there, and what it keeps is what stands in the cells. */
function expectBound(sheets: readonly XlsxSheet[]): void {
  for (const { charts } of sheets) {
    for (const { ranges, altText } of charts) {
      expect(altText).not.toBe("");
      for (const { ref, kept } of ranges)
        expect(kept).toEqual(cellsAt(sheets, ref).map((cell) => cell?.value));
    }
  }
}

describe.each(chartKinds)("the workbook of a %s view", (kind) => {
  it.each(["vi", "en"] as const)("has every cell and every number of the chart in %s", async (language) => {
    const report = reportFor(kind, { language });
    const bytes = await writeXlsx(report);
    expect(ooxmlFaults(bytes)).toEqual([]);
    const sheets = readXlsx(bytes);
    for (const table of tablesIn(report)) expectTable(sheets, table);
    expectBound(sheets);
    const charts = sheets.flatMap((sheet) => sheet.charts);
    const pictures = sheets.flatMap((sheet) => sheet.pictures);
    const specs = report.blocks.flatMap((block) => (block.kind === "chart" ? [block.spec] : []));
    expect(charts.length + pictures.length).toBe(specs.length);
    for (const spec of specs) {
      const native = nativeChart(spec);
      if (native === undefined) continue;
      const { series, categories, x } = drawableChart(native);
      const kept = charts[0]?.ranges.map((range) => range.kept) ?? [];
      const across = x ?? categories;
      expect(kept).toEqual(series.flatMap(({ name, values }) => [[name], across, values]));
    }
  });
});

describe("the tables of a workbook", () => {
  it("have every figure, qualifier and reason of every comparison", async () => {
    const tables = allComparisons.flatMap(({ comparison }) => tablesIn(viewReport(comparison, { dataDay })));
    const sheets = readXlsx(await writeXlsx(reportOf(tables.map((table) => ({ kind: "table", table })))));
    for (const [i, table] of tables.entries()) expectTable(sheets.slice(i, i + 1), table);
  });

  it("hold 34 places by 12 years", async () => {
    const table = wideTable(34, 12);
    const sheets = readXlsx(await writeXlsx(reportOf([{ kind: "table", table }])));
    const cells = sheets[0]?.cells ?? new Map();
    const numbers = table.rows.flatMap(({ cells: row }) => row.filter((cell) => cell.number !== undefined));
    expect([...cells.values()].filter(({ value }) => typeof value === "number").length).toBe(numbers.length);
  });

  it("stay in sight: the head is frozen, can be filtered, and is repeated on paper", async () => {
    const [sheet] = readXlsx(await writeXlsx(reportFor("line")));
    const names = sheet?.xml.children.map(({ name }) => name) ?? [];
    expect(names).toContain("x:autoFilter");
    expect(names).toContain("x:pageSetup");
  });
});

describe("a number in a cell", () => {
  const cells = fc.record({
    number: fc.oneof(fc.integer({ min: -1e7, max: 1e7 }), fc.double({ min: -1e5, max: 1e5, noNaN: true })),
    decimals: fc.integer({ min: 0, max: 3 }),
    qualifier: fc.constantFrom(...qualifiers),
    language: fc.constantFrom("vi" as const, "en" as const),
    isSigned: fc.boolean(),
    isPercent: fc.boolean(),
  });

  it("is shown by its format as the page writes it", () =>
    fc.assert(
      fc.property(cells, ({ number, decimals, qualifier, language, isSigned, isPercent }) => {
        const bare = formatNumber(number, { language, decimals });
        const sign = isSigned && !bare.startsWith("−") && /[1-9]/.test(bare) ? "+" : "";
        const unit = !isPercent ? "" : language === "en" ? "%" : "\u00a0%";
        const cell: TableCell = {
          text: `${qualifierMark[qualifier]}${sign}${bare}${unit}`,
          ...{ number, decimals },
          ...(qualifier === "exact" ? {} : { qualifier }),
          ...(isSigned ? { signed: true } : {}),
          ...(isPercent ? { unit: "%" } : {}),
        };
        expect(shownNumber(number, numberCode(cell, language), language)).toBe(cell.text);
      }),
    ));
});

describe("the data of a workbook", () => {
  it("has every figure as a number, in full precision, and its reason where there is none", async () => {
    const comparison = hardCases({ chart: "line" });
    const report = viewReport(comparison, { dataDay });
    const data = report.blocks.flatMap((block) => (block.kind === "data" ? [block.data] : []))[0];
    const sheet = readXlsx(await writeXlsx(report)).find(({ name }) => name === "Dữ liệu");
    const read = data?.rows.map((row, r) =>
      row.map((_, c) => sheet?.cells.get(`${columnName(c)}${r + 3}`)?.value),
    );
    expect(read).toEqual(data?.rows.map((row) => row.map((field) => (field === "" ? undefined : field))));
    const known = comparison.rows.filter(({ value }) => isKnown(value)).length;
    const column = data?.columns.findIndex(({ key }) => key === "value") ?? -1;
    expect(read?.filter((row) => typeof row[column] === "number").length).toBe(known);
  });
});

it("a chart has no point where there is no figure", async () => {
  const sheets = readXlsx(await writeXlsx(viewReport(provinces34({ chart: "line" }), { dataDay })));
  const [chart] = sheets.flatMap(({ charts }) => charts);
  const gaps = chart?.ranges.flatMap(({ kept }) => kept.filter((value) => value === undefined)) ?? [];
  expect(gaps.length).toBe(1);
});
