import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, type PlaceName, places, seen, targeted } from "../../fixtures/small-country.ts";
import { known, missing } from "../figures/value.ts";

describe("a comparison", () => {
  it("has a row for every metric, place and year, in that order", () => {
    const { rows } = compared([], {
      view: {
        metrics: ["groups", "accidents"],
        places: [{ locality: places.B }, { locality: places.A }],
        years: { from: 2022, to: 2023 },
      },
    });
    expect(rows.map((r) => [r.metric, r.locality, r.period.year])).toEqual([
      ["groups", places.B, 2022],
      ["groups", places.B, 2023],
      ["groups", places.A, 2022],
      ["groups", places.A, 2023],
      ["accidents", places.B, 2022],
      ["accidents", places.B, 2023],
      ["accidents", places.A, 2022],
      ["accidents", places.A, 2023],
    ]);
  });

  it("tells what was not reported from what did not exist", () => {
    const { row } = compared([]);
    expect(row("A3", 2021).value).toEqual(missing("not-reported"));
    expect(row("A3", 2022).value).toEqual(missing("did-not-exist"));
    expect(row("A3", 2023).value).toEqual(missing("did-not-exist"));
  });

  it("names a metric that nobody knows", () =>
    expect(() => compared([], { view: { metrics: ["ghosts"] } })).toThrow("unknown metric: ghosts"));

  it("shows a place under its last name, and the names before", () => {
    const { localities } = compared([], { view: { places: [{ locality: places.A1 }] } });
    expect(localities).toEqual([
      {
        uid: places.A1,
        level: 2,
        children: 2,
        kind: "thi_xa",
        name: "Thị xã Đông An",
        shortName: "Đông An",
        parent: places.A,
        parentName: "Tỉnh An",
        formerNames: [{ name: "Huyện Đông An", lastYear: 2020 }],
      },
    ]);
  });

  it("shows a place that has ended under its last name, with the day it ended", () =>
    expect(compared([], { view: { places: [{ locality: places.A3 }] } }).localities[0]).toMatchObject({
      name: "Huyện Nam An",
      until: "2022-07-01",
      formerNames: [],
    }));

  it("names the sources of a sum of several, and no other", () => {
    const census = {
      ...seen("B2", 2023, 4),
      citation: { source: "census", place: { kind: "document" } as const },
    };
    const view = { view: { places: [{ locality: places.B }] } };
    expect(compared([seen("B1", 2023, 4), census], view).sources.map((s) => s.id)).toEqual([
      "report",
      "census",
    ]);
    expect(compared([seen("B1", 2023, 4)], view).sources.map((s) => s.id)).toEqual(["report"]);
    expect(compared([], view).sources).toEqual([]);
  });

  it("is the same in whatever order its figures and targets come", () => {
    const place = fc.constantFrom<PlaceName>("A1", "A2", "B1", "B2", "B");
    const cell = fc.record({ place, year: fc.integer({ min: 2020, max: 2023 }), x: fc.nat({ max: 50 }) });
    const cells = fc.uniqueArray(cell, { selector: ({ place, year }) => `${place} ${year}`, maxLength: 12 });
    fc.assert(
      fc.property(cells, fc.array(cell, { maxLength: 6 }), (figures, aims) => {
        const observations = figures.map(({ place, year, x }) => seen(place, year, x));
        const targets = aims.map(({ place, year, x }) => targeted(place, year, x));
        const there = compared(observations, { input: { targets } });
        const back = compared(observations.toReversed(), { input: { targets: targets.toReversed() } });
        expect(back.rows).toEqual(there.rows);
      }),
      { numRuns: 40 },
    );
  });

  it("of the sample says so", () => {
    expect(compared([], { view: { data: "sample" } }).illustrative).toBe(true);
    expect(compared([]).illustrative).toBe(false);
  });
});

