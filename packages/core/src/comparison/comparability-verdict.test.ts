import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rollup } from "../figures/rollup.ts";
import { known, missing, qualifiers } from "../figures/value.ts";
import type { ComparabilityReason, Verdict } from "./comparability.ts";
import { comparabilityVerdict, type FigurePair, type JudgedFigure } from "./comparability-verdict.ts";

type Figure = JudgedFigure["figure"];

const metric: JudgedFigure["metric"] = {
  code: "recruits",
  valueKind: "count",
  definitionVersion: 2,
  definitionChanges: [{ version: 2, since: "2015-01-01", note: { vi: "mới", en: "new" } }],
};
const figure = (year: number, rest: Partial<Figure> = {}): Figure => ({
  locality: "old:10",
  period: { year, part: "year" },
  value: known(50),
  origin: "reported",
  complete: true,
  estimate: false,
  ...rest,
});
const judged = (year: number, rest: Partial<Figure> = {}): JudgedFigure => ({
  metric,
  figure: figure(year, rest),
});
const whole: FigurePair = { one: judged(2023), other: judged(2022), territory: "none", reclassified: false };
const derived = (reported: number, complete = false): Partial<Figure> => ({
  origin: "derived",
  coverage: { reported, expected: 27 },
  complete,
});
const now = (pair: FigurePair, rest: Partial<Figure>): FigurePair => ({
  ...pair,
  one: { ...pair.one, figure: { ...pair.one.figure, ...rest } },
});
const before = (pair: FigurePair, rest: Partial<Figure>): FigurePair => ({
  ...pair,
  other: { ...pair.other, figure: { ...pair.other.figure, ...rest } },
});

interface Case {
  readonly verdict: Verdict;
  readonly reason: ComparabilityReason;
  /** Makes a pair have the reason, and keeps the reasons it has. */
  readonly make: (pair: FigurePair) => FigurePair;
  /** What the reason brings with it. */
  readonly with?: ComparabilityReason;
  /** Reasons that it cannot stand beside: they are two states of one thing. */
  readonly without?: readonly string[];
}

/** Every reason with the verdict it leads to, most serious first. The key tells apart the two of one reason. */
const cases: Readonly<Record<string, Case>> = {
  "period-length": {
    verdict: "not-comparable",
    reason: "period-length",
    make: (pair) => now(pair, { period: { ...pair.one.figure.period, part: "9m" } }),
  },
  "value-kind": {
    verdict: "not-comparable",
    reason: "value-kind",
    make: (pair) => ({ ...pair, other: { ...pair.other, metric: { ...metric, valueKind: "percentage" } } }),
  },
  "definition-changed": {
    verdict: "not-comparable",
    reason: "definition-changed",
    make: (pair) => before(pair, { period: { ...pair.other.figure.period, year: 2014 } }),
  },
  "boundary-changed": {
    verdict: "not-comparable",
    reason: "boundary-changed",
    make: (pair) => ({ ...pair, territory: "whole" }),
    without: ["boundary-part", "lineage-uncertain"],
  },
  bounds: {
    verdict: "not-comparable",
    reason: "bounds",
    make: (pair) =>
      before(pair, {
        value: missing("not-comparable"),
        complete: false,
        bounds: { low: 40, high: 60, qualifier: "exact" },
      }),
    without: ["coverage-differs"],
  },
  "boundary-part": {
    verdict: "caution",
    reason: "boundary-changed",
    make: (pair) => ({ ...pair, territory: "part" }),
    without: ["boundary-changed", "lineage-uncertain"],
  },
  "lineage-uncertain": {
    verdict: "caution",
    reason: "lineage-uncertain",
    make: (pair) => ({ ...pair, territory: "uncertain" }),
    without: ["boundary-changed", "boundary-part"],
  },
  reclassified: {
    verdict: "caution",
    reason: "reclassified",
    make: (pair) => ({ ...pair, reclassified: true }),
  },
  "coverage-differs": {
    verdict: "caution",
    reason: "coverage-differs",
    make: (pair) => now(before(pair, derived(20)), derived(12)),
    with: "coverage-partial",
    without: ["bounds", "coverage-partial"],
  },
  "coverage-partial": {
    verdict: "caution",
    reason: "coverage-partial",
    make: (pair) => now(before(pair, derived(12)), derived(12)),
    without: ["coverage-differs", "bounds"],
  },
  estimate: {
    verdict: "caution",
    reason: "estimate",
    make: (pair) => now(pair, { estimate: true }),
  },
  "qualified-value": {
    verdict: "caution",
    reason: "qualified-value",
    make: (pair) => now(pair, { value: { ...known(50), ...pair.one.figure.value, qualifier: "at-least" } }),
  },
  "small-number": {
    verdict: "caution",
    reason: "small-number",
    make: (pair) => now(pair, { value: { qualifier: "exact", ...pair.one.figure.value, value: 5 } }),
  },
};
const names = Object.keys(cases);
const caseOf = (name: string): Case => {
  const found = cases[name];
  if (found === undefined) throw new Error(`no such case: ${name}`);
  return found;
};
const bothOf = (a: string, b: string) => {
  const [first, second] = names.indexOf(a) < names.indexOf(b) ? [a, b] : [b, a];
  return [caseOf(first), caseOf(second)] as const;
};
const reasonsOf = (found: readonly Case[]): ComparabilityReason[] =>
  found.flatMap((one) => (one.with === undefined ? [one.reason] : [one.reason, one.with]));
