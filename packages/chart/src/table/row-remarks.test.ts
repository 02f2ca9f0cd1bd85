import { compared } from "@sosanh/core/fixtures/small-comparison";
import { metrics, places, seen } from "@sosanh/core/fixtures/small-country";
import { expect, it } from "vitest";
import { figureRows } from "./figure-rows.ts";
import { rowRemarks } from "./row-remarks.ts";

const comparison = compared(
  [seen("B1", 2021, 40), seen("B1", 2022, 41), seen("B1", 2023, 42), seen("B2", 2022, 30)],
  { view: { places: [{ locality: places.B }], years: { from: 2021, to: 2023 } } },
);
const metric = metrics.find((m) => m.code === "recruits");
if (metric === undefined) throw new Error("no metric");
const [row] = figureRows(comparison, metric);
if (row === undefined) throw new Error("no row");
const columns = [2021, 2022, 2023].map((of) => ({ kind: "figure", of }) as const);

it("what is true of several years is said once, with the years", () => {
  expect(rowRemarks(row, columns, "vi")).toMatch(/(^|; )2021, 2023: 1\/2 đơn vị(;|$)/);
});

it("a year that is not shown is not remarked on", () => {
  expect(rowRemarks(row, columns.slice(0, 1), "vi")).toBe("2021: 1/2 đơn vị");
  expect(rowRemarks(row, [], "vi")).toBe("");
});
