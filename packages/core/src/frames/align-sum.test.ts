import { expect, it } from "vitest";
import type { Rollup } from "../figures/rollup.ts";
import { known, missing, type Qualifier, type Value } from "../figures/value.ts";
import type { UnitSource } from "../places/lineage.ts";
import { alignedSum, type Input } from "./align-sum.ts";

/** An input of a unit of that number: a whole one unless said otherwise. */
function input(
  value: number | Value | undefined,
  source: Partial<UnitSource> = {},
  rest: Partial<Rollup> = {},
): Input {
  const locality = source.locality ?? "old:1";
  const full: UnitSource = { share: "full", acts: [], ...source, locality };
  if (value === undefined) return { source: full, row: undefined };
  const figure = typeof value === "number" ? known(value) : value;
  const row: Rollup = {
    metric: "recruits",
    locality,
    period: { year: 2020, part: "year" },
    value: figure,
    origin: "reported",
    complete: "value" in figure,
    estimate: false,
    ...rest,
  };
  return { source: full, row };
}

const part = { locality: "old:2", share: "partial" } as const;
const quarter = { ...part, weight: 0.25, weightBasis: "area" } as const;
const approximately = (x: number, qualifier: Qualifier) => known(x, qualifier);

it("passes the figure of one whole unit on as it is", () =>
  expect(alignedSum([input(7, {}, { source: "report", derived: known(8) })])).toMatchObject({
    value: known(7),
    origin: "reported",
    source: "report",
    derived: known(8),
    alignment: { how: "same", from: [{ locality: "old:1", share: "full" }] },
  }));

it("adds whole ones, says how many reported, and combines qualifiers", () =>
  expect(
    alignedSum([
      input(7),
      input(approximately(5, "at-least"), { locality: "old:2" }),
      input(undefined, { locality: "old:3" }),
    ]),
  ).toMatchObject({
    value: known(12, "at-least"),
    coverage: { reported: 2, expected: 3 },
    complete: false,
    alignment: { how: "merged" },
  }));

it("does not expect what does not apply", () =>
  expect(alignedSum([input(7), input(missing("not-applicable"), { locality: "old:2" })])).toMatchObject({
    value: known(7),
    coverage: { reported: 1, expected: 1 },
    complete: true,
  }));

it("keeps the one source all share, and none where they differ", () => {
  const from = (a: string, b: string) =>
    alignedSum([input(1, {}, { source: a }), input(2, { locality: "old:2" }, { source: b })])?.source;
  expect([from("x", "x"), from("x", "y")]).toEqual(["x", undefined]);
});

it("estimates a part by its weight, with the share estimated and the bounds", () =>
  expect(alignedSum([input(30), input(40, quarter)])).toMatchObject({
    value: known(40, "approximate"),
    estimate: true,
    bounds: { low: 30, high: 70, qualifier: "exact" },
    alignment: { how: "estimated", estimatedShare: 0.25, weight: "area" },
  }));

it("gives bounds, and no value, for a part without a weight", () =>
  expect(alignedSum([input(30), input(40, part)])).toMatchObject({
    value: missing("not-comparable"),
    bounds: { low: 30, high: 70, qualifier: "exact" },
    alignment: { how: "bounds" },
  }));

it("takes a part of nothing for nothing", () =>
  expect(alignedSum([input(30), input(0, part)])).toMatchObject({
    value: known(30),
    complete: true,
    estimate: false,
  }));

it("gives no bounds where an input is missing, incomplete or below zero", () => {
  const none = { value: missing("not-comparable") };
  for (const other of [input(undefined, part), input(-4, part), input(4, part, { complete: false })]) {
    const row = alignedSum([input(30), other]);
    expect(row).toMatchObject(none);
    expect(row).not.toHaveProperty("bounds");
  }
});

it("says why nothing is known", () => {
  expect(alignedSum([input(undefined)])).toBeUndefined();
  expect(
    alignedSum([input(missing("withheld")), input(missing("withheld"), { locality: "old:2" })]),
  ).toMatchObject({
    value: missing("withheld"),
  });
});

it("adds what children add up to only where none of them is missing", () => {
  const whole = { derived: known(8), coverage: { reported: 2, expected: 2 } };
  const thin = { derived: known(8), coverage: { reported: 1, expected: 2 } };
  const derived = (a: Partial<Rollup>) =>
    alignedSum([input(7, {}, a), input(5, { locality: "old:2" }, { origin: "derived" })])?.derived;
  expect([derived(whole), derived(thin), derived({})]).toEqual([known(13), undefined, undefined]);
});
