import { describe, expect, it } from "vitest";
import { type Asked, compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, metrics, places, seen, targeted, tree } from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import { rollUp } from "../figures/roll-up.ts";
import type { Target } from "../figures/target.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import { yearReviewOf } from "./year-review.ts";

const periods = [2020, 2021, 2022, 2023].map((year) => ({ year, part: "year" as const }));
const [crashes, groups, turnout] = [figuresOf("accidents"), figuresOf("groups"), figuresOf("turnout")];
const [attended, invited] = [figuresOf("attended"), figuresOf("invited")];
const population = figuresOf("population");

function review(figures: readonly Observation[], targets: readonly Target[] = []) {
  const asked: Asked = {
    view: {
      metrics: metrics.map((m) => m.code),
      places: [{ locality: places.B }],
      years: { from: 2020, to: 2023 },
    },
    input: { targets },
  };
  const childRollups = rollUp(figures, metrics, { tree, periods });
  const held = new Set(childRollups.filter((r) => isKnown(r.value)).map((r) => r.metric));
  const units = tree.childrenIn(places.B, { year: 2023, part: "year" });
  const reporting = { units, rollups: childRollups, tree, held };
  return yearReviewOf({ comparison: compared(figures, asked), childRollups, reporting, year: 2023 });
}

/** A figure of B for each year from 2020 on, as far as given. */
function series(of: typeof seen, ...values: readonly number[]): Observation[] {
  return values.map((value, i) => of("B", 2020 + i, value));
}

describe("what moved", () => {
  it("comes from the largest rise to the largest fall, in per cent; then points; then small counts", () =>
    expect(
      review([
        ...series(seen, 0, 0, 100, 110),
        ...series(groups, 0, 0, 100, 130),
        ...series(crashes, 0, 0, 100, 60),
        ...series(turnout, 0, 0, 80, 79),
        ...series(attended, 0, 0, 3, 5),
      ]).moves,
    ).toEqual([
      { metric: "groups", measure: "percent", size: 30 },
      { metric: "recruits", measure: "percent", size: 10 },
      { metric: "accidents", measure: "percent", size: -40 },
      { metric: "turnout", measure: "points", size: -1 },
      { metric: "attended", measure: "amount", size: 2 },
    ]));

  it("is no metric that only measures another", () =>
    expect(review(series(figuresOf("recruits_target"), 0, 0, 100, 120)).moves).toEqual([]));

  it("leaves out a change over fewer than half of the children", () => {
    const some = [seen("A1", 2022, 10), seen("A1", 2023, 20), seen("A3", 2021, 1)];
    expect(review(some).moves).toEqual([]);
  });

  it("leaves out what has no figure the year before", () =>
    expect(review([seen("B", 2023, 5), seen("B", 2021, 5)]).moves).toEqual([]));
});

describe("the headline", () => {
  it("counts what rose and fell, and names the longest run against the most", () =>
    expect(
      review([
        ...series(seen, 100, 100, 100, 110),
        ...series(groups, 100, 100, 100, 130),
        ...series(invited, 100, 100, 50, 49),
        ...series(population, 100, 100, 100, 120),
        ...series(crashes, 100, 90, 80, 70),
      ]).headline,
    ).toEqual({
      rose: 3,
      fell: 2,
      same: 0,
      overMatched: false,
      withFigures: 5,
      named: { metric: "accidents", direction: "fell", years: 3 },
    }));

  it("names, where nothing went against, the longest run of at least two years", () => {
    const { headline } = review([...series(seen, 10, 10, 20, 30), ...series(groups, 10, 10, 10, 30)]);
    expect(headline).toMatchObject({ rose: 2, named: { metric: "recruits", direction: "rose", years: 2 } });
    expect(review(series(groups, 10, 10, 10, 30)).headline.named).toBeUndefined();
  });

  it("counts no estimate, no qualified value and no small number", () =>
    expect(
      review([
        ...series(seen, 100, 100, 100, 110).map((o) => ({ ...o, status: "estimate" as const })),
        ...series(groups, 0, 0, 3, 5),
        crashes("B", 2022, known(100, "at-least")),
        crashes("B", 2023, 120),
      ]).headline,
    ).toEqual({ rose: 0, fell: 0, same: 0, overMatched: false, withFigures: 3 }));

  it("counts a change matched child by child, and says so, where hardly any other is there", () => {
    const { headline } = review([seen("B1", 2022, 100), seen("B1", 2023, 120), seen("B2", 2022, 1)]);
    expect(headline).toMatchObject({ rose: 1, overMatched: true });
  });

  it("leaves matched changes out where enough are whole", () => {
    const whole = [...series(seen, 10, 10, 20, 30), ...series(groups, 10, 10, 20, 30)];
    const matched = [crashes("B1", 2022, 20), crashes("B1", 2023, 10), crashes("B2", 2022, 1)];
    const { headline } = review([...whole, ...series(invited, 10, 10, 20, 30), ...matched]);
    expect(headline).toMatchObject({ rose: 3, fell: 0, overMatched: false });
  });

  it("counts a total that children are missing from by those that have both years, never by its fall", () => {
    const thin = [seen("B1", 2022, 50), seen("B1", 2023, 51), seen("B2", 2022, 500)];
    const { headline, doubts } = review(thin);
    expect(headline).toMatchObject({ rose: 1, fell: 0, overMatched: true });
    expect(doubts[0]).toMatchObject({ metric: "recruits", kinds: expect.arrayContaining(["understated"]) });
  });
});

