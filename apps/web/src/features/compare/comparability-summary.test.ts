import { compared } from "@sosanh/core/fixtures/small-comparison";
import { metrics, places, seen } from "@sosanh/core/fixtures/small-country";
import { describe, expect, it } from "vitest";
import { comparabilityPoints, doubtfulPairs, hasAnythingToCompare } from "./comparability-summary.ts";

const recruits = metrics.find(({ code }) => code === "recruits");
if (recruits === undefined) throw new Error("no metric");
const view = { places: [{ childrenOf: places.A }], years: { from: 2021, to: 2023 } };

describe("the reasons for caution", () => {
  it("name the places and the years they hold for", () =>
    expect(
      comparabilityPoints(compared([seen("A2", 2021, 40), seen("A2", 2022, 50)], { view }), recruits),
    ).toEqual([
      { verdict: "not-comparable", reason: "boundary-changed", localities: [places.A2], years: [2022] },
    ]));
  it("are none where every figure compares", () =>
    expect(
      comparabilityPoints(
        compared([seen("B1", 2022, 40), seen("B1", 2023, 50)], {
          view: { places: [{ locality: places.B1 }] },
        }),
        recruits,
      ),
    ).toEqual([]));
  it("say nothing of a year without a figure", () =>
    expect(comparabilityPoints(compared([seen("A2", 2021, 40)], { view }), recruits)).toEqual([]));
});

describe("the pairs behind the reasons", () => {
  it("name place, year, verdict and every reason", () =>
    expect(doubtfulPairs(compared([seen("A2", 2021, 40), seen("A2", 2022, 50)], { view }), recruits)).toEqual(
      [
        {
          locality: places.A2,
          from: 2021,
          to: 2022,
          verdict: "not-comparable",
          reasons: ["boundary-changed"],
        },
      ],
    ));
  it("are none in the first year shown", () =>
    expect(
      doubtfulPairs(
        compared([seen("A2", 2021, 40), seen("A2", 2022, 50)], {
          view: { ...view, years: { from: 2022, to: 2023 } },
        }),
        recruits,
      ),
    ).toEqual([]));
});

describe("the two years compared", () => {
  const merged = compared([seen("A2", 2021, 40), seen("A2", 2022, 50), seen("A2", 2023, 60)], { view });
  it("stand among the pairs, before the neighbours", () =>
    expect(doubtfulPairs(merged, recruits)).toMatchObject([
      { locality: places.A2, from: 2021, to: 2023 },
      { locality: places.A2, from: 2021, to: 2022 },
    ]));
  it("are named with the reason", () =>
    expect(comparabilityPoints(merged, recruits)).toMatchObject([
      { reason: "boundary-changed", years: [2022], pair: { from: 2021, to: 2023 } },
    ]));
});

describe("whether there is anything to compare", () => {
  const has = (observations: readonly ReturnType<typeof seen>[]) =>
    hasAnythingToCompare(compared(observations, { view }), recruits);
  it("is no where there are no figures, or a single one", () => {
    expect(has([])).toBe(false);
    expect(has([seen("A2", 2023, 40)])).toBe(false);
  });
  it("is yes of two figures", () => expect(has([seen("A1", 2023, 40), seen("A2", 2023, 40)])).toBe(true));
});
