import type { ComparedLocality, Comparison } from "@sosanh/core/comparison/comparison";
import { known, missing, missingReasons } from "@sosanh/core/figures/value";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { figuresOf, type PlaceName, places } from "@sosanh/core/fixtures/small-country";
import type { ViewInput } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { findings } from "../src/findings/findings.ts";
import type { Cell } from "./comparison-fixture.ts";
import { comparisonOf, place, recruits, urban } from "./comparison-fixture.ts";
import { numbersIn } from "./numbers-in.ts";

const said = (comparison: Comparison) => findings(comparison).map((text) => text.replaceAll("\u00a0", " "));

function alone(cells: readonly Cell[], view: Partial<ViewInput> = {}, told: Partial<ComparedLocality> = {}) {
  const thoXuan = { ...place("old:395", "Thọ Xuân"), ...told };
  return comparisonOf({ view, metric: recruits, first: 2021 - cells.length, places: [[thoXuan, cells]] });
}

const notComparable = {
  comparability: { verdict: "not-comparable", reasons: ["boundary-changed"] },
} as const;

describe("a pair that does not compare", () => {
  it("has no change, no trend and no move in rank told of it", () => {
    const now = { value: known(226), ...notComparable, rankChange: known(3) };
    expect(said(alone([100, 120, 140, 160, now]))).toEqual([
      "Năm 2020, số tân binh đã giao của huyện Thọ Xuân là 226 người.",
      "Không so sánh được với năm 2019: địa giới thay đổi.",
    ]);
  });
  it("for want of units that are whole in both has its reason told as well", () => {
    const { rows, ...rest } = alone([100, 88]);
    const none = { change: missing("not-comparable"), relativeChange: missing("not-comparable") };
    const doubt = { comparability: { verdict: "caution", reasons: ["coverage-partial"] } } as const;
    const unmatched = rows.map((row) => ({ ...row, ...none, ...doubt }));
    expect(said({ ...rest, rows: unmatched })[1]).toBe(
      "Không so sánh được với năm 2019: chưa đủ đơn vị báo cáo.",
    );
  });
  it("is not counted among those that rose", () => {
    const cells: readonly Cell[][] = [
      [5, 9],
      [5, 9],
      [5, 9],
      [5, { value: known(90), ...notComparable }],
    ];
    const many = comparisonOf({
      view: {},
      metric: recruits,
      first: 2019,
      places: cells.map((own, i) => [place(`old:10${i}`, `Số ${"ABCD"[i]}`), own] as const),
    });
    expect(said(many)).toContain("So với năm 2019, cả 3 địa phương so sánh được đều tăng.");
    expect(said(many)).toContain("1 địa phương không so sánh được với năm 2019.");
  });
});

describe("a fall that is a bound", () => {
  it("of at least -12 is one of at most 12", () => {
    const cell = { value: known(88, "at-least"), change: known(-12, "at-least"), relativeChange: known(-12) };
    const { rows, ...rest } = alone([100, 88]);
    const bounded = rows.map((row) => (row.period.year === 2020 ? { ...row, ...cell } : row));
    expect(said({ ...rest, rows: bounded })[1]).toBe("So với năm 2019, giảm ≤ 12 người (12,0 %).");
  });
});

describe("a figure far from the others", () => {
  const many = (last: readonly [number, number]) =>
    comparisonOf({
      view: {},
      metric: urban,
      first: 2019,
      places: [[20, 21], [22, 22], [21, 23], [23, 24], [24, 24], last].map(
        (own, i) => [place(`old:10${i}`, `Số ${"ABCDEF"[i]}`), own] as const,
      ),
    });
  it("is offered for checking", () =>
    expect(said(many([22, 81])).at(-1)).toBe(
      "Đề nghị kiểm tra tỷ lệ dân thành thị: huyện Số F (81,0 %) khác xa các địa phương còn lại.",
    ));
  it("is not where it was as far the year before", () =>
    expect(said(many([80, 81])).join(" ")).not.toContain("kiểm tra"));
});

