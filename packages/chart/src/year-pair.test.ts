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
    }));

  it("are better or worse by the metric's direction", () => {
    expect(pair([210, 230, 290]).outlook).toBe("better");
    expect(pair([210, 214, 290], {}, { ...recruits, polarity: "lower-better" }).outlook).toBe("worse");
  });

  it("are neither where chance explains the change", () =>
    expect(pair([210, 230, 226]).outlook).toBeUndefined());

  it("change in points where the metric is a percentage", () =>
    expect(pair([20, 21, 22.5], {}, urban)).toMatchObject({ difference: 2.5, change: "+2,5\u00a0điểm %" }));

  it("have no change where one is missing, both are one year, or they do not compare", () => {
    for (const cells of [["?", 2, 3], [1, 2, "?"], [210, at(214, broken), 219], [210]] as const) {
      expect(pair(cells).change).toBeUndefined();
      expect(pair(cells).difference).toBeUndefined();
      expect(pair(cells).after.change).toBeUndefined();
    }
  });

  const thin = { origin: "derived", complete: false, coverage: { reported: 12, expected: 27 } } as const;

  it("of which the later lacks figures are not joined, and change over the units that have both", () => {
    const matched = { children: 12, of: 27 };
    const sinceBase = {
      year: 2019,
      change: known(-9),
      relativeChange: known(-2),
      matched,
      comparability: { verdict: "caution", reasons: ["coverage-partial"] },
    } as const;
    const lacking = { value: known(150), ...thin, understated: true, matched, sinceBase };
    expect(pair([450, lacking], { baseYear: 2018 })).toMatchObject({ apart: true });
    const told = pair([1, 450, lacking], { baseYear: 2019 });
    expect(told).toMatchObject({ apart: true, difference: -9, matched });
  });

  it("that moved as the units that have both did are joined", () => {
    const sinceBase = {
      year: 2018,
      change: known(-9),
      relativeChange: known(-2),
      matched: { children: 26, of: 27 },
      comparability: { verdict: "comparable", reasons: [] },
    } as const;
    expect(pair([450, { value: known(440), ...thin, sinceBase }]).apart).toBeUndefined();
  });

  it("that fell where the units that have both rose are not joined", () => {
    const sinceBase = {
      year: 2018,
      change: known(7),
      relativeChange: known(2.6),
      matched: { children: 30, of: 31 },
      comparability: { verdict: "caution", reasons: ["coverage-partial"] },
    } as const;
    expect(pair([278, { value: known(275), ...thin, sinceBase }]).apart).toBe(true);
  });

  it("that lack figures in both and have no units in common have no change and no line", () => {
    const told = pair([at(90, thin), at(150, { ...thin, understated: true })]);
    expect(told.apart).toBe(true);
    expect(told.difference).toBeUndefined();
  });

  it("have no move in rank where none may be told", () => {
    const told = pair([210, at(230, thin)], { basis: "rank" });
    expect(told).toMatchObject({ apart: true });
    expect(told.difference).toBeUndefined();
  });
});
