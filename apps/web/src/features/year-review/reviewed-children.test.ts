import { contributionsOf } from "@sosanh/core/analysis/contributions";
import type { Observation } from "@sosanh/core/figures/observation";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import { describe, expect, it } from "vitest";
import { childrenOnMetric, explainedChange, largestRankMove, rankMoves } from "./reviewed-children.ts";

function country(...figures: readonly Observation[]) {
  const comparison = compared(figures, {
    view: {
      metrics: ["recruits"],
      places: [{ locality: places.B }, { childrenOf: places.B }],
      years: { from: 2022, to: 2023 },
    },
  });
  const children = childrenOnMetric(comparison, 2023);
  if (children === undefined) throw new Error("no children");
  return { comparison, children };
}

const overtaken = [seen("B1", 2022, 50), seen("B2", 2022, 20), seen("B1", 2023, 30), seen("B2", 2023, 90)];

describe("the children on a metric", () => {
  it("come best first, without the place itself", () => {
    const { children } = country(...overtaken);
    expect(children.ranked.map((row) => children.nameOf(row.locality))).toEqual(["Bình Hạ", "Bình Thượng"]);
  });

  it("without a figure stand apart", () => {
    const { children } = country(seen("B1", 2023, 30));
    expect(children.unranked.map((row) => row.locality)).toEqual([places.B2]);
  });
});

describe("rank moves", () => {
  it("name the child that rose before the one that fell as far", () =>
    expect(largestRankMove(country(...overtaken).children)?.locality).toBe(places.B2));

  it("name nobody where no rank moved", () =>
    expect(largestRankMove(country(seen("B1", 2023, 30)).children)).toBeUndefined());

  it("of sums with gaps name nobody", () => {
    const { children } = country(...overtaken);
    const ranked = children.ranked.map((row) => ({ ...row, complete: false }));
    expect(largestRankMove({ ...children, ranked })).toBeUndefined();
  });

  it("are shown of as many as there is room for, as ranks", () => {
    const { comparison, children } = country(...overtaken);
    const shown = rankMoves(comparison, children, 1);
    expect(shown.localities.map((l) => l.uid)).toEqual([places.B2]);
    expect(shown.view).toMatchObject({ basis: "rank", chart: "slope" });
  });
});

it("a change explained adds up to the change, however many parts are named", () => {
  const { comparison } = country(...overtaken);
  const told = contributionsOf(comparison, { metric: "recruits", parent: places.B, from: 2022, to: 2023 });
  if ("missing" in told) throw new Error(told.missing);
  for (const most of [0, 1, 2]) {
    const { parts, others, unknown } = explainedChange(told, most);
    const sum = parts.reduce((total, part) => total + part.change, (others?.change ?? 0) + (unknown ?? 0));
    expect(parts.length).toBe(most);
    expect(sum).toBe(50);
  }
});
