import type { Observation } from "@sosanh/core/figures/observation";
import { rollUp } from "@sosanh/core/figures/roll-up";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { figuresOf, metrics, places, seen, tree } from "@sosanh/core/fixtures/small-country";
import { type YearReview, yearReviewOf } from "@sosanh/core/reviews/year-review";
import { describe, expect, it } from "vitest";
import { doubtsSentence, headlineOf } from "./headline-words.ts";

const [crashes, groups, population] = [figuresOf("accidents"), figuresOf("groups"), figuresOf("population")];
const periods = [2020, 2021, 2022, 2023].map((year) => ({ year, part: "year" as const }));

function sentence(figures: readonly Observation[], language: "vi" | "en" = "vi"): string {
  const comparison = compared(figures, {
    view: {
      metrics: metrics.map((m) => m.code),
      places: [{ locality: places.B }],
      years: { from: 2020, to: 2023 },
    },
  });
  const childRollups = rollUp(figures, metrics, { tree, periods });
  const held = new Set(metrics.map((m) => m.code));
  const units = tree.childrenIn(places.B, { year: 2023, part: "year" });
  const reporting = { units, rollups: childRollups, tree, held };
  const review = yearReviewOf({ comparison, childRollups, reporting, year: 2023 });
  return headlineOf(review, "Thành phố Bình", language);
}

const of = (metric: typeof seen, ...values: readonly number[]) =>
  values.map((value, i) => metric("B", 2020 + i, value));

describe("the sentence of the year", () => {
  const three = [
    ...of(seen, 10, 20, 30, 40),
    ...of(groups, 10, 20, 30, 40),
    ...of(population, 50, 60, 70, 80),
  ];

  it("counts in words and names the run against the most", () =>
    expect(sentence([...three, ...of(crashes, 50, 50, 40, 30)])).toBe(
      "Ba chỉ tiêu tăng, một giảm; accidents giảm năm thứ hai liên tiếp",
    ));

  it("tells a single year with its size", () =>
    expect(sentence([...three, ...of(crashes, 50, 50, 50, 40)])).toBe(
      "Ba chỉ tiêu tăng, một giảm; accidents giảm 20,0\u00a0%",
    ));

  it("says first that most metrics do not compare, and how many units are silent", () =>
    expect(
      sentence([
        ...of(seen, 0, 0, 30, 40),
        ...["accidents", "groups", "attended"].map((code) => figuresOf(code)("B", 2023, 50)),
        ...[groups("B1", 2023, 20), groups("B2", 2023, 30), crashes("B2", 2023, 50)],
      ]),
    ).toBe("Mới so được 1 trên 4 chỉ tiêu với năm 2022: một chỉ tiêu tăng; 1 đơn vị báo cáo chưa đủ"));

  it("claims no change where nothing compares", () =>
    expect(sentence([seen("B", 2023, 5)])).toBe(
      "Thành phố Bình năm 2023: 1 chỉ tiêu có số liệu, chưa so được với năm 2022",
    ));

  it("says so where there is nothing at all", () =>
    expect(sentence([])).toBe("Thành phố Bình: chưa có số liệu năm 2023"));

  it("reads the same in English", () =>
    expect(sentence([...three, ...of(crashes, 50, 50, 40, 30)], "en")).toBe(
      "Three metrics rose, one fell; accidents down for the second year in a row",
    ));
});

it("the sentence of the doubts counts the units that have not reported all, and the figures in doubt", () => {
  const unit = { locality: places.B, name: "Bình", reported: 0, expected: 1, missing: [] };
  const doubt = { metric: "recruits", kinds: ["caution"], held: [] } as const;
  const told = (notReported: readonly (typeof unit)[], doubts: readonly (typeof doubt)[]) =>
    doubtsSentence({ notReported, doubts } as unknown as YearReview, "vi");
  expect(told([unit], [doubt])).toBe("1 đơn vị báo cáo chưa đủ; 1 chỉ tiêu cần xem lại");
  expect(told([], [])).toBe("Không có số liệu nào cần xem lại");
});
