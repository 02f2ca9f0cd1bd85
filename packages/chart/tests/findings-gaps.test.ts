import type { Comparison } from "@sosanh/core/comparison/comparison";
import { known, missing } from "@sosanh/core/figures/value";
import type { Basis, ViewInput } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { findings } from "../src/findings/findings.ts";
import { type Cell, comparisonOf, place, recruits } from "./comparison-fixture.ts";
import { familyOf, sumsWithGaps } from "./kind-comparisons.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const said = (comparison: Comparison) => findings(comparison).map(plain);
const title = (comparison: Comparison) => plain(chartSpec(comparison).title);

function many(cells: readonly (readonly Cell[])[], view: Partial<ViewInput> = {}): Comparison {
  const count = cells[0]?.length ?? 1;
  return comparisonOf({
    view,
    metric: recruits,
    first: 2021 - count,
    places: cells.map((own, i) => [place(`old:10${i}`, `Số ${"ABCDEFG"[i]}`), own] as const),
  });
}

const partial = (value: number): Cell => ({
  value: known(value),
  origin: "derived",
  complete: false,
  coverage: { reported: 20, expected: 29 },
});
const range = (low: number, high: number): Cell => ({
  value: missing("not-comparable"),
  bounds: { low, high, qualifier: "exact" },
});

describe("the highest and the lowest", () => {
  it("are of whole figures; the others are counted", () =>
    expect(said(many([[5], [9], [7], [partial(2)], [range(6, 8)]]))[0]).toBe(
      "Năm 2020, số tân binh đã giao cao nhất trong 3 địa phương có đủ số liệu là huyện Số B (9 người); thấp nhất là huyện Số A (5 người); 1 địa phương chưa đủ số liệu; 1 địa phương chỉ biết khoảng.",
    ));
  it("have no highest where a low bound exceeds it", () =>
    expect(said(many([[5], [9], [7], [range(12, 15)]]))[0]).toBe(
      "Năm 2020, số tân binh đã giao thấp nhất trong 3 địa phương có đủ số liệu là huyện Số A (5 người); 1 địa phương chỉ biết khoảng, trong đó huyện Số D (từ 12 đến 15 người).",
    ));
  it("have no highest where a sum with gaps exceeds it already", () =>
    expect(said(many([[5], [9], [7], [partial(11)]]))[0]).toContain(
      "; 1 địa phương chưa đủ số liệu, trong đó huyện Số D (11 người, 20/29 đơn vị).",
    ));
  it("are no figures that were apportioned", () =>
    expect(
      said(many([[5], [9], [7], [{ value: known(99), alignment: { how: "estimated", from: [] } }]]))[0],
    ).toContain("cao nhất trong 3 địa phương có đủ số liệu là huyện Số B"));
  it("of a chart's summary are untold where a low bound exceeds them", () =>
    expect(chartSpec(many([[5], [9], [range(12, 15)]], { chart: "ranked-bars" })).summary).not.toContain(
      "cao nhất",
    ));
  it("of a chart's summary are of whole figures as well", () =>
    expect(plain(chartSpec(many([[5], [9], [partial(2)]], { chart: "ranked-bars" })).summary)).toContain(
      "Năm 2020, trong 2 địa phương có đủ số liệu: cao nhất là Số B 9 người, thấp nhất là Số A 5 người.",
    ));
});

describe("a target that cannot be judged", () => {
  const target = { kind: "amount", amount: 10, qualifier: "exact" } as const;
  const set = (value: number): Cell => ({ value: known(value), target, attainment: known(value * 10) });
  const untold: Cell = {
    ...(partial(10) as object),
    target,
    attainment: missing("not-comparable"),
  };
  it("is counted apart", () =>
    expect(said(many([[set(10)], [set(9)], [set(11)], [untold]]))).toContain(
      "Trong 3 địa phương được giao chỉ tiêu và đánh giá được, 2 đạt hoặc vượt, 1 chưa đạt; thấp nhất là huyện Số B (90,0 %); 1 địa phương khác chưa đủ số liệu để đánh giá.",
    ));
  it("is said of one place", () =>
    expect(said(many([[untold]]))).toContain("Chưa đủ số liệu để đánh giá mức đạt chỉ tiêu được giao."));
});

describe("how places stand to a benchmark", () => {
  const held = (measure: Basis, value: number): Comparison => {
    const { rows, ...rest } = many([[5], [9], [7]], { basis: measure });
    const standings = ["lower", "higher", "lower"] as const;
    return {
      ...rest,
      rows: rows.map((row, i) => ({ ...row, standing: standings[i] ?? "similar" })),
      benchmark: {
        kind: "peers",
        name: { vi: "Trung vị", en: "Median" },
        values: [{ metric: recruits.code, year: 2020, value: known(value), measure }],
      },
    };
  };
  it("in growth is told as growth", () =>
    expect(said(held("relative-change", 3.21))).toContain(
      "Về % tăng, giảm so với năm trước, so với trung vị (+3,2 %): 1 địa phương cao hơn, 2 thấp hơn.",
    ));
  it("in value says of what the first number is", () =>
    expect(said(held("value", 7))).toContain("So với trung vị (7 người): 1 địa phương cao hơn, 2 thấp hơn."));
});

