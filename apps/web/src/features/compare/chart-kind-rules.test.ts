import { parseView } from "@sosanh/core/view/parse-view";
import { type ChartKind, chartKinds } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import {
  barredKinds,
  controlsOf,
  drawnKind,
  type KindBar,
  type KindFacts,
  kindGroups,
} from "./chart-kind-rules.ts";

const rich: KindFacts = { years: 5, places: 12, provinces: 12, metrics: 2, summed: true, hasParent: true };

describe("the kinds of chart offered", () => {
  it("are all of them where there is plenty to draw", () => expect(barredKinds(rich)).toEqual({}));

  it.each<[Partial<KindFacts>, Partial<Record<ChartKind, KindBar>>]>([
    [
      { years: 1 },
      {
        line: "one-year",
        slope: "one-year",
        dumbbell: "one-year",
        bump: "one-year",
        "small-multiples": "one-year",
      },
    ],
    [
      { places: 1, provinces: 1 },
      {
        bump: "one-place",
        "small-multiples": "one-place",
        "ranked-bars": "one-place",
        distribution: "few-places",
        contribution: "one-place",
        scatter: "one-place",
        "tile-map": "one-place",
      },
    ],
    [{ places: 4 }, { distribution: "few-places" }],
    [
      { places: 3321 },
      {
        line: "many-places",
        slope: "many-places",
        dumbbell: "many-places",
        bump: "many-places",
        "small-multiples": "many-places",
        "ranked-bars": "many-places",
        heatmap: "many-places",
      },
    ],
    [{ places: 63 }, { "small-multiples": "many-places" }],
    [{ metrics: 1 }, { scatter: "one-metric" }],
    [{ summed: false }, { contribution: "not-summed" }],
    [{ hasParent: false }, { contribution: "no-parent" }],
    [{ provinces: 0 }, { map: "no-shapes" }],
    [
      { provinces: 0, years: 1, metrics: 1, places: 3 },
      { map: "no-shapes", heatmap: "one-cell" },
    ],
  ])("of %j leave some out, each with its reason", (facts, bars) =>
    expect(barredKinds({ ...rich, ...facts })).toMatchObject(bars),
  );

  it("always have the table", () => {
    const poor: KindFacts = {
      years: 0,
      places: 0,
      provinces: 0,
      metrics: 0,
      summed: false,
      hasParent: false,
    };
    expect(barredKinds(poor)).not.toHaveProperty("table");
  });

  it("each stand in one group", () =>
    expect(kindGroups.flatMap(({ kinds }) => kinds).toSorted()).toEqual(chartKinds.toSorted()));
});

describe("the kind drawn", () => {
  it("is the one asked for where it makes sense", () =>
    expect(drawnKind("bump", barredKinds(rich))).toBe("bump"));
  it("is a ranking where lines have one year only", () =>
    expect(drawnKind("line", barredKinds({ ...rich, years: 1 }))).toBe("ranked-bars"));
  it("is lines where one place has no ranking", () =>
    expect(drawnKind("ranked-bars", barredKinds({ ...rich, places: 1 }))).toBe("line"));
  it("is the strip of all places where they are too many for lines and bars", () =>
    expect(drawnKind("line", barredKinds({ ...rich, places: 3321, years: 1 }))).toBe("distribution"));
  it("is the table where nothing else makes sense", () =>
    expect(drawnKind("line", barredKinds({ ...rich, years: 1, places: 1 }))).toBe("table"));
});

describe("the controls of a kind", () => {
  const controls = (chart: ChartKind, more: object = {}) =>
    controlsOf(
      parseView({
        metrics: ["a", "b"],
        places: [{ locality: "vn" }],
        years: { from: 2020, to: 2023 },
        chart,
        ...more,
      }),
    );
  it("are none for lines", () => expect(Object.values(controls("line")).filter(Boolean)).toEqual([]));
  it("have two years for a slope", () =>
    expect(controls("slope")).toMatchObject({ focusYear: true, baseYear: true, tolerance: false }));
  it("have two years for a map only where it is coloured by change", () => {
    expect(controls("map").baseYear).toBe(false);
    expect(controls("map", { basis: "change" }).baseYear).toBe(true);
  });
  it("have no year where one year is shown", () =>
    expect(controls("ranked-bars", { years: { from: 2023, to: 2023 } }).focusYear).toBe(false));
  it("have a second metric for a scatter alone", () =>
    expect(chartKinds.filter((chart) => controls(chart).secondMetric)).toEqual(["scatter"]));
});
