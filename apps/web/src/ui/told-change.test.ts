import { figureRows } from "@sosanh/chart/table/figure-rows";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { metrics, places, seen } from "@sosanh/core/fixtures/small-country";
import type { View } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { toldBetween, toldIn } from "./told-change.ts";

const metric = metrics.find(({ code }) => code === "recruits");
if (metric === undefined) throw new Error("no metric");

function rowOf(observations: readonly ReturnType<typeof seen>[], view: Partial<View> = {}) {
  const comparison = compared(observations, {
    view: { places: [{ locality: places.A2 }], years: { from: 2021, to: 2023 }, ...view },
  });
  const row = figureRows(comparison, metric ?? fail())[0] ?? fail();
  return { row, view: comparison.view };
}

function fail(): never {
  throw new Error("not in the fixture");
}

const merged = [seen("A2", 2021, 40), seen("A2", 2022, 50), seen("A2", 2023, 60)];
const pair = { from: 2021, to: 2023 };

describe("what is told of two years", () => {
  it("is the verdict with its reasons", () =>
    expect(toldBetween(rowOf(merged).row.byYear, pair, metric)).toMatchObject({
      ...pair,
      verdict: "not-comparable",
      since: { comparability: { reasons: ["boundary-changed"] } },
    }));
  it("is nothing where one of the two has no figure", () =>
    expect(toldBetween(rowOf([seen("A2", 2023, 60)]).row.byYear, pair, metric)).toBeUndefined());
  it("is not comparable where no unit is whole in both, whatever the reasons alone would say", () => {
    const { row } = rowOf(merged);
    const later = row.byYear.get(2023) ?? fail();
    const sinceBase = {
      year: 2021,
      change: { missing: "not-comparable" as const },
      relativeChange: { missing: "not-comparable" as const },
      comparability: { verdict: "caution" as const, reasons: ["coverage-partial" as const] },
    };
    const byYear = new Map([...row.byYear, [2023, { ...later, sinceBase }] as const]);
    expect(toldBetween(byYear, pair, metric)?.verdict).toBe("not-comparable");
  });
});

describe("a cell tells of", () => {
  const told = (kind: "figure" | "change" | "span" | "rank", view: Partial<View> = {}) => {
    const { row, view: asked } = rowOf(merged, view);
    const column = kind === "span" ? { kind, from: 2021, of: 2023 } : { kind, of: 2022 };
    const context = { metric: metric ?? fail(), view: asked };
    return toldIn(row, column, context);
  };
  it("the two years of its column", () => {
    expect(told("span")).toMatchObject(pair);
    expect(told("change")).toMatchObject({ from: 2021, to: 2022 });
  });
  it("one year where it shows the value or a rank", () => {
    expect(told("figure")).toBeUndefined();
    expect(told("rank")).toBeUndefined();
  });
  it("its year and the one before where the basis is a change", () =>
    expect(told("figure", { basis: "change" })).toMatchObject({ from: 2021, to: 2022 }));
  it("its year and the index year where the basis is an index", () =>
    expect(told("figure", { basis: "index", indexYear: 2021 })).toMatchObject({ from: 2021, to: 2022 }));
});
