import { figureRows } from "@sosanh/chart/table/figure-rows";
import { textContext } from "@sosanh/chart/table/figure-text";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { metrics, places, seen } from "@sosanh/core/fixtures/small-country";
import { describe, expect, it } from "vitest";
import { filteredRows, type RowFilter } from "./figure-filter.ts";

const comparison = compared(
  [
    ...[2022, 2023].map((year) => seen("B1", year, 40)),
    ...[seen("B2", 2022, 30), seen("A2", 2021, 8), seen("A2", 2022, 10), seen("A2", 2023, 12)],
  ],
  {
    view: { places: [{ childrenOf: places.B }, { locality: places.A2 }], years: { from: 2021, to: 2023 } },
  },
);
const metric = metrics.find((m) => m.code === "recruits");
if (metric === undefined) throw new Error("no metric");
const rows = figureRows(comparison, metric);
const context = textContext(metric, comparison.view);
const found = (filter: Partial<RowFilter>) =>
  filteredRows(rows, { text: "", state: "all", years: [2022, 2023], ...filter }, context).map(
    ({ locality }) => locality.shortName,
  );

describe("the rows of a table", () => {
  it("are all there without a filter", () => expect(found({})).toHaveLength(rows.length));
  it("are found by a part of the name without its marks", () =>
    expect(found({ text: "binh ha" })).toEqual(["Bình Hạ"]));
  it("are found by a name of theirs that is no longer used", () => {
    const [first] = rows;
    if (first === undefined) throw new Error("no row");
    const renamed = {
      ...first,
      locality: { ...first.locality, formerNames: [{ name: "Huyện Tĩnh Gia", lastYear: 2019 }] },
    };
    const filter: RowFilter = { text: "tinh gia", state: "all", years: [] };
    expect(filteredRows([renamed], filter, context)).toEqual([renamed]);
  });
  it("are none where no name matches", () => expect(found({ text: "atlantis" })).toEqual([]));
  it("that lack a figure in a year shown", () => expect(found({ state: "missing" })).toEqual(["Bình Hạ"]));
  it("that lack one in no year shown are not among them", () =>
    expect(found({ state: "missing", years: [2022] })).toEqual([]));
  it("to be read with caution are those whose years do not plainly compare", () =>
    expect(found({ state: "caution" })).toEqual([rows[2]?.locality.shortName]));
});
