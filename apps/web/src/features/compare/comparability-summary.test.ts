import { compared } from "@sosanh/core/fixtures/small-comparison";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import { describe, expect, it } from "vitest";
import { comparabilityPoints, doubtfulPairs, yearSpans } from "./comparability-summary.ts";

const view = { places: [{ childrenOf: places.A }], years: { from: 2021, to: 2023 } };

describe("the reasons for caution", () => {
  it("name the places and the years they hold for", () =>
    expect(
      comparabilityPoints(compared([seen("A2", 2021, 40), seen("A2", 2022, 50)], { view }), "recruits"),
    ).toEqual([
      { verdict: "not-comparable", reason: "boundary-changed", localities: [places.A2], years: [2022] },
    ]));
  it("are none where every figure compares", () =>
    expect(
      comparabilityPoints(
        compared([seen("B1", 2022, 40), seen("B1", 2023, 50)], {
          view: { places: [{ locality: places.B1 }] },
        }),
        "recruits",
      ),
    ).toEqual([]));
  it("say nothing of a year without a figure", () =>
    expect(comparabilityPoints(compared([seen("A2", 2021, 40)], { view }), "recruits")).toEqual([]));
});

describe("the pairs behind the reasons", () => {
  it("name place, year, verdict and every reason", () =>
    expect(
      doubtfulPairs(compared([seen("A2", 2021, 40), seen("A2", 2022, 50)], { view }), "recruits"),
    ).toEqual([
      { locality: places.A2, year: 2022, verdict: "not-comparable", reasons: ["boundary-changed"] },
    ]));
  it("are none in the first year shown", () =>
    expect(
      doubtfulPairs(
        compared([seen("A2", 2021, 40), seen("A2", 2022, 50)], {
          view: { ...view, years: { from: 2022, to: 2023 } },
        }),
        "recruits",
      ),
    ).toEqual([]));
});

it("years in a row are written as a span", () =>
  expect(yearSpans([2012, 2014, 2015, 2016])).toBe("2012, 2014–2016"));
