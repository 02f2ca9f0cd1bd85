import { viewSchema } from "@sosanh/core/view";
import { describe, expect, it } from "vitest";
import {
  chosenUids,
  withChosen,
  withMetric,
  withMine,
  withoutTerm,
  withTerm,
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
});

it("another metric goes back to the value where it may not have the basis", () => {
  expect(withMetric({ ...view, basis: "target" }, "urban_share").basis).toBe("value");
  expect(withMetric({ ...view, basis: "rank" }, "urban_share").basis).toBe("rank");
});
