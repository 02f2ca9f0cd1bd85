import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, metricOf } from "../../fixtures/small-country.ts";
import type { ComparisonRow } from "../comparison/comparison.ts";
import type { Polarity } from "../figures/metric.ts";
import { known, missing, qualifiers, type Value } from "../figures/value.ts";
import type { Basis } from "../view/view.ts";
import { standingOf } from "./standing.ts";

const { rows } = compared([figuresOf("recruits")("B1", 2023, 1)]);
const model = rows.find((row) => row.complete);

function row(told: Partial<ComparisonRow>): ComparisonRow {
  if (model === undefined) throw new Error("no row");
  return { ...model, ...told };
}

const rate = (value: number, low: number, high: number) => row({ rate: { value, low, high } });

function standing(metric: string, measure: Basis, [own, benchmark]: readonly [ComparisonRow, Value]) {
  return standingOf({ metric: metricOf(metric), row: own, measure, benchmark });
}

describe("the standing of a rate", () => {
  it.each([
    [10, "similar"],
    [8, "similar"],
    [12, "similar"],
    [7.9, "better"],
    [12.1, "worse"],
  ])("of 10 (8 to 12) against %f is %s where higher is better", (benchmark, said) =>
    expect(standing("recruits", "rate", [rate(10, 8, 12), known(benchmark)])).toBe(said),
  );
  it("turns round where lower is better", () =>
    expect(standing("accidents", "rate", [rate(10, 8, 12), known(7)])).toBe("worse"));
  it("is not judged where the metric has no direction", () =>
    expect(standing("groups", "rate", [rate(10, 8, 12), known(7)])).toBe("higher"));
  it("of money, which has no interval, is compared as written", () => {
    expect(standing("income", "rate", [rate(10, 10, 10), known(10.04)])).toBe("similar");
    expect(standing("income", "rate", [rate(10, 10, 10), known(10.06)])).toBe("worse");
  });
});

describe("the standing of a percentage", () => {
  const turnout = row({ value: known(80), rate: { value: 80, low: 70, high: 87 } });
  it("that is a ratio goes by its interval", () => {
    expect(standing("turnout", "value", [turnout, known(86)])).toBe("similar");
    expect(standing("turnout", "value", [turnout, known(69)])).toBe("better");
  });
  it("that is only stated is compared as written", () =>
    expect(
      standing("satisfaction", "value", [
        row({ value: known(80.01), rate: missing("not-applicable") }),
        known(80),
      ]),
    ).toBe("similar"));
});

describe("the standing of a plain sum", () => {
  it("says who is larger, not who is better", () => {
    expect(standing("recruits", "value", [row({ value: known(9) }), known(7)])).toBe("higher");
    expect(standing("accidents", "value", [row({ value: known(6) }), known(7)])).toBe("lower");
    expect(standing("accidents", "value", [row({ value: known(7) }), known(7)])).toBe("similar");
  });
  it("is judged by its growth, which size is not in", () =>
    expect(standing("accidents", "relative-change", [row({ relativeChange: known(-5) }), known(2)])).toBe(
      "better",
    ));
  it("that figures are missing from is not compared", () =>
    expect(standing("recruits", "value", [row({ value: known(9), complete: false }), known(7)])).toBe(
      "not-compared",
    ));
});

describe("the standing to a target", () => {
  it.each([
    [100.04, "similar"],
    [104, "better"],
    [92, "worse"],
  ])("with %f %% attained is %s, also where lower is better", (attained, said) =>
    expect(standing("accidents", "target", [row({ attainment: known(attained) }), known(100)])).toBe(said),
  );
  it("is none without a target", () =>
    expect(standing("recruits", "target", [row({ attainment: missing("not-applicable") }), known(100)])).toBe(
      "not-compared",
    ));
});

describe("a bound", () => {
  it("that leaves it open which is larger is not compared", () => {
    const atLeast = row({ value: known(5, "at-least") });
    expect(standing("income", "value", [atLeast, known(7)])).toBe("not-compared");
    expect(standing("income", "value", [atLeast, known(3)])).toBe("better");
    expect(standing("income", "value", [atLeast, known(5)])).toBe("not-compared");
    expect(standing("income", "value", [row({ value: known(5) }), known(3, "at-least")])).toBe(
      "not-compared",
    );
  });
});

describe("the law of standings", () => {
  const value = fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.constantFrom(...qualifiers))
    .map(([x, qualifier]) => known(x, qualifier));
  const polarity = fc.constantFrom<Polarity>("higher-better", "lower-better", "neutral");
  it("is: what is better than the benchmark has it worse", () =>
    fc.assert(
      fc.property(value, value, polarity, (a, b, direction) => {
        const metric = { ...metricOf("income"), polarity: direction };
        const of = (own: Value, benchmark: Value) =>
          standingOf({ metric, row: row({ value: own }), measure: "value", benchmark });
        const opposite = { better: "worse", worse: "better", higher: "lower", lower: "higher" } as const;
        const [there, back] = [of(a, b), of(b, a)];
        expect(back).toBe(there === "similar" || there === "not-compared" ? there : opposite[there]);
        if (direction === "neutral") expect(["better", "worse"]).not.toContain(there);
      }),
    ));
});

describe("a ratio with gaps beneath it", () => {
  const lacking = (reported: number) =>
    row({
      value: known(80),
      rate: missing("not-comparable"),
      origin: "derived",
      complete: false,
      coverage: { reported, expected: 10 },
    });
  it("is compared, but not judged, where at least half of the children stand behind it", () =>
    expect(standing("turnout", "value", [lacking(5), known(70)])).toBe("higher"));
  it("is not where fewer do", () =>
    expect(standing("turnout", "value", [lacking(4), known(70)])).toBe("not-compared"));
});
