import { viewSchema } from "@sosanh/core/view/view";
import { expect, it } from "vitest";
import { comparisonOf, place, recruits, urban } from "../tests/comparison-fixture.ts";
import { rateDecimals } from "./measure.ts";
import { figureTable } from "./table/figure-table.ts";

it("rates per 1,000 people that differ by a twentieth are told apart, in the table as in the sentence", () => {
  const rate = (value: number) => ({ rate: { value, low: value - 0.1, high: value + 0.1 } });
  const comparison = comparisonOf({
    view: { basis: "rate", chart: "ranked-bars" },
    metric: recruits,
    first: 2024,
    places: [
      [place("old:395", "Thọ Xuân"), [rate(0.96)]],
      [place("old:396", "Yên Định"), [rate(1.01)]],
    ],
  });
  const cells = figureTable(comparison, recruits.code).rows.map((row) => row.cells[1]?.text);
  expect(new Set(cells)).toEqual(new Set(["0,96", "1,01"]));
});

it("a rate per more people has one digit, a percentage those of its metric", () => {
  const view = viewSchema.parse({
    ...{ metrics: ["x"], places: [{ locality: "old:395" }], years: { from: 2024, to: 2024 } },
    ratePer: 100_000,
  });
  expect(rateDecimals(recruits, view)).toBe(1);
  expect(rateDecimals(urban, { ratePer: 1000 })).toBe(1);
});
