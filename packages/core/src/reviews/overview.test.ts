import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, metrics, places, seen, targeted, tree } from "../../fixtures/small-country.ts";
import type { Observation } from "../figures/observation.ts";
import { rollUp } from "../figures/roll-up.ts";
import { isKnown, missing } from "../figures/value.ts";
import { overviewOf } from "./overview.ts";

const periods = [2021, 2022, 2023].map((year) => ({ year, part: "year" as const }));
const [crashes, groups, people] = [figuresOf("accidents"), figuresOf("groups"), figuresOf("population")];

function overview(figures: readonly Observation[], elsewhere: readonly string[] = []) {
  const comparison = compared(figures, {
    view: {
      metrics: metrics.map((m) => m.code),
      places: [{ locality: places.B }],
      years: { from: 2022, to: 2023 },
    },
    input: { targets: [targeted("B", 2023, 100)] },
  });
  const childRollups = rollUp(figures, metrics, { tree, periods });
  const inYear = childRollups.filter((r) => r.period.year === 2023 && isKnown(r.value));
  return overviewOf({
    comparison,
    reporting: {
      units: tree.childrenIn(places.B, { year: 2023, part: "year" }),
      rollups: childRollups,
      tree,
      held: new Set([...inYear.map((r) => r.metric), ...elsewhere]),
    },
    year: 2023,
  });
}

describe("the headline", () => {
  it("is what has a value in the year, with a target first, without what only measures another", () =>
    expect(
      overview([groups("B", 2023, 5), crashes("B", 2022, 4), seen("B", 2023, 90), people("B", 2023, 1000)])
        .headline,
    ).toEqual(["recruits", "population", "groups"]));

  it("leaves out a total that most children are missing from", () =>
    expect(overview([seen("B1", 2023, 9)]).headline).toEqual(["recruits"]));

  it("is of five metrics at most", () => {
    const codes = ["recruits", "accidents", "groups", "attended", "invited", "satisfaction"];
    expect(overview(codes.map((code) => figuresOf(code)("B", 2023, 1))).headline).toHaveLength(5);
  });
});

it("what rose and what fell come by the size of the change", () => {
  const { rose, fell } = overview([
    ...[seen("B", 2022, 100), seen("B", 2023, 110)],
    ...[groups("B", 2022, 10), groups("B", 2023, 20)],
    ...[crashes("B", 2022, 40), crashes("B", 2023, 30)],
    ...[figuresOf("satisfaction")("B", 2022, 80), figuresOf("satisfaction")("B", 2023, 79)],
    figuresOf("invited")("B", 2023, 50),
  ]);
  expect(rose).toEqual(["groups", "recruits"]);
  expect(fell).toEqual(["accidents", "satisfaction"]);
});

it("what rose and fell is what the count of the year counts, where any change is sure", () => {
  const whole = [seen, groups, crashes].flatMap((of) => [of("B", 2022, 10), of("B", 2023, 20)]);
  const estimated = (year: number, value: number) => ({
    ...people("B", year, value),
    status: "estimate" as const,
  });
  const { rose, fell, movement } = overview([...whole, estimated(2022, 50), estimated(2023, 40)]);
  expect([rose.length, fell.length]).toEqual([movement.rose, movement.fell]);
  const attended = [figuresOf("attended")("B", 2022, 0), figuresOf("attended")("B", 2023, 50)];
  const alone = overview([estimated(2022, 40), estimated(2023, 50), ...attended]);
  expect([alone.movement.rose, alone.rose]).toEqual([0, ["population", "attended"]]);
});

describe("who has not reported", () => {
  it("is told by what the siblings report", () => {
    const { notReported, children } = overview([
      seen("B1", 2023, 4),
      crashes("B1", 2023, 1),
      groups("B2", 2023, 3),
    ]);
    expect(children).toBe(2);
    expect(notReported).toEqual([
      {
        locality: places.B1,
        name: "Quận Bình Thượng",
        reported: 0,
        expected: 1,
        missing: [{ metric: "groups", reason: "not-reported" }],
      },
      {
        locality: places.B2,
        name: "Quận Bình Hạ",
        reported: 0,
        expected: 2,
        missing: [
          { metric: "recruits", reason: "not-reported" },
          { metric: "accidents", reason: "not-reported" },
        ],
      },
    ]);
  });

  it("is told by what the unit itself reported in both years before, where others have the year", () => {
    const before = [seen("B2", 2021, 4), seen("B2", 2022, 4)];
    expect(overview(before, ["recruits"]).notReported).toMatchObject([
      { locality: places.B2, reported: 0, expected: 1 },
    ]);
    expect(overview(before).notReported).toEqual([]);
  });

  it("is not told by a figure of one year alone, such as a census", () =>
    expect(overview([seen("B2", 2022, 4)]).notReported).toEqual([]));

  it("does not name a unit that the metric does not apply to", () =>
    expect(overview([seen("B1", 2023, 4), seen("B2", 2023, missing("not-applicable"))]).notReported).toEqual(
      [],
    ));

  it("does not name anyone where nobody has to report", () => expect(overview([]).notReported).toEqual([]));
});
