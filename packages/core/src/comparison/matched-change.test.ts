import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { places, seen } from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import { known, missing } from "../figures/value.ts";
import type { Succession } from "../places/succession.ts";

const change = (
  observations: readonly Observation[],
  {
    place = "vn",
    year = 2021,
    successions,
  }: { place?: "vn" | "A"; year?: number; successions?: Succession[] } = {},
) => {
  const view = { places: [{ locality: places[place] }] };
  const answer = compared(observations, { view, ...(successions && { input: { successions } }) });
  const { change: moved, matched } = answer.row(place, year);
  return { change: moved, matched };
};

describe("the change of a sum with gaps", () => {
  it("is over the children that are whole in both years", () =>
    expect(
      change([seen("A", 2020, 10), seen("B1", 2020, 5), seen("A", 2021, 12), seen("B1", 2021, 50)]),
    ).toEqual({ change: known(47), matched: { children: 1, partly: 1, of: 2 } }));

  it("goes down to the communes of a district with gaps", () =>
    expect(
      change([
        ...[seen("B1a", 2020, 5), seen("B2", 2020, 7), seen("A1", 2020, 1)],
        ...[seen("B1a", 2021, 6), seen("A2", 2021, 100)],
      ]),
    ).toEqual({ change: known(1), matched: { children: 0, partly: 1, of: 2 } }));

  it("does not go below what is whole in both", () =>
    expect(
      change([
        ...[seen("B", 2020, 10), seen("B1", 2020, 1), seen("B", 2021, 30), seen("B1", 2021, 9)],
        seen("A1", 2021, 4),
      ]),
    ).toEqual({ change: known(20), matched: { children: 1, of: 2 } }));

  it("leaves out a unit that took another in", () =>
    expect(
      change([seen("A1", 2021, 10), seen("A2", 2021, 20), seen("A1", 2022, 11), seen("A2", 2022, 90)], {
        place: "A",
        year: 2022,
      }),
    ).toMatchObject({ change: known(1), matched: { children: 1, of: 2 } }));

  it("is withheld over fewer than half of the children", () =>
    expect(change([seen("A1", 2020, 5), seen("A2", 2020, 7), seen("A1", 2021, 6)], { place: "A" })).toEqual({
      change: missing("not-comparable"),
    }));

  it("has none where no unit beneath is whole in both", () =>
    expect(change([seen("B1a", 2020, 5), seen("B1b", 2021, 6)])).toEqual({
      change: missing("not-comparable"),
    }));
});
