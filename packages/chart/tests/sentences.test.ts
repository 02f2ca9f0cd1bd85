import type { Comparison } from "@sosanh/core/comparison/comparison";
import { known, missing } from "@sosanh/core/figures/value";
import type { ViewInput } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { chartSpec } from "../src/comparison-chart.ts";
import { findings } from "../src/findings/findings.ts";
import type { Cell } from "./comparison-fixture.ts";
import { comparisonOf, place, recruits, urban } from "./comparison-fixture.ts";

type Asked = Partial<ViewInput>;

function thoXuan(cells: readonly Cell[], view: Asked = {}): Comparison {
  const others = [210, 220, 240].slice(-cells.length);
  return comparisonOf({
    view: { mine: "old:395", ...view },
    metric: recruits,
    first: 2021 - cells.length,
    places: [
      [place("old:395", "Thọ Xuân"), cells],
      [place("old:394", "Triệu Sơn"), others],
    ],
  });
}

/** With ordinary spaces, for reading. */
function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
const title = (comparison: Comparison) => plain(chartSpec(comparison).title);
const said = (comparison: Comparison) => findings(comparison).map(plain);
const notComparable = { comparability: { verdict: "not-comparable", reasons: ["period-length"] } } as const;
const caution = { comparability: { verdict: "caution", reasons: ["boundary-changed"] } } as const;

describe("the title", () => {
  it("has the first and the last figure of my place", () =>
    expect(title(thoXuan([200, 214, 226]))).toBe(
      "Tân binh đã giao của huyện Thọ Xuân: từ 200 lên 226 người sau hai năm",
    ));
  it("is English on request", () =>
    expect(title(thoXuan([226, 214], { language: "en" }))).toBe(
      "Recruits delivered, Huyện Thọ Xuân: down from 226 to 214 people in one year",
    ));
  it("does not use a missing year", () =>
    expect(title(thoXuan(["?", 214, 226]))).toBe(
      "Tân binh đã giao của huyện Thọ Xuân: từ 214 lên 226 người sau một năm",
    ));
  it("sets no two years beside one another that do not compare", () =>
    expect(title(thoXuan([200, { value: known(226), ...notComparable }]))).toBe(
      "Tân binh đã giao của huyện Thọ Xuân năm 2020: 226 người",
    ));
  it("is metric, places, years where my place has nothing", () =>
    expect(title(thoXuan(["?", "?"]))).toBe("Tân binh đã giao: huyện Thọ Xuân, huyện Triệu Sơn, 2019–2020"));
  it("keeps the mark of a figure that is not exact", () =>
    expect(title(thoXuan([200, { value: known(226, "at-least") }]))).toContain("lên ≥ 226 người"));
  it("has the rank where places are ranked", () =>
    expect(title(thoXuan([226], { chart: "ranked-bars" }))).toBe(
      "Tân binh đã giao của huyện Thọ Xuân năm 2020: 226 người, hạng 2/2",
    ));
});

describe("the findings", () => {
  it("are value, rank, change and attainment", () => {
    const target = { kind: "amount", amount: 220, qualifier: "exact" } as const;
    expect(said(thoXuan([214, { value: known(226), target }]))).toEqual([
      "Năm 2020, số tân binh đã giao của huyện Thọ Xuân là 226 người, xếp thứ 2/2.",
      "So với năm 2019, tăng 12 người (5,6 %).",
      "Đạt 102,7 % chỉ tiêu được giao (220 người), vượt chỉ tiêu.",
    ]);
  });
  it("say in points how a percentage changed, and why to be cautious", () => {
    const comparison = comparisonOf({
      view: { language: "vi" },
      metric: urban,
      first: 2019,
      places: [[place("old:38", "Thanh Hóa", 1), [15, { value: known(23.3), ...caution }]]],
    });
    expect(said(comparison)[1]).toBe(
      "So với năm 2019, tăng 8,3 điểm %; thận trọng khi so sánh: địa giới thay đổi.",
    );
  });
  it("name what is missing", () =>
    expect(said(thoXuan([214, { value: missing("late") }]))).toEqual([
      "Năm 2020, huyện Thọ Xuân quá hạn báo cáo số tân binh đã giao.",
    ]));
  it("print no change between years that do not compare", () =>
    expect(said(thoXuan([214, { value: known(226), ...notComparable }]))[1]).toBe(
      "Không so sánh được với năm 2019: kỳ báo cáo khác nhau.",
    ));
  it("leave the per cent of a small base out", () =>
    expect(said(thoXuan([4, 6]))[1]).toBe("So với năm 2019, tăng 2 người."));
});

