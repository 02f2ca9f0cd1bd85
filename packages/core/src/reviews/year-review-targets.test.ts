import { expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { places, seen, targeted } from "../../fixtures/small-country.ts";
import { reviewRowsOf } from "./year-review-row.ts";
import { reviewTargets } from "./year-review-targets.ts";

function told(amounts: readonly ("B1" | "B2")[]) {
  const comparison = compared([seen("B1", 2023, 9)], {
    view: { metrics: ["recruits"], places: [{ locality: places.B }], years: { from: 2022, to: 2023 } },
    input: { targets: [targeted("B", 2023, 100), ...amounts.map((name) => targeted(name, 2023, 10))] },
  });
  return reviewTargets(reviewRowsOf(comparison, places.B), 2023);
}

it("a target is told over the children that have figure and target, where that is half of them", () =>
  expect(told(["B1"])).toEqual([{ metric: "recruits", attainment: 90, side: "missed" }]));
it("a target that no child can be judged by is not told", () => expect(told(["B2"])).toEqual([]));
