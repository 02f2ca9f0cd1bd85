import type { Sheet } from "@sosanh/core/submissions/read-document";
import type { TableMapping } from "@sosanh/core/submissions/table-mapping";
import { describe, expect, it } from "vitest";
import { type SheetTable, sheetTables } from "./sheet-figures.ts";
import { headKey, mappedFigures, mappingPreview, tableFingerprint } from "./table-mapping.ts";

/** The first table of rows of texts. */
function tableOf(rows: readonly (readonly string[])[]): SheetTable {
  const sheet: Sheet = {
    name: "a",
    rows: rows.map((row) => row.map((text) => (text === "" ? { kind: "empty" } : { kind: "text", text }))),
    merges: [],
  };
  const [table] = sheetTables(sheet, { isPlace: () => false });
  if (table === undefined) throw new Error("no table");
  return table;
}

const first = tableOf([
  ["Xã", "Quân 2022", "Ghi riêng"],
  ["Xã A", "25", "7"],
  ["Xã B", "27", "8"],
]);
const next = tableOf([
  ["BIỂU 4"],
  ["Xã", "Quân 2023", "Ghi riêng"],
  ["Xã A", "28", "7"],
  ["Xã B", "30", "8"],
  ["Xã C", "9", "1"],
]);
const mapping: TableMapping = {
  fingerprint: tableFingerprint(first),
  columns: [
    { heads: headKey(["Quân 2022"]), metric: "recruits", unit: "người" },
    { heads: headKey(["Ghi riêng"]), isLeftOut: true },
  ],
  rows: [{ label: "xã b", place: "new:00001" }],
};

describe("what was decided of a table", () => {
  it("is laid over the next one of its shape: other years, more rows, another place on the sheet", () => {
    expect(tableFingerprint(next)).toBe(tableFingerprint(first));
    expect(
      mappedFigures(next, mapping).map(({ metric, unit, year, place, value }) => [
        metric,
        unit,
        year,
        place,
        value,
      ]),
    ).toEqual([
      ["recruits", "người", 2023, undefined, 28],
      ["recruits", "người", 2023, "new:00001", 30],
      ["recruits", "người", 2023, undefined, 9],
    ]);
  });

  it("is shown beside each column before anything is read", () => {
    expect(
      mappingPreview(next, mapping).map(({ role, decided }) => [role, decided?.metric ?? decided?.isLeftOut]),
    ).toEqual([
      ["place", undefined],
      ["value", "recruits"],
      ["value", true],
    ]);
  });

  it("changes nothing of a table of another shape", () => {
    const other = tableOf([
      ["Xã", "Dân quân 2023"],
      ["Xã B", "27"],
    ]);
    expect(mappedFigures(other, mapping)).toEqual(other.figures);
    expect(mappingPreview(other, mapping).every(({ decided }) => decided === undefined)).toBe(true);
  });
});
