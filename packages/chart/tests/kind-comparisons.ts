import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { known, missing } from "@sosanh/core/figures/value";
import type { ViewInput } from "@sosanh/core/view/view";
import type { Cell } from "./comparison-fixture.ts";
import { comparisonOf, place, recruits, urban } from "./comparison-fixture.ts";

/** What a case asks beyond metrics, places and years. */
export type Asked = Omit<ViewInput, "metrics" | "places" | "years">;

const boundary = { comparability: { verdict: "caution", reasons: ["boundary-changed"] } } as const;
export const broken = {
  comparability: { verdict: "not-comparable", reasons: ["definition-changed"] },
} as const;

export function at(value: number, more: Partial<ComparisonRow> = {}): Partial<ComparisonRow> {
  return { value: known(value), ...more };
}

const provinceNames = [
  ...["Tuyên Quang", "Cao Bằng", "Lai Châu", "Lào Cai", "Thái Nguyên", "Điện Biên", "Lạng Sơn", "Sơn La"],
  ...["Phú Thọ", "Bắc Ninh", "Quảng Ninh", "Hà Nội", "Hải Phòng", "Hưng Yên", "Ninh Bình", "Thanh Hóa"],
  ...["Nghệ An", "Hà Tĩnh", "Quảng Trị", "Huế", "Đà Nẵng", "Quảng Ngãi", "Gia Lai", "Đắk Lắk"],
  ...["Khánh Hòa", "Lâm Đồng", "Đồng Nai", "Tây Ninh", "TP. Hồ Chí Minh", "Đồng Tháp", "An Giang"],
  ...["Vĩnh Long", "Cần Thơ", "Cà Mau"],
];

/** The 34 provinces by their urban share over six years, one without a figure in the last. */
export function provinces34(view: Asked): Comparison {
  return comparisonOf({
    view: { mine: "new:115", ...view },
    metric: urban,
    first: 2015,
    places: provinceNames.map((name, i) => {
      const start = 12 + ((i * 37) % 34);
      const cells = [0, 1, 2, 3, 4, 5].map((t) =>
        Number((start + (t * (3 + ((i * 13) % 17))) / 6 + ((i * 7 + t * 3) % 5) / 4).toFixed(1)),
      );
      return [place(`new:${100 + i}`, name, 1), i === 22 ? [...cells.slice(0, 5), "?"] : cells] as const;
    }),
  });
}

/** The same, none of them mine. */
export function unowned34(asked: Asked): Comparison {
  const comparison = provinces34(asked);
  const { mine: _mine, ...view } = comparison.view;
  return { ...comparison, view };
}

/** Seven provinces beside the country, ten years apart. */
export function urbanSeven(view: Asked): Comparison {
  return comparisonOf({
    view: { mine: "old:38", ...view },
    metric: urban,
    first: 2016,
    places: [
      [place("vn", "Cả nước", 0), [33.7, 33.9, 34.2, 35, 36.8]],
      [place("old:38", "Thanh Hóa", 1), [13.4, 13.9, 14.4, 15, at(23.3, boundary)]],
      [place("old:44", "Quảng Trị", 1), [24.4, 24.7, 24.9, 25.1, 26.4]],
      [place("old:25", "Phú Thọ", 1), [19.3, 19.4, 19.9, 20.1, 23.9]],
      [place("old:37", "Ninh Bình", 1), [17.9, 18.1, 18.5, 18.6, 22.3]],
      [place("old:42", "Hà Tĩnh", 1), [17.6, 18.1, 18.6, 19.1, 22.2]],
      [place("old:40", "Nghệ An", 1), [14.7, 14.8, 14.7, 14.7, 15.5]],
    ],
  });
}

const bounds = {
  value: missing("not-comparable"),
  bounds: { low: 172, high: 196, qualifier: "exact" },
  alignment: { how: "bounds", from: [] },
  comparability: { verdict: "not-comparable", reasons: ["bounds"] },
} as const;

export const longName = "Đặc khu Hoàng Sa và các đảo phụ cận thuộc vùng biển phía đông";

/** Everything that can be wrong with figures: gaps, estimates, bounds, years that do not compare, a long name. */
export function hardCases(view: Asked): Comparison {
  const cells: readonly (readonly [string, readonly Cell[]])[] = [
    ["Thọ Xuân", [210, 214, 219, 226]],
    ["Triệu Sơn", [188, 190, at(231, broken), 240]],
    ["Hoằng Hóa", [201, 204, 203, "?"]],
    [longName, [12, 10, 11, at(9, { estimate: true })]],
    ["Thường Xuân", ["?", 150, 146, 140]],
    ["Nghi Sơn", [170, 172, 176, bounds]],
    ["Bá Thước", [150, 150, { value: missing("pending-review") }, { value: missing("pending-review") }]],
    ["Cẩm Thủy", [at(131, { value: known(131, "approximate") }), 134, 128, known131()]],
    ["Như Xuân", [66, 66, 66, 66]],
  ];
  return comparisonOf({
    view: { mine: "old:300", ...view },
    metric: recruits,
    first: 2017,
    places: cells.map(([name, row], i) => [place(`old:${300 + i}`, name), row] as const),
  });
}

