import type { ComparedLocality, Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { known, missing } from "@sosanh/core/figures/value";
import { viewSchema } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { rankingRows } from "./ranking-rows.ts";

const none = missing("not-reported");

const row = (locality: `old:${string}`, more: Partial<ComparisonRow>): ComparisonRow => ({
  metric: "a",
  locality,
  period: { year: 2024, part: "year" },
  value: known(10),
  origin: "derived",
  estimate: false,
  complete: true,
  understated: false,
  change: none,
  relativeChange: none,
  index: none,
  rate: none,
  share: none,
  attainment: none,
  rank: none,
  rankChange: none,
  comparability: { verdict: "comparable", reasons: [] },
  ...more,
});

const place = (uid: `old:${string}`, name: string, shortName: string): ComparedLocality => ({
  uid,
  level: 2,
  kind: "huyen",
  name,
  shortName,
  parent: "old:38",
  parentName: "Tỉnh Thanh Hóa",
  formerNames: [],
});

const ranking: Comparison = {
  view: viewSchema.parse({
    metrics: ["a"],
    places: [{ childrenOf: "old:38" }],
    years: { from: 2024, to: 2024 },
  }),
  metrics: [],
  localities: [
    place("old:380", "Thành phố Thanh Hóa", "Thanh Hóa"),
    place("old:384", "Huyện Mường Lát", "Mường Lát"),
    place("old:404", "Huyện Nông Cống", "Nông Cống"),
    place("old:405", "Huyện Đông Sơn", "Đông Sơn"),
    place("old:382", "Thành phố Sầm Sơn", "Sầm Sơn"),
  ],
  years: [2024],
  rows: [
    row("old:380", { value: known(5) }),
    row("old:384", { complete: false, coverage: { reported: 7, expected: 8 } }),
    row("old:404", { value: known(20), complete: false, coverage: { reported: 2, expected: 29 } }),
    row("old:405", { value: none, complete: false }),
    row("old:382", { complete: false, understated: true, coverage: { reported: 9, expected: 11 } }),
  ],
  sources: [],
  events: [],
  illustrative: true,
};

describe("rankingRows", () => {
  const { ranked, rest, whole, nameOf } = rankingRows(ranking, 2024);
  it("ranks the figures that most of the unit stands behind, largest first", () =>
    expect(ranked.map((r) => r.locality)).toEqual(["old:384", "old:380"]));
  it("puts understated figures, sums of few units and missing ones after them", () =>
    expect(rest.map((r) => r.locality)).toEqual(["old:404", "old:382", "old:405"]));
  it("counts only whole figures as enough", () => expect(whole).toBe(1));
  it("tells a city from the province of the same name", () =>
    expect([...ranked, ...rest].map(nameOf)).toEqual([
      "Mường Lát",
      "Thành phố Thanh Hóa",
      "Nông Cống",
      "Sầm Sơn",
      "Đông Sơn",
    ]));
});