describe("a missing figure", () => {
  it.each(missingReasons)(
    "that is %s is told by its reason alone, with no figure of another year",
    (reason) => {
      const sentences = said(alone([100, 120, { value: missing(reason) }]));
      expect(sentences).toHaveLength(1);
      expect(numbersIn(sentences[0] ?? "", "vi")).toEqual([2020]);
    },
  );
});

describe("a figure in a frame", () => {
  const from = [
    { locality: "old:36", share: "full" },
    { locality: "old:37", share: "full" },
  ] as const;
  it("says on whose units, and of how many it is made", () =>
    expect(
      said(alone([{ value: known(5), alignment: { how: "merged", from } }], { frame: "today" })),
    ).toEqual([
      "Năm 2020 (theo đơn vị hiện nay), số tân binh đã giao của huyện Thọ Xuân là 5 người, cộng số liệu của 2 đơn vị.",
    ]));
  it("that is an estimate says how much of it", () => {
    const cell = { value: known(120), alignment: { how: "estimated", from, estimatedShare: 0.125 } } as const;
    expect(said(alone([cell], { frame: "2024-12-31" }))[0]).toBe(
      "Năm 2020 (theo đơn vị ngày 31/12/2024), số tân binh đã giao của huyện Thọ Xuân là 120 người (ước tính, phần ước tính chiếm 12,5 %).",
    );
  });
  it("that is known within bounds is told by them, never as a point", () => {
    const bounds = { low: 120, high: 135, qualifier: "exact" } as const;
    const cell = { value: missing("not-comparable"), bounds, alignment: { how: "bounds", from } } as const;
    expect(said(alone([110, cell], { frame: "2024-12-31" }))).toEqual([
      "Năm 2020 (theo đơn vị ngày 31/12/2024), số tân binh đã giao của huyện Thọ Xuân trong khoảng từ 120 đến 135 người.",
    ]);
  });
});

describe("the years", () => {
  it("tell a run of rises and the trend", () =>
    expect(said(alone([100, 120, 140, 160, 190, 226])).at(-1)).toBe(
      "Tăng năm thứ năm liên tiếp; giai đoạn 2015–2020 có xu hướng tăng, tốt lên.",
    ));
  it("that go up and down have no clear trend", () =>
    expect(said(alone([100, 90, 140, 80, 130, 100])).at(-1)).toBe(
      "Giai đoạn 2015–2020 chưa có xu hướng rõ.",
    ));
  it("begin after the last pair that does not compare", () => {
    const cut = { value: known(120), ...notComparable };
    expect(said(alone([900, cut, 140, 160, 190, 226])).at(-1)).toBe(
      "Tăng năm thứ tư liên tiếp; giai đoạn 2016–2020 có xu hướng tăng, tốt lên.",
    );
  });
  it("of a part of the year are compared with the same part", () =>
    expect(said(alone([100, 120], { part: "h1" }))).toEqual([
      "6 tháng đầu năm 2020, số tân binh đã giao của huyện Thọ Xuân là 120 người.",
      "So với cùng kỳ năm 2019, tăng 20 người (20,0 %).",
    ]));
  it("tell the change since the base year where one is asked for", () =>
    expect(said(alone([100, 90, 120], { baseYear: 2018 }))[2]).toBe(
      "So với năm 2018, tăng 20 người (20,0 %).",
    ));
});

describe("the target", () => {
  const told = (value: number, amount: number) => {
    const target = { kind: "amount", amount, qualifier: "exact" } as const;
    return said(alone([{ value: known(value), target, attainment: known((value / amount) * 100) }]))[1];
  };
  it("reached to the unit is no more than reached", () =>
    expect(told(220, 220)).toBe("Đạt 100 % chỉ tiêu được giao (220 người)."));
  it("missed by a hair does not read as reached", () =>
    expect(told(2999, 3000)).toBe("Đạt 99,97 % chỉ tiêu được giao (3.000 người), chưa đạt chỉ tiêu."));
});