function known131(): Partial<ComparisonRow> {
  return { value: known(139, "at-least") };
}

/** A province and its districts, which add up to it but for what the province reported beyond them. */
export function familyOf(view: Asked): Comparison {
  const children = (
    [
      ["Thọ Xuân", [214, 226, 251]],
      ["Triệu Sơn", [231, 240, 236]],
      ["Hoằng Hóa", [205, 214, 219]],
      ["Thường Xuân", [150, 140, 128]],
      ["Nghi Sơn", [170, "?", 199]],
      ["Bá Thước", [150, 152, "?"]],
      [longName, [12, 14, 19]],
    ] as const
  ).map(([name, cells], i) => {
    const child = { ...place(`old:${300 + i}`, name), parent: "old:38" as const };
    return [child, cells] as const;
  });
  return comparisonOf({
    view: { mine: "old:300", ...view },
    metric: recruits,
    first: 2018,
    places: [[place("old:38", "Thanh Hóa", 1), [1132, 1140, 1218]], ...children],
  });
}

const gaps = { origin: "derived", complete: false } as const;
const doubtful = { comparability: { verdict: "caution", reasons: ["coverage-differs"] } } as const;

/** Sums of communes of which some have not reported: one with no unit of both years, one told over some, one whole. */
export function sumsWithGaps(view: Asked): Comparison {
  const lacking = (value: number, reported: number, moved?: number): Partial<ComparisonRow> => {
    const change = moved === undefined ? missing("not-comparable") : known(moved);
    const relativeChange = moved === undefined ? missing("not-comparable") : known(moved / 2);
    const over = moved === undefined ? {} : { matched: { children: reported, of: 29 } };
    const since = { change, relativeChange, ...doubtful, ...over };
    return at(value, {
      ...gaps,
      ...since,
      understated: moved !== undefined && reported < 20,
      coverage: { reported, expected: 29 },
      sinceBase: { year: 2023, ...since },
    });
  };
  return comparisonOf({
    view: { mine: "old:300", ...view },
    metric: recruits,
    first: 2023,
    places: [
      [place("old:300", "Thọ Xuân"), [226, lacking(148, 17, -4)]],
      [place("old:301", "Triệu Sơn"), [240, lacking(96, 11)]],
      [place("old:302", "Hoằng Hóa"), [214, 219]],
      [place("old:303", "Nông Cống"), [180, lacking(176, 28, -5)]],
      [place("old:304", longName), [66, 71]],
    ],
  });
}

/** Three places by two metrics of different units. */
export function twoMetrics(view: Asked): Comparison {
  const places = [
    ["old:300", "Thọ Xuân", [210, 214, 219, 226], [12.4, 12.9, 13.8, 15.1]],
    ["old:301", "Triệu Sơn", [188, "?", 231, 240], [9.8, 9.9, 10.4, 10.6]],
    ["old:302", longName, [12, 10, 11, 9], ["?", "?", 40.2, 41]],
  ] as const;
  const of = (metric: typeof recruits, column: 2 | 3) =>
    comparisonOf({
      view: { mine: "old:300", ...view },
      metric,
      first: 2017,
      places: places.map((row) => [place(row[0], row[1]), row[column]] as const),
    });
  const [counts, shares] = [of(recruits, 2), of(urban, 3)];
  return {
    ...counts,
    view: { ...counts.view, metrics: [recruits.code, urban.code] },
    metrics: [recruits, urban],
    rows: [...counts.rows, ...shares.rows],
  };
}

/** Places by a rate with its interval, held against the median: better, similar, worse; a borrowed and a bounded one. */
export function heldAgainstMedian(view: Asked): Comparison {
  const standings = ["better", "similar", "worse", "similar", "better", "worse"] as const;
  const names = ["Thọ Xuân", "Triệu Sơn", "Hoằng Hóa", "Nga Sơn", longName, "Nghi Sơn"];
  const comparison = comparisonOf({
    view: { mine: "old:300", chart: "ranked-bars", benchmark: "peers", basis: "rate", tolerance: 2, ...view },
    metric: recruits,
    first: 2018,
    places: [
      ...names.map((name, i) => {
        const value = 2.4 - 0.22 * i;
        const rate = { value, low: value - 0.21, high: value + 0.24 };
        return [
          place(`old:${300 + i}`, name),
          [at(200, { rate }), at(205, { rate }), at(210, { rate, standing: standings[i] ?? "similar" })],
        ] as const;
      }),
      [
        place("old:320", "Bá Thước"),
        [
          at(140, { rate: { value: 1.9, low: 1.7, high: 2.1 } }),
          "?",
          { value: missing("late"), rate: missing("late") },
        ],
      ],
    ],
  });
  return {
    ...comparison,
    benchmark: {
      kind: "peers",
      name: { vi: "Trung vị nhóm tương đồng", en: "Median of the peers" },
      values: [{ metric: recruits.code, year: 2020, value: known(1.9), measure: "rate" }],
    },
  };
}
