import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparabilityVerdict, type FigurePair } from "./comparability-verdict.ts";
import type { Rollup } from "./rollup.ts";
import { known, missing, qualifiers } from "./value.ts";

const figure = (rest: Partial<Rollup> = {}): Rollup => ({
  metric: "recruits",
  locality: "old:10",
  period: { year: 2023, part: "year" },
  value: known(50),
  origin: "reported",
  complete: true,
  estimate: false,
  ...rest,
});
const pair = (rest: Partial<FigurePair> = {}): FigurePair => ({
  now: figure(),
  before: figure(),
  valueKind: "count",
  boundaryChanged: false,
  ...rest,
});
const derived = (reported: number, complete = false) =>
  figure({ origin: "derived", coverage: { reported, expected: 27 }, complete });

it("two whole, exact figures of one unit are comparable", () =>
  expect(comparabilityVerdict(pair())).toEqual({ verdict: "comparable", reasons: [] }));

it("nine months and a year are not comparable", () =>
  expect(comparabilityVerdict(pair({ now: figure({ period: { year: 2023, part: "9m" } }) }))).toEqual({
    verdict: "not-comparable",
    reasons: ["period-length"],
  }));

it("a figure and a missing one are no pair, and there is nothing to beware of", () =>
  expect(
    comparabilityVerdict(pair({ before: figure({ value: missing("late") }), boundaryChanged: true })),
  ).toEqual({
    verdict: "comparable",
    reasons: [],
  }));

describe("coverage", () => {
  it("of as many children in both years is partial", () =>
    expect(comparabilityVerdict(pair({ now: derived(12), before: derived(12) })).reasons).toEqual([
      "coverage-partial",
    ]));

  it("of more children in one year differs", () =>
    expect(comparabilityVerdict(pair({ now: derived(12), before: derived(20) })).reasons).toEqual([
      "coverage-differs",
      "coverage-partial",
    ]));

  it("that is full in both years is nothing to beware of, even of other children", () =>
    expect(comparabilityVerdict(pair({ now: derived(27, true), before: figure() })).reasons).toEqual([]));
});

it("a percentage below ten is no small number", () => {
  const small = figure({ value: known(4) });
  expect(comparabilityVerdict(pair({ now: small })).reasons).toEqual(["small-number"]);
  expect(comparabilityVerdict(pair({ now: small, valueKind: "percentage" })).reasons).toEqual([]);
});

it("a verdict has reasons exactly when it is not comparable, in whichever order the years are", () => {
  const anyFigure = fc
    .record({
      value: fc.tuple(fc.nat({ max: 30 }), fc.constantFrom(...qualifiers)).map(([x, q]) => known(x, q)),
      complete: fc.boolean(),
      estimate: fc.boolean(),
    })
    .map(figure);
  fc.assert(
    fc.property(anyFigure, anyFigure, fc.boolean(), (now, before, boundaryChanged) => {
      const there = comparabilityVerdict(pair({ now, before, boundaryChanged }));
      expect(there.reasons.length === 0).toBe(there.verdict === "comparable");
      expect(comparabilityVerdict(pair({ now: before, before: now, boundaryChanged }))).toEqual(there);
    }),
  );
});
