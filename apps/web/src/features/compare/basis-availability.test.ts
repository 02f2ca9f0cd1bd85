import type { Observation } from "@sosanh/core/figures/observation";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { figuresOf, metrics, places, seen } from "@sosanh/core/fixtures/small-country";
import type { View } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { barredBases, barredForAll } from "./basis-availability.ts";

function barred(observations: readonly Observation[], view: Partial<View> = {}) {
  const comparison = compared(observations, {
    view: { places: [{ childrenOf: places.B }], years: { from: 2022, to: 2023 }, ...view },
  });
  const metric = metrics.find((m) => m.code === comparison.view.metrics[0]);
  if (metric === undefined) throw new Error("no metric");
  return barredBases(metric, comparison);
}

const satisfied = figuresOf("satisfaction");

describe("a basis that makes no sense is barred", () => {
  it("% change and share of a percentage", () =>
    expect(
      barred([satisfied("B1", 2022, 95), satisfied("B1", 2023, 97)], { metrics: ["satisfaction"] }),
    ).toMatchObject({ "relative-change": "is-percentage", share: "percentage-share" }));
  it("the index of a single year", () =>
    expect(barred([seen("B1", 2023, 5)], { years: { from: 2023, to: 2023 } })).toMatchObject({
      index: "one-year",
    }));
  it("changes without a year before", () =>
    expect(barred([seen("B1", 2023, 50)])).toMatchObject({
      change: "no-base",
      "relative-change": "no-base",
    }));
  it("% of target where no target was set", () =>
    expect(barred([seen("B1", 2023, 50)])).toMatchObject({ target: "no-target" }));
  it("a rate without population", () =>
    expect(barred([seen("B1", 2023, 50)])).toMatchObject({ rate: "no-rate" }));
});

describe("of several metrics a basis is barred", () => {
  const view = { places: [{ childrenOf: places.B }], years: { from: 2022, to: 2023 } };
  const both = [
    seen("B1", 2022, 40),
    seen("B1", 2023, 50),
    satisfied("B1", 2022, 95),
    satisfied("B1", 2023, 97),
  ];
  const bars = barredForAll(compared(both, { view: { ...view, metrics: ["satisfaction", "recruits"] } }));
  it("not where any of them has it", () => expect(Object.keys(bars)).not.toContain("relative-change"));
  it("where none of them has it", () => expect(bars).toMatchObject({ target: "no-target" }));
});

describe("a basis that can be shown is open", () => {
  const open = barred([seen("B1", 2022, 40), seen("B1", 2023, 50)]);
  it("value, change, % change, index and rank of a count of two years", () =>
    expect(Object.keys(open)).not.toEqual(
      expect.arrayContaining(["value", "change", "relative-change", "index", "rank"]),
    ));
  it("every basis the metric can have where nothing is known yet", () =>
    expect(Object.keys(barred([]))).toEqual([]));
});
