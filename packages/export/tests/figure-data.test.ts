import { figureTable } from "@sosanh/chart/table/figure-table";
import { isKnown, known, missing } from "@sosanh/core/figures/value";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparisonOf, place, recruits } from "../../chart/tests/comparison-fixture.ts";
import { figureData } from "../src/figure-data-of.ts";
import { missingTable } from "../src/missing-table.ts";
import { plainText } from "../src/plain-text.ts";
import { viewReport, viewTitle } from "../src/view-report.ts";
import { type CsvStyle, writeCsv } from "../src/write-csv.ts";
import { writeJsonStat } from "../src/write-json-stat.ts";
import { allComparisons } from "./all-comparisons.ts";

const dataDay = "2026-01-15";

const read = (comparison: Parameters<typeof viewReport>[0], style: CsvStyle = {}) => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    writeCsv(viewReport(comparison, { dataDay }), style),
  );
  const delimiter = style.comma ? ";" : ",";
  return {
    text,
    records: parse(text, { delimiter, bom: true, comment: style.about ? "#" : "", columns: true }) as Record<
      string,
      string
    >[],
  };
};

describe.each(allComparisons)("the figures of $name", ({ comparison }) => {
  const { language } = comparison.view;
  const titles = figureData(comparison).columns;
  const titleOf = (key: string) => titles.find((column) => column.key === key)?.title ?? "";

  it("are read back from the CSV one by one, with qualifier and reason", () => {
    for (const comma of [false, true]) {
      const { records } = read(comparison, { comma, bom: comma });
      expect(records).toHaveLength(comparison.rows.length);
      for (const [at, row] of comparison.rows.entries()) {
        const record = records[at] ?? {};
        const value = record[titleOf("value")] ?? "";
        expect(record[titleOf("year")]).toBe(`${row.period.year}`);
        if (!isKnown(row.value)) {
          expect(value).toBe("");
          expect(record[titleOf("missing")]).not.toBe("");
          continue;
        }
        expect(Number(comma ? value.replace(",", ".") : value)).toBe(row.value.value);
        expect((record[titleOf("qualifier")] ?? "") === "").toBe(row.value.qualifier === "exact");
        expect(record[titleOf("missing")]).toBe("");
      }
    }
  });

  it("are read back from JSON-stat one by one, a missing one as null with its reason", () => {
    const stat = JSON.parse(new TextDecoder().decode(writeJsonStat(comparison, dataDay)));
    const { metric, place: places, year, measure } = stat.dimension;
    const size: number[] = stat.size;
    expect(stat.value).toHaveLength(size.reduce((a, b) => a * b, 1));
    for (const row of comparison.rows) {
      const index = [
        metric.category.index.indexOf(row.metric),
        places.category.index.indexOf(row.locality),
        year.category.index.indexOf(`${row.period.year}`),
        measure.category.index.indexOf("value"),
      ];
      const at = index.reduce((sum, i, dimension) => sum * (size[dimension] ?? 0) + i, 0);
      expect(stat.value[at]).toBe(isKnown(row.value) ? row.value.value : null);
      if (!isKnown(row.value)) expect(stat.status[at]).toBe(row.value.missing);
      else if (row.value.qualifier !== "exact") expect(stat.status[at]).toContain(row.value.qualifier);
    }
    expect(stat.extension.view.language).toBe(language);
  });

  it("are in a file of the title that is told without it", () => {
    expect(viewTitle(comparison)).toBe(viewReport(comparison, { dataDay }).title);
  });

  it("are the same bytes each time", () => {
    expect(writeJsonStat(comparison, dataDay)).toEqual(writeJsonStat(comparison, dataDay));
    expect(read(comparison).text).toBe(read(comparison).text);
  });
});

