import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, metricOf, places, seen } from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import { known, missing } from "../figures/value.ts";
import { placePairVerdict } from "./place-pair-verdict.ts";

const recruits = metricOf("recruits");

function beside(observations: readonly Observation[]) {
  const { row } = compared(observations);
  return placePairVerdict(
    { row: row("B1", 2023), metric: recruits },
    { row: row("B2", 2023), metric: recruits },
  );
}

describe("two places of a year", () => {
  it("with whole, exact figures compare", () =>
    expect(beside([seen("B1", 2023, 50), seen("B2", 2023, 40)])).toEqual({
      verdict: "comparable",
      reasons: [],
    }));

  it("are cautious where one is small, approximate, an estimate", () =>
    expect(
      beside([{ ...seen("B1", 2023, 9), status: "estimate" }, seen("B2", 2023, known(40, "approximate"))]),
    ).toEqual({ verdict: "caution", reasons: ["estimate", "qualified-value", "small-number"] }));

  it("are cautious where figures of units beneath one are missing", () =>
    expect(beside([seen("B1a", 2023, 50), seen("B2", 2023, 40)])).toEqual({
      verdict: "caution",
      reasons: ["coverage-differs", "coverage-partial"],
    }));

  it("are no pair where one is missing", () =>
    expect(beside([seen("B1", 2023, missing("late")), seen("B2", 2023, 4)])).toEqual({
      verdict: "comparable",
      reasons: [],
    }));

  it("compare though one of them took in a third that year", () => {
    const { row } = compared([seen("A1", 2022, 50), seen("A2", 2022, 40)]);
    const pair = [row("A1", 2022), row("A2", 2022)].map((r) => ({ row: r, metric: recruits }));
    const [a, b] = pair;
    expect(a && b && placePairVerdict(a, b).verdict).toBe("comparable");
  });
});

it("a count and a percentage do not compare", () => {
  const asked = { view: { metrics: ["recruits", "satisfaction"], places: [{ locality: places.B1 }] } };
  const { row } = compared([seen("B1", 2023, 50), figuresOf("satisfaction")("B1", 2023, 50)], asked);
  expect(
    placePairVerdict(
      { row: row("B1", 2023), metric: recruits },
      { row: row("B1", 2023, "satisfaction"), metric: metricOf("satisfaction") },
    ),
  ).toEqual({ verdict: "not-comparable", reasons: ["value-kind"] });
});

it("the order of the two says nothing", () => {
  const figure = fc.tuple(fc.nat({ max: 30 }), fc.constantFrom("B1", "B1a"));
  fc.assert(
    fc.property(figure, fc.nat({ max: 30 }), ([x, place], y) => {
      const { row } = compared([seen(place as "B1", 2023, x), seen("B2", 2023, y)]);
      const [one, other] = [
        { row: row("B1", 2023), metric: recruits },
        { row: row("B2", 2023), metric: recruits },
      ];
      expect(placePairVerdict(one, other)).toEqual(placePairVerdict(other, one));
    }),
    { numRuns: 30 },
  );
});