const derived = { origin: "derived", complete: false, coverage: { reported: 20, expected: 27 } } as const;
const lacking = { ...derived, understated: true } as const;

describe("a total of some units only", () => {
  it("that is down for want of figures has no rank, and says so", () =>
    expect(said(thoXuan([214, { value: known(150), ...lacking }]))).toEqual([
      "Năm 2020, số tân binh đã giao của huyện Thọ Xuân là 150 người, chưa đủ số liệu (20/27 đơn vị).",
    ]));
  it("changes over those that reported both years", () =>
    expect(
      said(thoXuan([214, { value: known(226), ...derived, matched: { children: 17, of: 27 } }]))[1],
    ).toBe("So với năm 2019, tăng 12 người (5,6 %), tính trên 17/27 đơn vị đủ số liệu hai năm."));
  it("attains over those that have figure and target, and makes no title of it", () => {
    const target = { kind: "amount", amount: 220, qualifier: "exact" } as const;
    const cell = { value: known(226), ...derived, target, attainmentMatched: { children: 9, of: 27 } };
    expect(said(thoXuan([214, cell])).at(-1)).toBe(
      "Đạt 102,7 % chỉ tiêu được giao, tính trên 9/27 đơn vị đủ số liệu.",
    );
    expect(title(thoXuan([214, cell], { basis: "target" }))).not.toContain("102,7");
  });
  it("ends the path of a title early, which then names its years", () =>
    expect(title(thoXuan([200, 226, { value: known(150), ...lacking }]))).toBe(
      "Tân binh đã giao của huyện Thọ Xuân: từ 200 năm 2018 lên 226 người năm 2019",
    ));
});

describe("the coverage of a figure", () => {
  const figure = (cell: Cell) => {
    const spec = chartSpec(thoXuan([214, cell], { chart: "ranked-bars" }));
    return spec.kind === "ranked-bars" ? spec.bars.find((bar) => bar.key.locality === "old:395") : undefined;
  };
  it("is that of a sum with gaps", () =>
    expect(figure({ value: known(9), ...derived })?.coverage).toBeDefined());
  it("is not of a figure the unit reported", () =>
    expect(figure({ value: known(9), ...derived, origin: "reported" })?.coverage).toBeUndefined());
  it("is not of a whole sum", () =>
    expect(figure({ value: known(9), ...derived, complete: true })?.coverage).toBeUndefined());
  it("that is full above gaps is a remark", () =>
    expect(
      figure({ value: known(9), ...derived, coverage: { reported: 27, expected: 27 } })?.remarks,
    ).toContain("chưa đủ số liệu của cấp dưới"));
});

describe("places and sources", () => {
  const town = {
    ...place("old:380", "Thanh Hóa"),
    name: "Thành phố Thanh Hóa",
    parentName: "Tỉnh Thanh Hóa",
  };
  const alone = (cells: readonly Cell[], until?: string) =>
    comparisonOf({
      view: {},
      metric: recruits,
      first: 2021 - cells.length,
      places: [[{ ...town, ...(until === undefined ? {} : { until }) }, cells]],
    });
  it("a town named like its province is not taken for it", () =>
    expect(title(alone([5]))).toBe("Tân binh đã giao của thành phố Thanh Hóa năm 2020: 5 người"));
  it("one alone has no rank", () => expect(said(alone([5]))[0]).not.toContain("xếp thứ"));
  it("one that ended is no longer a unit", () =>
    expect(said(alone([5, { value: missing("did-not-exist") }], "2020-07-01"))).toEqual([
      "Năm 2020, thành phố Thanh Hóa không còn là đơn vị.",
    ]));
  it("only the sources of what is drawn are named", () => {
    const comparison = alone([5, 7]);
    const census = comparison.sources.map((source) => ({ ...source, id: "s2", title: "Niên giám" }));
    const both = { ...comparison, sources: [...comparison.sources, ...census] };
    expect(chartSpec(both).sources.map((source) => source.id)).toEqual(["s1"]);
    const rate = { ...both, view: { ...both.view, basis: "rate" as const } };
    expect(chartSpec(rate).sources.map((source) => source.id)).toEqual(["s1", "s2"]);
  });
});

describe("illustrative figures", () => {
  const spec = chartSpec({ ...thoXuan([214, 226]), illustrative: true });
  it("are named on the face", () => expect(spec.illustrative).toBe("số liệu minh họa"));
  it("are named in the source line", () =>
    expect(spec.sourceLine).toMatch(/^Số liệu minh họa, không phải số liệu thật/));
});