describe("a CSV", () => {
  const named = (name: string) =>
    comparisonOf({
      view: {},
      metric: recruits,
      first: 2020,
      places: [[{ ...place("old:100", name), name }, [1]]],
    });

  it("has a mark of UTF-8 when asked, and only then", () => {
    expect(read(named("A"), { bom: true }).text.startsWith("\ufeff")).toBe(true);
    expect(read(named("A")).text.startsWith("\ufeff")).toBe(false);
  });

  it("says what the figures are above the table when asked", () => {
    const { text, records } = read(named("A"), { about: true });
    expect(text.split("\r\n").filter((line) => line.startsWith("# ")).length).toBeGreaterThan(4);
    expect(text).toContain("Số tân binh giao cho các đơn vị");
    expect(records).toHaveLength(1);
  });

  it.each(["=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "never begins a cell with %j",
    (name) => {
      const { records } = read(named(name));
      expect(Object.values(records[0] ?? {}).some((field) => /^[=+\-@\t\r]/.test(field))).toBe(false);
    },
  );

  it("gives every name back as it was, but for the signs that are no text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (name) => {
        const { records } = read(named(`Xã ${name}`));
        expect(records[0]?.["Địa phương"]).toBe(plainText(`Xã ${name}`));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps a qualified figure and the reason of a blank apart", () => {
    const comparison = comparisonOf({
      view: {},
      metric: recruits,
      first: 2020,
      places: [[place("old:100", "A"), [{ value: known(4300, "at-least") }, { value: missing("withheld") }]]],
    });
    const [first, second] = read(comparison).records;
    expect(first?.["Giá trị"]).toBe("4300");
    expect(first?.["Mức chính xác"]).toBe("ít nhất (≥)");
    expect(second?.["Giá trị"]).toBe("");
    expect(second?.["Lý do không có số"]).toBe("không công bố");
  });
});

describe("a total that all units reported to, with less than all of theirs", () => {
  const partial = { value: known(3548), origin: "derived", complete: false } as const;
  const made = comparisonOf({
    view: { language: "vi" },
    metric: recruits,
    first: 2023,
    places: [
      [place("old:38", "Thanh Hóa", 1), [{ ...partial, coverage: { reported: 27, expected: 27 } }, 3600]],
      [
        place("old:40", "Nghệ An", 1),
        [{ ...partial, estimate: true, coverage: { reported: 20, expected: 21 } }, 3600],
      ],
    ],
  });

  it("is said to be incomplete beside its figure", () => {
    const { columns, rows } = figureData(made);
    const at = columns.findIndex(({ key }) => key === "incomplete");
    expect(rows.map((row) => row[at] ?? "")).toEqual([
      ...["chưa đủ số liệu của cấp dưới", ""],
      ...["chưa đủ số liệu của cấp dưới", ""],
    ]);
  });

  it("is among what is missing, with all that is to be said of it", () => {
    expect(missingTable([made], "vi").rows.map(({ cells }) => cells.at(-1)?.text)).toEqual([
      "chưa đủ số liệu của cấp dưới",
      "ước tính; tổng của 20/21 đơn vị",
    ]);
  });

  it("has its remark in the table", () => {
    expect(figureTable(made, recruits.code).rows[0]?.cells.at(-1)?.text).toContain(
      "2023: chưa đủ số liệu của cấp dưới",
    );
  });
});

describe("places in a table", () => {
  it("go by the word of the reader's language, and apart by their days", () => {
    const province = place("old:38", "Thanh Hóa", 1);
    const made = comparisonOf({
      view: { language: "en" },
      metric: recruits,
      first: 2024,
      places: [
        [place("vn", "Cả nước", 0), [9, 9]],
        [{ ...province, until: "2025-07-01" }, [5, "?"]],
        [{ ...province, uid: "new:38", since: "2025-07-01" }, ["?", 5]],
      ],
    });
    const names = [
      "Whole country",
      "Tỉnh Thanh Hóa (until 30 Jun 2025)",
      "Tỉnh Thanh Hóa (since 1 Jul 2025)",
    ];
    const shown = figureTable(made, recruits.code).rows.map(({ cells }) => cells[0]?.text ?? "");
    expect(new Set(shown)).toEqual(new Set(names));
    for (const { cells } of missingTable([made], "en").rows) expect(names).toContain(cells[0]?.text);
  });
});
