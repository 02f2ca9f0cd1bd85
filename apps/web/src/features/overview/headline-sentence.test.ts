import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { known, missing } from "@sosanh/core/figures/value";
import type { Overview } from "@sosanh/core/reviews/overview";
import { yearMovement } from "@sosanh/core/reviews/year-movement";
import { reviewRowsOf } from "@sosanh/core/reviews/year-review-row";
import { viewSchema } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { metricLines } from "../../ui/metric-lines.ts";
import { vi } from "../../words/vi.ts";
import { headlineSentence } from "./headline-sentence.ts";

const none = missing("not-reported");

const row = (metric: string, more: Partial<ComparisonRow>): ComparisonRow => ({
  metric,
  locality: "old:38",
  period: { year: 2024, part: "year" },
  value: known(100),
  origin: "derived",
  estimate: false,
  complete: true,
  understated: false,
  change: known(1),
  relativeChange: known(1),
  index: none,
  rate: none,
  share: none,
  attainment: none,
  rank: none,
  rankChange: none,
  comparability: { verdict: "comparable", reasons: [] },
  ...more,
});

function sentenceOf(rows: readonly ComparisonRow[], until?: string): string {
  const codes = rows.map((r) => r.metric);
  const comparison: Comparison = {
    view: viewSchema.parse({
      metrics: ["a"],
      places: [{ locality: "old:38" }],
      years: { from: 2024, to: 2024 },
    }),
    metrics: codes.map((code) => ({
      code,
      name: { vi: `Chỉ tiêu ${code}`, en: code },
      unit: { vi: "người", en: "people" },
      group: "g",
      decimals: 0,
      aggregation: { kind: "sum" },
      polarity: "neutral",
      valueKind: "count",
      timing: "flow",
      definition: { vi: "", en: "" },
      definitionVersion: 1,
    })),
    localities: [
      {
        uid: "old:38",
        level: 1,
        kind: "tinh",
        name: "Tỉnh Thanh Hóa",
        shortName: "Thanh Hóa",
        formerNames: [],
        ...(until === undefined ? {} : { until }),
      },
    ],
    years: [2024],
    rows,
    sources: [],
    events: [],
    illustrative: true,
  };
  const overview: Overview = {
    comparison,
    movement: yearMovement(reviewRowsOf(comparison, "old:38"), 2024),
    headline: codes,
    rose: codes,
    fell: [],
    notReported: [],
    children: 27,
  };
  const lines = metricLines(overview.comparison, 2024);
  return headlineSentence({
    overview,
    lines,
    year: 2024,
    placeName: "Tỉnh Thanh Hóa",
    language: "vi",
    words: vi,
  });
}

const matched = { children: 17, of: 27 };
const overSome: Partial<ComparisonRow> = {
  matched,
  comparability: { verdict: "caution", reasons: ["coverage-partial"] },
};

describe("headlineSentence", () => {
  it("counts the metrics whose change is of whole figures", () =>
    expect(sentenceOf(["a", "b", "c", "d"].map((m) => row(m, m === "d" ? overSome : {})))).toBe(
      "Năm 2024: 3 trên 3 chỉ tiêu tăng (chỉ kể chỉ tiêu đủ số liệu cả hai năm)",
    ));
  it("says so where the changes are over some of the units", () =>
    expect(sentenceOf(["a", "b", "c"].map((m) => row(m, overSome)))).toBe(
      "Năm 2024: 3 trên 3 chỉ tiêu tăng (tính trên các đơn vị đủ số liệu)",
    ));
  it("claims no change across a changed boundary", () => {
    const moved = { comparability: { verdict: "caution", reasons: ["boundary-changed"] } } as const;
    expect(sentenceOf(["a", "b", "c"].map((m) => row(m, moved)))).toBe(
      "Tỉnh Thanh Hóa năm 2024: chỉ tiêu a 100\u00a0người",
    );
  });
  it("tells an attainment of whole figures only", () => {
    const still = { change: none, attainment: known(98) };
    expect(sentenceOf([row("a", { ...still, attainmentMatched: matched })])).not.toContain("98");
    expect(sentenceOf([row("a", still)])).toContain("đạt 98,0\u00a0% chỉ tiêu");
  });
  it("says of how many units a sum is that is not whole", () =>
    expect(
      sentenceOf([row("a", { change: none, complete: false, coverage: { reported: 20, expected: 27 } })]),
    ).toBe("Tỉnh Thanh Hóa năm 2024: chỉ tiêu a 100\u00a0người (20/27 đơn vị)"));
  it("says that a sum of a few units is only of those", () =>
    expect(
      sentenceOf([row("a", { change: none, complete: false, coverage: { reported: 1, expected: 27 } })]),
    ).toBe("Tỉnh Thanh Hóa năm 2024: chỉ tiêu a 100\u00a0người (mới có 1/27 đơn vị)"));
  it("says of a place that ended since when it is no more", () =>
    expect(sentenceOf([row("a", { value: none, change: none })], "2024-07-01")).toBe(
      "Tỉnh Thanh Hóa: đơn vị không còn từ ngày 1/7/2024",
    ));
});