describe("who has not reported", () => {
  it("is who is expected to: not one of few that ever had it", () =>
    expect(said(many([[5], [9], ["?"], ["?"], ["?"], ["?"], ["?"]])).join(" ")).not.toContain(
      "Chưa báo cáo",
    ));
  it("is one of whom the others have it", () =>
    expect(said(many([[5], [9], [7], ["?"]]))).toContain("Chưa báo cáo (1/4 địa phương): huyện Số D."));
  it("is nobody that is shown alone", () =>
    expect(said(many([["?"]]))).toEqual(["Năm 2020, chưa có số liệu tân binh đã giao của huyện Số A."]));
});

it("a move in rank that the two ranks do not show says among whom it is", () => {
  const rank = (position: number) => ({ position, of: 27 });
  const { rows, ...rest } = many([[214, 226]]);
  const ranked = rows.map((row, i) => ({ ...row, rank: rank(21 - 5 * i), rankChange: known(0) }));
  expect(said({ ...rest, rows: ranked })[0]).toContain(
    "xếp thứ 16/27, giữ nguyên thứ hạng trong các đơn vị đủ số liệu hai năm.",
  );
});

it("what a unit reported against its children is flagged in the sentence", () =>
  expect(said(many([[{ value: known(226), discrepancy: { derived: 220, difference: 6 } }]]))[0]).toBe(
    "Năm 2020, số tân binh đã giao của huyện Số A là 226 người, lệch +6 người so với tổng hợp từ cấp dưới (220 người).",
  ));

describe("a change", () => {
  it("of counts within chance is neither better nor worse", () =>
    expect(said(many([[43, 41]]))[1]).toBe("So với năm 2019, giảm 2 người (4,7 %)."));
  it("beyond chance is", () =>
    expect(said(many([[100, 140]]))[1]).toBe("So với năm 2019, tăng 40 người (40,0 %), tốt lên."));
});

describe("the title", () => {
  it("of two years says how many pairs compare, and how many of them over some units", () => {
    const { mine: _mine, ...view } = sumsWithGaps({ chart: "slope" }).view;
    expect(title({ ...sumsWithGaps({ chart: "slope" }), view })).toBe(
      "Tân binh đã giao: 2 trên 4 địa phương so sánh được tăng từ 2023 đến 2024 (2 nơi tính trên các đơn vị đủ số liệu hai năm)",
    );
  });
  it("has no sum with gaps at the end of a path", () =>
    expect(title(many([[200, 214, partial(230)]]))).toBe(
      "Tân binh đã giao của huyện Số A: từ 200 năm 2018 lên 214 người năm 2019",
    ));
  it("tells no path against the change between the two years", () => {
    const sinceBase = {
      year: 2019,
      change: known(-4),
      relativeChange: known(-2),
      comparability: { verdict: "caution", reasons: ["coverage-partial"] },
    } as const;
    expect(title(many([[200, { value: known(203), sinceBase }]]))).toBe(
      "Tân binh đã giao của huyện Số A năm 2020: 203 người",
    );
  });
  it("names nobody first where several are", () =>
    expect(title(many([[0], [0], [0]], { chart: "ranked-bars" }))).not.toContain("hạng 1"));
});

describe("who explains a change", () => {
  const seen = (unseen: number): Comparison => {
    const all = familyOf({ chart: "contribution" });
    const children = all.localities.filter((l) => l.parent === "old:38").length + unseen;
    return {
      ...all,
      view: { ...all.view, mine: "old:38" },
      localities: all.localities.map((l) => (l.uid === "old:38" ? { ...l, children } : l)),
    };
  };
  it("is the largest among all children", () => {
    expect(said(seen(0)).join(" ")).toContain("tăng nhiều nhất là");
    expect(title(seen(0))).toContain("phần lớn nhất ở");
  });
  it("is no largest where children are not on screen, and the rest is theirs", () => {
    const text = said(seen(20)).join(" ");
    expect(text).not.toContain("nhiều nhất");
    expect(text).not.toContain("chưa rõ");
    expect(text).toMatch(/tăng ở .*; các địa phương khác: \+\d+ người\./);
    expect(title(seen(20))).not.toContain("lớn nhất");
    const spec = chartSpec(seen(20));
    expect(spec.kind === "contribution" && spec.terms.map((t) => t.name)).toContain("Các địa phương khác");
  });
});