const turned = ({ one, other, ...rest }: FigurePair): FigurePair => ({ one: other, other: one, ...rest });

it("two whole, exact figures of one unit are comparable", () =>
  expect(comparabilityVerdict(whole)).toEqual({ verdict: "comparable", reasons: [] }));

describe("one reason", () => {
  it.each(names)("%s alone decides the verdict, in whichever order the figures are", (name) => {
    const one = caseOf(name);
    const expected = { verdict: one.verdict, reasons: reasonsOf([one]) };
    expect(comparabilityVerdict(one.make(whole))).toEqual(expected);
    expect(comparabilityVerdict(turned(one.make(whole)))).toEqual(expected);
  });
});

describe("two reasons", () => {
  const pairs = names.flatMap((a, i) =>
    names.slice(i + 1).flatMap((b) => (caseOf(a).without?.includes(b) ? [] : [[a, b] as const])),
  );
  it.each(pairs)("%s and %s: the more serious first, and cautions only where nothing forbids", (a, b) => {
    const [first, second] = bothOf(a, b);
    expect(comparabilityVerdict(first.make(second.make(whole)))).toEqual({
      verdict: first.verdict,
      reasons: reasonsOf([first, ...(second.verdict === first.verdict ? [second] : [])]),
    });
  });
  it("cover every pair but those of two states of one thing", () =>
    expect(pairs).toHaveLength((names.length * (names.length - 1)) / 2 - 5));
});

it("a figure and a missing one are no pair, and there is nothing to beware of", () =>
  expect(
    comparabilityVerdict({
      ...before(whole, { value: missing("late"), complete: false }),
      territory: "whole",
    }),
  ).toEqual({ verdict: "comparable", reasons: [] }));

describe("coverage", () => {
  it("that is full in both years is nothing to beware of, even of other children", () =>
    expect(comparabilityVerdict(now(whole, derived(27, true))).reasons).toEqual([]));

  it("of two places differs by the part that reported, not by the number of children", () => {
    const other = (reported: number, expected: number) =>
      comparabilityVerdict(
        before(now(whole, { ...derived(12), coverage: { reported: 12, expected: 24 } }), {
          ...derived(0),
          locality: "old:20",
          coverage: { reported, expected },
        }),
      ).reasons;
    expect(other(10, 20)).toEqual(["coverage-partial"]);
    expect(other(12, 20)).toEqual(["coverage-differs", "coverage-partial"]);
  });
});

it("a percentage below ten is no small number", () => {
  const percentage: JudgedFigure["metric"] = { ...metric, valueKind: "percentage" };
  const of = (value: number): JudgedFigure => ({
    metric: percentage,
    figure: figure(2023, { value: known(value) }),
  });
  expect(comparabilityVerdict({ ...whole, one: of(4), other: of(5) }).reasons).toEqual([]);
});

it("versions of two metrics have nothing to do with one another", () =>
  expect(
    comparabilityVerdict({
      ...whole,
      other: {
        ...whole.other,
        metric: { code: "groups", valueKind: "count", definitionVersion: 7 },
      },
    }).reasons,
  ).toEqual([]));

it("an estimate made by a weight is an estimate", () => {
  const alignment: NonNullable<Rollup["alignment"]> = { how: "estimated", from: [], estimatedShare: 0.2 };
  expect(comparabilityVerdict(now(whole, { alignment })).reasons).toEqual(["estimate"]);
});

it("a verdict has reasons exactly when it is not comparable, in whichever order the figures are", () => {
  const anyFigure = fc
    .record({
      value: fc.tuple(fc.nat({ max: 30 }), fc.constantFrom(...qualifiers)).map(([x, q]) => known(x, q)),
      complete: fc.boolean(),
      estimate: fc.boolean(),
    })
    .map((rest) => judged(2023, rest));
  const between = fc.record({
    territory: fc.constantFrom("none", "part", "whole", "uncertain"),
    reclassified: fc.boolean(),
  });
  fc.assert(
    fc.property(anyFigure, anyFigure, between, (one, other, came) => {
      const pair: FigurePair = { one, other, ...came };
      const there = comparabilityVerdict(pair);
      expect(there.reasons.length === 0).toBe(there.verdict === "comparable");
      expect(comparabilityVerdict(turned(pair))).toEqual(there);
    }),
  );
});