describe("the place and its children", () => {
  const cells = (a: readonly [number, number], b: readonly [number, number]) => [
    figuresOf("recruits")("B1", 2022, a[0]),
    figuresOf("recruits")("B1", 2023, a[1]),
    figuresOf("recruits")("B2", 2022, b[0]),
    figuresOf("recruits")("B2", 2023, b[1]),
  ];
  const view = { mine: places.B, places: [{ locality: places.B }, { childrenOf: places.B }] };
  it("say who moved the total most, on either side", () =>
    expect(said(compared(cells([100, 160], [100, 70]), { view })).at(-1)).toBe(
      "Trong mức tăng 30 đơn vị của thành phố Bình so với năm 2022, tăng nhiều nhất là quận Bình Thượng (60 đơn vị); giảm nhiều nhất là quận Bình Hạ (30 đơn vị).",
    ));
  it("say what nobody accounts for", () => {
    const own = [figuresOf("recruits")("B", 2022, 300), figuresOf("recruits")("B", 2023, 340)];
    expect(said(compared([...own, ...cells([100, 110], [100, 120])], { view })).at(-1)).toContain(
      "; phần chưa rõ địa phương là +10 đơn vị.",
    );
  });
  it("say who has not reported", () => {
    const some = [figuresOf("recruits")("B1", 2023, 5), figuresOf("recruits")("B1", 2022, 5)];
    expect(said(compared(some, { view })).at(-1)).toBe("Chưa báo cáo (1/2 địa phương): quận Bình Hạ.");
  });
});

describe("a benchmark", () => {
  it("is told with the standing, by interval and direction", () => {
    const cells = ["B1", "B2"].flatMap((name, i) => [
      figuresOf("accidents")(name as PlaceName, 2023, 10 + 80 * i),
      figuresOf("population")(name as PlaceName, 2023, 10_000 + 20_000 * i),
    ]);
    const view = {
      metrics: ["accidents"],
      mine: places.B1,
      places: [{ locality: places.B1 }],
      benchmark: "parent" as const,
    };
    expect(said(compared(cells, { view }))[1]).toBe(
      "Tính trên 1.000 dân là 1,00 đơn vị; so với thành phố Bình (2,50 đơn vị), thấp hơn, tốt hơn.",
    );
  });
  it("says that a rate within the interval is similar", () => {
    const cells = ["B1", "B2"].flatMap((name, i) => [
      figuresOf("accidents")(name as PlaceName, 2023, 10 + 2 * i),
      figuresOf("population")(name as PlaceName, 2023, 10_000),
    ]);
    const view = {
      metrics: ["accidents"],
      mine: places.B1,
      places: [{ locality: places.B1 }],
      benchmark: "parent" as const,
    };
    expect(said(compared(cells, { view }))[1]).toContain("tương đương (mốc nằm trong khoảng tin cậy 95 %).");
  });
});

describe("a metric", () => {
  it("is English on request", () =>
    expect(said(alone([200, 226], { language: "en" }))).toEqual([
      "In 2020, recruits delivered in Huyện Thọ Xuân: 226 people.",
      "Up 26 people (13.0%) on 2019.",
    ]));
  it("that counts itself by name is not counted twice", () => {
    const model = alone([5]);
    const metrics = [{ ...recruits, name: { vi: "Dân số trung bình", en: "Population" } }];
    expect(said({ ...model, metrics })[0]).toMatch(/^Năm 2020, dân số trung bình của/);
  });
  it("in per cent is no count", () => {
    const one = comparisonOf({
      view: {},
      metric: urban,
      first: 2020,
      places: [[place("old:38", "Thanh Hóa", 1), [15]]],
    });
    expect(said(one)).toEqual(["Năm 2020, tỷ lệ dân thành thị của tỉnh Thanh Hóa là 15,0 %."]);
  });
});
