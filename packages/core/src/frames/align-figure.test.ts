import { expect, it } from "vitest";
import {
  figuresOf,
  localities,
  metrics,
  type PlaceName,
  places,
  seen,
  successions,
} from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import { rollUp } from "../figures/roll-up.ts";
import { missing } from "../figures/value.ts";
import { lineageOf } from "../places/lineage.ts";
import { localityTree } from "../places/locality-tree.ts";
import type { Succession } from "../places/succession.ts";
import { alignToFrame } from "./align-to-frame.ts";

const tree = localityTree(localities);
const [attended, invited, turnout] = [figuresOf("attended"), figuresOf("invited"), figuresOf("turnout")];
const [income, population, satisfaction] = [
  figuresOf("income"),
  figuresOf("population"),
  figuresOf("satisfaction"),
];

/** The figure of A2, which took A3 in on 2022-07-01, of 2021 in a frame of 2023. */
function ofA2(
  observations: readonly Observation[],
  code: string,
  links: readonly Succession[] = successions,
) {
  const periods = [{ year: 2021, part: "year" }] as const;
  const rows = alignToFrame(rollUp(observations, metrics, { tree, periods }), metrics, {
    tree,
    lineage: lineageOf(tree, links),
    day: "2023-12-31",
    periods,
    places: [places.A2],
  });
  return rows.find((r) => r.metric === code);
}

const both = (
  figure: (place: PlaceName, year: number, value: number) => Observation,
  a: number,
  b: number,
) => [figure("A2", 2021, a), figure("A3", 2021, b)];
const merged = {
  how: "merged",
  from: [places.A2, places.A3].map((locality) => ({ locality, share: "full" })),
};
const inPart = (rest: Partial<Succession> = {}): readonly Succession[] => [
  { from: places.A3, to: places.A2, on: "2022-07-01", change: "split_merged", share: "partial", ...rest },
  { from: places.A3, to: places.A1, on: "2022-07-01", change: "split_merged", share: "partial", ...rest },
];

it("recomputes a ratio from its aligned parts", () =>
  expect(ofA2([...both(attended, 30, 10), ...both(invited, 40, 60)], "turnout")).toMatchObject({
    value: { value: 40 },
    complete: true,
    alignment: merged,
  }));

it("does not average ratios of which the parts were not told", () =>
  expect(ofA2(both(turnout, 75, 25), "turnout")).toMatchObject({
    value: missing("not-comparable"),
    complete: false,
  }));

it("weighs a mean over whole units", () =>
  expect(ofA2([...both(income, 10, 20), ...both(population, 300, 100)], "income")).toMatchObject({
    value: { value: 12.5 },
    coverage: { reported: 2, expected: 2 },
    alignment: merged,
  }));

it("has no figure of several units for a metric that is never rolled up", () =>
  expect(ofA2(both(satisfaction, 80, 90), "satisfaction")?.value).toEqual(missing("not-comparable")));

it("shows no ratio where only bounds are known of its parts", () => {
  const row = ofA2([...both(attended, 30, 10), ...both(invited, 40, 60)], "turnout", inPart());
  expect(row).toMatchObject({ value: missing("not-comparable") });
  expect(row).not.toHaveProperty("bounds");
});

it("estimates a ratio of which the parts are estimated, and says so", () => {
  const half = inPart({ weight: 0.5, weightBasis: "area" });
  expect(ofA2([...both(attended, 30, 10), ...both(invited, 40, 60)], "turnout", half)).toMatchObject({
    value: { value: 50, qualifier: "approximate" },
    estimate: true,
    alignment: { how: "estimated", weight: "area" },
  });
});

it("asks the communes where the districts give only bounds", () => {
  const communes = [seen("A2a", 2021, 4), seen("A1c", 2021, 5), seen("A3a", 2021, 6)];
  const districts = [seen("A2", 2021, 20), seen("A3", 2021, 7)];
  expect(ofA2([...districts, ...communes], "recruits", inPart())).toMatchObject({
    value: { value: 15 },
    alignment: {
      how: "merged",
      from: [{ locality: places.A1c }, { locality: places.A2a }, { locality: places.A3a }],
    },
  });
});

it("tells the bounds where too few communes reported", () =>
  expect(
    ofA2([seen("A2", 2021, 20), seen("A3", 2021, 7), seen("A2a", 2021, 4)], "recruits", inPart()),
  ).toMatchObject({
    bounds: { low: 20, high: 27 },
  }));