describe("the change on the year before", () => {
  it("is absolute and in per cent", () => {
    const { row } = compared([seen("B1", 2022, 40), seen("B1", 2023, 50)]);
    expect(row("B1", 2023)).toMatchObject({
      change: known(10),
      relativeChange: known(25),
      comparability: { verdict: "comparable", reasons: [] },
    });
  });

  it("of the first year shown is against the year before it", () =>
    expect(compared([seen("B1", 2019, 40), seen("B1", 2020, 50)]).row("B1", 2020).change).toEqual(known(10)));

  it("without a base is missing, with the base's reason", () =>
    expect(
      compared([seen("B1", 2022, missing("withheld")), seen("B1", 2023, 50)]).row("B1", 2023),
    ).toMatchObject({ change: missing("withheld"), relativeChange: missing("withheld") }));

  it("on a base of zero has no per cent", () =>
    expect(compared([seen("B1", 2022, 0), seen("B1", 2023, 50)]).row("B1", 2023)).toMatchObject({
      change: known(50),
      relativeChange: missing("undefined-ratio"),
    }));

  it("of a percentage is in points only", () => {
    const satisfied = figuresOf("satisfaction");
    const { row } = compared([satisfied("B1", 2022, 95.1), satisfied("B1", 2023, 97.3)], {
      view: { metrics: ["satisfaction"] },
    });
    expect(row("B1", 2023, "satisfaction")).toMatchObject({
      change: known(2.2),
      relativeChange: missing("undefined-ratio"),
    });
  });

  it("of two sums with gaps is over the children that reported both", () => {
    const { row } = compared([
      ...[seen("A1", 2020, 10), seen("A2", 2020, 10)],
      ...[seen("A1", 2021, 15), seen("A2", 2021, 15), seen("A3", 2021, 99)],
    ]);
    expect(row("A", 2021)).toMatchObject({
      value: known(129),
      change: known(10),
      relativeChange: known(50),
      matched: { children: 2, of: 3 },
      comparability: { verdict: "caution", reasons: ["coverage-differs", "coverage-partial"] },
    });
  });

  it("of two sums without a child in common is not shown", () => {
    const { row } = compared([seen("B1", 2022, 10), seen("B2", 2023, 20)]);
    expect(row("B", 2023)).toMatchObject({
      change: missing("not-comparable"),
      relativeChange: missing("not-comparable"),
      comparability: { verdict: "caution", reasons: ["coverage-partial"] },
    });
  });

  it("is seen with caution where a level beneath has gaps", () => {
    const { row } = compared([
      ...[seen("B1a", 2022, 10), seen("B2", 2022, 20)],
      ...[seen("B1", 2023, 10), seen("B2", 2023, 20)],
    ]);
    expect(row("B", 2023)).toMatchObject({
      change: known(0),
      matched: { children: 1, of: 2 },
      comparability: { verdict: "caution", reasons: ["coverage-differs", "coverage-partial"] },
    });
  });

  it("does not exist where the unit took in another", () => {
    const { row } = compared([seen("A2", 2021, 40), seen("A2", 2022, 50)]);
    expect(row("A2", 2022)).toMatchObject({
      comparability: { verdict: "not-comparable", reasons: ["boundary-changed"] },
      change: missing("not-comparable"),
      relativeChange: missing("not-comparable"),
    });
  });

  it("of a unit inside which two others merged is nothing to beware of", () => {
    const { row } = compared([seen("A", 2021, 40), seen("A", 2022, 50)]);
    expect(row("A", 2022)).toMatchObject({
      change: known(10),
      comparability: { verdict: "comparable", reasons: [] },
    });
  });

  it("is seen with caution below ten, on bounds and on estimates", () => {
    const { row } = compared([
      { ...seen("B1", 2022, 9), status: "estimate" },
      seen("B1", 2023, known(20, "at-least")),
    ]);
    expect(row("B1", 2023)).toMatchObject({
      change: known(11, "at-least"),
      comparability: { verdict: "caution", reasons: ["estimate", "qualified-value", "small-number"] },
    });
  });
});

describe("the index", () => {
  it("is 100 in the first year shown, or the year asked for", () => {
    const figures = [seen("B1", 2020, 40), seen("B1", 2021, 50)];
    expect(compared(figures).row("B1", 2021).index).toEqual(known(125));
    expect(compared(figures, { view: { indexYear: 2021 } }).row("B1", 2020).index).toEqual(known(80));
  });

  it("of the index year is exactly 100", () =>
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (x) => {
        expect(compared([seen("B1", 2020, x)]).row("B1", 2020).index).toEqual(known(100));
      }),
      { numRuns: 20 },
    ));

  it("on a sum with gaps is not comparable", () =>
    expect(compared([seen("B1", 2020, 40), seen("B", 2021, 50)]).row("B", 2021).index).toEqual(
      missing("not-comparable"),
    ));
});