describe("targets", () => {
  it("come missed first, with what they are short by", () => {
    const of = (metric: string, amount: number): Target => ({ ...targeted("B", 2023, amount), metric });
    expect(
      review(
        [seen("B", 2023, 98), groups("B", 2023, 50), crashes("B", 2023, 60)],
        [of("recruits", 100), of("groups", 40), of("accidents", 50)],
      ).targets,
    ).toEqual([
      { metric: "accidents", attainment: expect.closeTo(83.3, 1), side: "missed", shortBy: 10 },
      { metric: "recruits", attainment: 98, side: "missed", shortBy: 2 },
      { metric: "groups", attainment: 125, side: "reached" },
    ]);
  });

  it("are not short by an amount while children are missing from the figure", () => {
    const of = (place: "B" | "B1", amount: number) => targeted(place, 2023, amount);
    const [target] = review([seen("B1", 2023, 9)], [of("B", 100), of("B1", 10)]).targets;
    expect(target).toEqual({ metric: "recruits", attainment: 90, side: "missed" });
  });
});

describe("doubts", () => {
  it("name the children whose figure awaits a decision", () => {
    const held: Observation = { ...seen("B1", 2023, missing("pending-review")), state: "held" };
    expect(review([held, seen("B2", 2023, 4)]).doubts[0]).toMatchObject({
      metric: "recruits",
      held: [{ locality: places.B1, name: "Quận Bình Thượng" }],
    });
  });

  it("come the most serious first, each metric once", () =>
    expect(
      review([
        ...series(seen, 0, 0, 3, 5),
        ...[groups("B", 2021, 40), groups("B", 2022, 40), invited("B", 2022, 40)],
        attended("B", 2023, 30),
        attended("B1", 2023, 10),
        attended("B2", 2023, 10),
      ]).doubts.map(({ metric, kinds }) => [metric, kinds]),
    ).toEqual([
      ["groups", ["missing"]],
      ["attended", ["differs"]],
      ["recruits", ["caution"]],
    ]));

  it("are none where all figures stand", () =>
    expect(review(series(population, 100, 100, 100, 110)).doubts).toEqual([]));
});

describe("what the children can be ranked by", () => {
  it("is what two of them have both years, the largest move first", () => {
    const both = (of: typeof seen, before: number, now: number) =>
      (["B1", "B2"] as const).flatMap((place) => [of(place, 2022, before), of(place, 2023, now)]);
    expect(
      review([
        ...both(seen, 100, 110),
        ...both(groups, 100, 150),
        ...both(turnout, 80, 81),
        ...[invited("B1", 2022, 5), invited("B1", 2023, 5), invited("B2", 2023, 5)],
      ]).rankable,
    ).toEqual(["groups", "recruits", "turnout"]);
  });
});

it("tells who has not reported, and of how many children", () => {
  const { notReported, children, expected } = review([seen("B1", 2023, 4), seen("B1", 2022, 4)]);
  expect([children, expected]).toEqual([2, 1]);
  expect(notReported.map((s) => s.locality)).toEqual([places.B2]);
});

it("does not say that all have reported where nothing is expected of anyone", () =>
  expect(review([])).toMatchObject({ notReported: [], children: 2, expected: 0 }));
