import { known } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import type { Cell } from "../tests/comparison-fixture.ts";
import { comparisonOf, place, recruits, urban } from "../tests/comparison-fixture.ts";
import type { Asked } from "../tests/kind-comparisons.ts";
import { at, broken } from "../tests/kind-comparisons.ts";
import { oneMetric } from "./comparison-parts.ts";
import { yearPair } from "./year-pair.ts";

function pair(cells: readonly Cell[], view: Asked = {}, metric = recruits) {
  const comparison = comparisonOf({
    view: { chart: "slope", ...view },
    metric,
    first: 2018,
    places: [[place("old:100", "Thọ Xuân"), cells]],
  });
  const part = oneMetric(comparison);
  const [first] = part.places;
  if (first === undefined) throw new Error("no place");
  return yearPair(part, first);
}

describe("two years of a place", () => {
  it("are the base year and the focus year, with the change between them", () =>
    expect(pair([210, 230, 226])).toMatchObject({
      before: { value: known(210) },
      after: { value: known(226), change: "+16\u00a0người (+7,6\u00a0%) so với năm 2018" },
      difference: 16,
      change: "+16\u00a0người (+7,6\u00a0%)",
      outlook: "better",
    }));

  it("change in points where the metric is a percentage", () =>
    expect(pair([20, 21, 22.5], {}, urban)).toMatchObject({ difference: 2.5, change: "+2,5\u00a0điểm %" }));

  it("have no change where one is missing, both are one year, or they do not compare", () => {
    for (const cells of [["?", 2, 3], [1, 2, "?"], [210, at(214, broken), 219], [210]] as const) {
      expect(pair(cells).change).toBeUndefined();
      expect(pair(cells).difference).toBeUndefined();
      expect(pair(cells).after.change).toBeUndefined();
    }
  });

  it("are no better for rising where less is better", () =>
    expect(pair([210, 214, 219], {}, { ...recruits, polarity: "lower-better" }).outlook).toBe("worse"));
});
