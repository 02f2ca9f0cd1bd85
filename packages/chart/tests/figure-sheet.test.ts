import { known } from "@sosanh/core/figures/value";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { metrics, places, seen } from "@sosanh/core/fixtures/small-country";
import { expect, it } from "vitest";
import { figureRows } from "../src/table/figure-rows.ts";
import { figureSheet } from "../src/table/figure-sheet.ts";
import { textContext } from "../src/table/figure-text.ts";

const comparison = compared(
  [seen("B1", 2023, 50), seen("B2", 2023, known(30, "at-least")), seen("B1", 2022, 40)],
  {
    view: { places: [{ childrenOf: places.B }], years: { from: 2022, to: 2023 } },
  },
);
const metric = metrics.find((m) => m.code === "recruits");
if (metric === undefined) throw new Error("no metric");

const sheet = figureSheet(
  {
    rows: figureRows(comparison, metric),
    columns: [
      { kind: "figure", of: 2022 },
      { kind: "figure", of: 2023 },
      { kind: "rank", of: 2023 },
    ],
    names: new Map([[places.B1, "Bình Thượng"]]),
    title: "Tân binh",
    notes: ["Nguồn: A."],
  },
  textContext(metric, comparison.view),
);

it("a copied table has exact figures as numbers, qualified ones in words, missing ones as their reason", () =>
  expect(sheet.rows.map((row) => row.slice(0, 3))).toEqual([
    ["Bình Thượng", { number: 40, decimals: 0 }, { number: 50, decimals: 0 }],
    [expect.any(String), "chưa báo cáo", "≥\u00a030"],
  ]));

it("a rank is a number, and its head says of how many", () => {
  expect(sheet.heads[3]).toBe("Hạng (2023, /2)");
  expect(sheet.rows[0]?.[3]).toEqual({ number: 1, decimals: 0 });
});

it("what must go with the figures goes with the copy", () => expect(sheet.notes).toEqual(["Nguồn: A."]));
