import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { known, missing } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import type { MetricLine } from "./metric-lines.ts";
import { headlineLines } from "./metric-lines.ts";
import { movementOf, toneOf } from "./movement.ts";

const metric = {
  code: "a",
  name: { vi: "A", en: "A" },
  unit: { vi: "người", en: "people" },
  group: "g",
  decimals: 0,
  aggregation: { kind: "sum" },
  polarity: "higher-better",
  valueKind: "count",
  timing: "flow",
  definition: { vi: "", en: "" },
  definitionVersion: 1,
} as const;

const row = (value: number, change: number, more: Partial<ComparisonRow> = {}): ComparisonRow => ({
  metric: "a",
  locality: "old:38",
  period: { year: 2024, part: "year" },
  value: known(value),
  origin: "reported",
  estimate: false,
  complete: true,
  understated: false,
  change: known(change),
  relativeChange: known((100 * change) / (value - change)),
  index: missing("not-reported"),
  rate: missing("not-reported"),
  share: missing("not-reported"),
  attainment: missing("not-applicable"),
  rank: missing("not-applicable"),
  rankChange: missing("not-applicable"),
  comparability: { verdict: "comparable", reasons: [] },
  ...more,
});

const line = (code: string, group: string, current: ComparisonRow): MetricLine => ({
  metric: { ...metric, code, group },
  rows: [current],
  current,
  previous: undefined,
  latest: current,
});

describe("headlineLines", () => {
  it("takes one metric of each group before a second of any", () =>
    expect(
      headlineLines(
        [line("a", "g", row(20, 1)), line("b", "g", row(20, 1)), line("c", "h", row(20, 1))],
        ["a", "b", "c"],
        2,
      ).map((l) => l.metric.code),
    ).toEqual(["a", "c"]));
  it("puts a sum of few units after whole figures", () => {
    const thin = row(20, 1, { origin: "derived", coverage: { reported: 1, expected: 27 } });
    const shown = headlineLines([line("a", "g", thin), line("b", "h", row(20, 1))], ["a", "b"], 2);
    expect(shown.map((l) => l.metric.code)).toEqual(["b", "a"]);
  });
});

describe("movementOf", () => {
  it("leaves the per cent out below ten", () =>
    expect(movementOf(row(6, 2), metric, "vi")?.percent).toBeUndefined());
  it("says count and per cent together from ten on", () =>
    expect(movementOf(row(62, 12), metric, "vi")).toMatchObject({ amount: "+12", percent: "+24,0\u00a0%" }));
  it("is nothing without a year before", () =>
    expect(movementOf(row(62, 12, { change: missing("not-reported") }), metric, "vi")).toBeUndefined());
});

describe("toneOf", () => {
  const of = (change: number, polarity: Metric["polarity"]) =>
    toneOf(row(500, change), { ...metric, polarity });

  it("judges by the metric's direction, not by the sign", () => {
    expect(of(-90, "lower-better")).toBe("better");
    expect(of(90, "lower-better")).toBe("worse");
    expect(of(90, "neutral")).toBe("plain");
  });
  it("is plain where chance explains the change", () => {
    expect(of(3, "higher-better")).toBe("plain");
    expect(of(-3, "higher-better")).toBe("plain");
  });
});
