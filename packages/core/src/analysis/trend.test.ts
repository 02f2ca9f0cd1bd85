import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, metricOf, places } from "../../fixtures/small-country.ts";
import type { Comparison, ComparisonRow } from "../comparison/comparison.ts";
import { isKnown, known, missing, type Value } from "../figures/value.ts";
import { trendOf } from "./trend.ts";

type Cell = number | (Partial<ComparisonRow> & { readonly value: Value });

/** A comparison of one place of which only the values and what is told beside them matter. */
function series(cells: readonly Cell[], metric = "recruits"): Comparison {
  const model = compared([figuresOf(metric)("B1", 2023, 1)], {
    view: { metrics: [metric], places: [{ locality: places.B1 }] },
  });
  const row = model.row("B1", 2023, metric);
  const years = cells.map((_, i) => 2023 - cells.length + 1 + i);
  const rows = cells.map((cell, i): ComparisonRow => {
    const year = years[i] ?? 0;
    const told = typeof cell === "number" ? { value: known(cell) } : cell;
    return { ...row, complete: isKnown(told.value), ...told, period: { year, part: "year" } };
  });
  return { ...model, metrics: [metricOf(metric)], years, rows };
}

const asked = (metric = "recruits") => ({ metric, locality: places.B1 });
const notComparable = (n: number) =>
  ({ value: known(n), comparability: { verdict: "not-comparable", reasons: [] } }) as const;

describe("the trend", () => {
  it("rises and is better where higher is better", () =>
    expect(trendOf(series([1, 2, 3, 4, 5, 6]), asked())).toMatchObject({
      verdict: "rising",
      judgement: "better",
      years: { from: 2018, to: 2023 },
      points: 6,
      perYear: 1,
      streak: 5,
    }));
  it("that rises is worse where lower is better", () =>
    expect(trendOf(series([1, 2, 3, 4, 5], "accidents"), asked("accidents"))).toMatchObject({
      verdict: "rising",
      judgement: "worse",
    }));
  it("of a neutral metric is not judged", () =>
    expect(trendOf(series([5, 4, 3, 2, 1], "groups"), asked("groups")).judgement).toBeUndefined());
  it("needs five points", () =>
    expect(trendOf(series([1, 2, 3, 4]), asked())).toMatchObject({ verdict: "too-short", points: 4 }));
  it("is none in numbers that go up and down", () =>
    expect(trendOf(series([3, 1, 4, 1, 5, 2]), asked())).toMatchObject({ verdict: "no-trend", streak: -1 }));
  it("is cut by a pair that does not compare", () =>
    expect(trendOf(series([1, 2, 3, notComparable(4), 5, 6]), asked())).toMatchObject({
      verdict: "too-short",
      points: 3,
      years: { from: 2021, to: 2023 },
    }));
  it("is cut by a missing year", () =>
    expect(trendOf(series([1, 2, { value: missing("late") }, 4, 5, 6]), asked()).points).toBe(3));
  it("leaves a sum out that figures are missing from", () =>
    expect(trendOf(series([1, 2, 3, 4, { value: known(5), complete: false }]), asked()).points).toBe(0));
  it("can end at an earlier year", () =>
    expect(trendOf(series([1, 2, 3, 4, 5, 9, 2]), { ...asked(), to: 2021 })).toMatchObject({
      verdict: "rising",
      points: 5,
    }));
  it("ends a streak where a year is equal", () =>
    expect(trendOf(series([5, 3, 3, 4, 5]), asked()).streak).toBe(2));
});
