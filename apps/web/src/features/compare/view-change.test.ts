import { parseView } from "@sosanh/core/view/parse-view";
import { viewSchema } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import {
  chosenUids,
  mostMetrics,
  withChosen,
  withFocusYear,
  withMetricToggled,
  withMine,
  withOnlyMetric,
  withoutTerm,
  withPairChanged,
  withSizePeers,
  withTerm,
  withTwoYears,
  withYears,
} from "./view-change.ts";

const view = viewSchema.parse({
  metrics: ["population"],
  places: [{ childrenOf: "vn" }, { locality: "old:38" }, { locality: "old:40" }],
  years: { from: 2010, to: 2020 },
  mine: "old:38",
});

describe("places", () => {
  it("chosen one by one keep their order, new ones come last, groups stay", () =>
    expect(withChosen(view, ["old:31", "old:40"]).places).toEqual([
      { childrenOf: "vn" },
      { locality: "old:40" },
      { locality: "old:31" },
    ]));
  it("are never added twice", () => expect(withTerm(view, { locality: "old:40" })).toEqual(view));
  it("that are removed are no longer mine", () => {
    const removed = withoutTerm(view, { locality: "old:38" });
    expect(removed.mine).toBeUndefined();
    expect(chosenUids(removed)).toEqual(["old:40"]);
  });
  it("never come down to none", () => {
    const single = { ...view, places: [{ locality: "old:40" as const }] };
    expect(withoutTerm(single, { locality: "old:40" }).places).toHaveLength(1);
  });
  it("are unpinned by pinning again", () => expect(withMine(view, "old:38").mine).toBeUndefined());
});

describe("years", () => {
  it("swap rather than cross", () =>
    expect(withYears(view, 2020, 2012).years).toEqual({ from: 2012, to: 2020 }));
  it("that fall outside the range are let go", () =>
    expect(withYears({ ...view, indexYear: 2010, focusYear: 2019 }, 2015, 2020)).toMatchObject({
      focusYear: 2019,
      years: { from: 2015, to: 2020 },
    }));
  it("compared stay one before the other, or the earlier is let go", () => {
    const two = { ...view, baseYear: 2015, focusYear: 2018 };
    expect(withYears(two, 2010, 2017)).toMatchObject({ baseYear: 2015 });
    expect(withYears(two, 2010, 2015)).not.toHaveProperty("baseYear");
    expect(withFocusYear(two, 2014)).toMatchObject({ focusYear: 2014 });
    expect(withFocusYear(two, 2014)).not.toHaveProperty("baseYear");
  });
  it("changed in any way make a View that is not refused", () => {
    const years = [2010, 2014, 2017, 2020];
    for (const [from, to] of years.flatMap((a) => years.map((b) => [a, b] as const)))
      for (const [base, focus] of years.flatMap((a) => years.map((b) => [a, b] as const))) {
        const compared = withTwoYears({ ...view, indexYear: base }, base, focus);
        for (const changed of [withYears(compared, from, to), withFocusYear(compared, from)])
          expect(parseView(changed)).toEqual(changed);
      }
  });
  it("changed one at a time leave the other as it was, the earlier one first", () => {
    const years = [2010, 2015, 2020];
    const later = withPairChanged(view, years, { from: 2015 });
    expect(later).toMatchObject({ baseYear: 2015, focusYear: 2020 });
    expect(withPairChanged(later, years, { to: 2010 })).toMatchObject({ baseYear: 2010, focusYear: 2015 });
    expect(withPairChanged(later, years, { to: 2015 })).toEqual(later);
  });
});

describe("metrics", () => {
  const many = { ...view, metrics: ["population", "urban_share"] };
  it("are added last and taken away again", () => {
    const added = withMetricToggled(many, "area");
    expect(added.metrics).toEqual(["population", "urban_share", "area"]);
    expect(withMetricToggled(added, "urban_share").metrics).toEqual(["population", "area"]);
  });
  it("never come down to none", () => expect(withMetricToggled(view, "population")).toEqual(view));
  it("beyond the most that are picked together are not added, but can be taken away", () => {
    const full = { ...view, metrics: Array.from({ length: mostMetrics + 2 }, (_, i) => `m${i}`) };
    expect(withMetricToggled(full, "area")).toEqual(full);
    expect(withMetricToggled(full, "m0").metrics).toHaveLength(mostMetrics + 1);
  });
  it("of which another is picked alone go back to the value where it may not have the basis", () => {
    expect(withOnlyMetric({ ...view, basis: "target" }, "urban_share").basis).toBe("value");
    expect(withOnlyMetric({ ...view, basis: "rank" }, "urban_share").basis).toBe("rank");
  });
  it("of which one is kept alone keep their basis", () =>
    expect(withOnlyMetric({ ...many, basis: "index" }, "population")).toMatchObject({
      metrics: ["population"],
      basis: "index",
    }));
});

describe("peers", () => {
  it("of the same size are all that there are", () => {
    expect(withSizePeers({ ...view, mine: "old:38" }).peers).toMatchObject({ by: "size", count: 50 });
  });
});
