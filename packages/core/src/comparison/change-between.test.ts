import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Asked, compared } from "../../fixtures/small-comparison.ts";
import { metricOf, type PlaceName, places, seen } from "../../fixtures/small-country.ts";
import type { Metric } from "../figures/metric.ts";
import type { Observation } from "../figures/observation.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import { changeBetween } from "./change-between.ts";

function between(
  observations: readonly Observation[],
  years: { readonly from: number; readonly to: number },
  {
    place = "B1",
    metric = metricOf("recruits"),
    ...asked
  }: Asked & { place?: PlaceName; metric?: Metric } = {},
) {
  const { rows } = compared(observations, asked);
  const own = rows.filter((r) => r.locality === places[place]);
  return changeBetween(new Map(own.map((r) => [r.period.year, r])), years, metric);
}
const steps = (place: PlaceName) => [2020, 2021, 2022, 2023].map((year, i) => seen(place, year, 40 + 10 * i));

describe("the change between two years", () => {
  it("is the later figure less the earlier, whichever is named first", () => {
    const there = { change: known(20), relativeChange: known(40), comparability: { verdict: "comparable" } };
    expect(between(steps("B1"), { from: 2021, to: 2023 })).toMatchObject(there);
    expect(between(steps("B1"), { from: 2023, to: 2021 })).toMatchObject(there);
  });

  it("from one year to the next is the row's own", () =>
    expect(between(steps("B1"), { from: 2022, to: 2023 }).change).toEqual(known(10)));

  it("has the reason of a figure that is missing at an end or on the way", () => {
    const late = [
      seen("B1", 2020, 1),
      seen("B1", 2021, 20),
      seen("B1", 2022, missing("late")),
      seen("B1", 2023, 50),
    ];
    expect(between(late, { from: 2021, to: 2023 }).change).toEqual(missing("late"));
    expect(between(late, { from: 2020, to: 2022 }).change).toEqual(missing("late"));
  });

  it("from the base year does not need the years between", () => {
    const view = { view: { baseYear: 2021 } };
    const gap = [seen("B1", 2021, 20), seen("B1", 2023, 50)];
    expect(between(gap, { from: 2021, to: 2023 }, view).change).toEqual(known(30));
  });

  it("of a year with itself does not apply", () =>
    expect(between(steps("B1"), { from: 2021, to: 2021 }).change).toEqual(missing("not-applicable")));
});

describe("what does not compare is not subtracted", () => {
  const merged = { verdict: "not-comparable", reasons: ["boundary-changed"] };

  it("across a merger on the way, from the base year or any other", () => {
    const found = { change: missing("not-comparable"), relativeChange: missing("not-comparable") };
    for (const from of [2020, 2021])
      expect(between(steps("A2"), { from, to: 2023 }, { place: "A2" })).toMatchObject({
        ...found,
        comparability: merged,
      });
  });

  it("though nobody reported in the year of the merger", () =>
    expect(
      between([seen("A2", 2020, 30), seen("A2", 2023, 50)], { from: 2020, to: 2023 }, { place: "A2" }),
    ).toMatchObject({ change: missing("not-comparable"), comparability: merged }));

  it("across another definition", () => {
    const note = { vi: "mới", en: "new" };
    const metric = {
      ...metricOf("recruits"),
      definitionVersion: 2,
      definitionChanges: [{ version: 2, since: "2022-01-01", note }],
    };
    const asked = { metric, input: { metrics: [metric] } };
    const changed = { verdict: "not-comparable", reasons: ["definition-changed"] };
    for (const from of [2020, 2021])
      expect(between(steps("B1"), { from, to: 2023 }, asked).comparability).toEqual(changed);
    expect(between(steps("B1"), { from: 2022, to: 2023 }, asked).change).toEqual(known(10));
  });
});

describe("sums with gaps", () => {
  const gaps = [
    ...[seen("B1", 2020, 10), seen("B2", 2020, 20)],
    ...[seen("B1", 2021, 11), seen("B2", 2021, 20)],
    ...[seen("B1", 2022, 12), seen("B2", 2022, 20)],
    seen("B1", 2023, 13),
  ];
  it("are compared over the units whole in both, from the base year", () =>
    expect(between(gaps, { from: 2020, to: 2023 }, { place: "B" })).toMatchObject({
      change: known(3),
      matched: { children: 1, of: 2 },
    }));
  it("are not subtracted where the units are not at hand", () =>
    expect(between(gaps, { from: 2021, to: 2023 }, { place: "B" })).toMatchObject({
      change: missing("not-comparable"),
      comparability: { verdict: "caution", reasons: ["coverage-differs", "coverage-partial"] },
    }));
});

it("nothing that does not compare has a change, in any row and between any two years", () => {
  const place = fc.constantFrom<PlaceName>("A1", "A2", "A2a", "A3", "B1", "B1a", "B2", "B");
  const cell = fc.record({ place, year: fc.integer({ min: 2019, max: 2023 }), x: fc.nat({ max: 50 }) });
  const cells = fc.uniqueArray(cell, { selector: ({ place, year }) => `${place} ${year}`, maxLength: 16 });
  fc.assert(
    fc.property(cells, (figures) => {
      const { rows, years, localities, metrics } = compared(figures.map((c) => seen(c.place, c.year, c.x)));
      const metric = metrics[0];
      for (const { uid } of localities) {
        const own = new Map(rows.filter((r) => r.locality === uid).map((r) => [r.period.year, r]));
        for (const from of years)
          for (const to of years) {
            const pair = metric && changeBetween(own, { from, to }, metric);
            if (pair?.comparability.verdict !== "not-comparable") continue;
            expect([pair.change, pair.relativeChange].some(isKnown)).toBe(false);
          }
      }
      for (const row of rows.filter((r) => r.comparability.verdict === "not-comparable"))
        expect([row.change, row.relativeChange].some(isKnown)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

it("a change worked out from the rows is the one worked out from the figures", () => {
  const figures = steps("B1");
  const base = { view: { baseYear: 2021 } };
  expect(between(figures, { from: 2021, to: 2023 }, base)).toMatchObject(
    between(figures, { from: 2021, to: 2023 }),
  );
});
