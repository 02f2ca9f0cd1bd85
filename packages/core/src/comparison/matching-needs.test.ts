import { describe, expect, it } from "vitest";
import { metrics, places, seen, tree } from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import { rollUp } from "../figures/roll-up.ts";
import type { LocalityUid } from "../places/locality.ts";
import { matchingNeeds } from "./matching-needs.ts";

const periods = [2021, 2022].map((year) => ({ year, part: "year" as const }));
const needs = (units: readonly LocalityUid[], observations: readonly Observation[]) =>
  matchingNeeds(units, rollUp(observations, metrics, { tree, periods }), {
    tree,
    sums: new Set(["recruits"]),
    years: [2021, 2022],
    part: "year",
  });

describe("what is read beneath a sum with gaps", () => {
  const gaps = [seen("B1a", 2021, 4), seen("B2", 2021, 5)];
  it("are the children of its children with gaps", () =>
    expect(needs([places.B], gaps)).toEqual({
      read: [{ metric: "recruits", localities: [places.B1a, places.B1b] }],
      units: [places.B1],
    }));
  it("is nothing where the place, or each of its children, is whole", () => {
    const none = { read: [], units: [] };
    expect(needs([places.B], [...gaps, seen("B1b", 2021, 1)])).toEqual(none);
    expect(needs([places.B], [seen("B2", 2021, 5)])).toEqual(none);
    expect(needs([places.A], gaps)).toEqual(none);
  });
  it("goes on from round to round", () => {
    const first = needs([places.vn], gaps);
    expect(first.units).toEqual([places.B]);
    expect(needs(first.units, gaps).read[0]?.localities).toEqual([places.B1a, places.B1b]);
  });
});
