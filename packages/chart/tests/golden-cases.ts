import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { known, missing } from "@sosanh/core/figures/value";
import type { ViewInput } from "@sosanh/core/view/view";
import type { Cell } from "./comparison-fixture.ts";
import { comparisonOf, place, recruits, urban } from "./comparison-fixture.ts";
import type { GoldenCase } from "./golden-case.ts";
import { golden } from "./golden-case.ts";

type Asked = Omit<ViewInput, "metrics" | "places" | "years">;

const boundary = { comparability: { verdict: "caution", reasons: ["boundary-changed"] } } as const;
const partial = { comparability: { verdict: "caution", reasons: ["coverage-partial"] } } as const;
const broken = { comparability: { verdict: "not-comparable", reasons: ["definition-changed"] } } as const;

function at(value: number, more: Partial<ComparisonRow> = {}): Partial<ComparisonRow> {
  return { value: known(value), ...more };
}

const thanhHoa = place("old:38", "Thanh Hóa", 1);
const provinces = [
  [place("vn", "Cả nước", 0), [30.4, 31.5, 31.8, 32.1, 33.3, 33.6, 33.7, 33.9, 34.2, 35, 36.8]],
  [thanhHoa, [10.8, 11.2, 11.6, 12, 12.5, 12.9, 13.4, 13.9, 14.4, 15, at(23.3, boundary)]],
  [place("old:44", "Quảng Trị", 1), [20.6, 20.9, 21.1, 21.3, 23.9, 24.1, 24.4, 24.7, 24.9, 25.1, 26.4]],
  [place("old:25", "Phú Thọ", 1), [18.9, 19, 19.1, 19.3, 19.2, 19.3, 19.3, 19.4, 19.9, 20.1, 23.9]],
  [place("old:37", "Ninh Bình", 1), [16.1, 16.2, 16.4, 17.6, 17.7, 17.8, 17.9, 18.1, 18.5, 18.6, 22.3]],
  [place("old:42", "Hà Tĩnh", 1), [15.4, 15.8, 16.2, 16.7, 17.1, 17.6, 18.1, 18.6, 19.1, 19.7, 22.2]],
  [place("old:40", "Nghệ An", 1), [12.9, 13.3, 13.4, 14.8, 14.7, 14.7, 14.7, 14.8, 14.7, 14.7, 15.5]],
] as const;

const years: Asked = { mine: "old:38" };

function urbanLines(view: Asked): Comparison {
  return comparisonOf({ view: { ...years, ...view }, metric: urban, first: 2010, places: provinces });
}

const thoXuan = place("old:395", "Thọ Xuân");

function gapsAndEstimates(view: Asked): Comparison {
  const cells: readonly Cell[] = [
    210,
    "?",
    "?",
    214,
    at(219, { estimate: true }),
    at(224, { estimate: true }),
    226,
  ];
  return comparisonOf({
    view: { mine: "old:395", ...view },
    metric: recruits,
    first: 2014,
    places: [
      [thoXuan, cells],
      [place("old:394", "Triệu Sơn"), [188, 190, at(231, broken), 233, "?", 236, at(240, partial)]],
      [place("old:401", "Hoằng Hóa"), [201, 204, 203, 208, 211, 213, "?"]],
    ],
  });
}

const names = [
  "Thọ Xuân",
  "Triệu Sơn",
  "Hoằng Hóa",
  "Yên Định",
  "Ngọc Lặc",
  "Hà Trung",
  "Nga Sơn",
  "Hậu Lộc",
  "Như Xuân",
];

function tenSeries(view: Asked): Comparison {
  return comparisonOf({
    view: { mine: "old:381", ...view },
    metric: recruits,
    first: 2015,
    illustrative: true,
    places: [
      ...names.map((name, i) => {
        const cells = [0, 1, 2, 3, 4, 5].map((t) => 150 + 9 * i + 4 * t + ((i * 7 + t * 5) % 11));
        return [place(`old:38${i}`, name), cells] as const;
      }),
      [place("old:390", "<b>Quảng Xương</b> {mine|x}"), [120, 124, 129, 133, 130, 141]],
    ],
  });
}

function oneYear(view: Asked): Comparison {
  return comparisonOf({
    view: { mine: "old:395", ...view },
    metric: recruits,
    first: 2020,
    places: [
      [thoXuan, [226]],
      [place("old:394", "Triệu Sơn"), [240]],
      [place("old:401", "Hoằng Hóa"), ["?"]],
    ],
  });
}

function bars(view: Asked): Comparison {
  const target = (amount: number) => ({ target: { kind: "amount", amount, qualifier: "exact" } }) as const;
  return comparisonOf({
    view: { mine: "old:395", chart: "ranked-bars", ...view },
    metric: recruits,
    first: 2019,
    places: [
      [place("old:38", "Thanh Hóa", 1), [3750, 3812]],
      [thoXuan, [214, at(226, target(220))]],
      [place("old:394", "Triệu Sơn"), [231, at(240, target(245))]],
      [{ ...place("old:380", "Thanh Hóa"), name: "Thành phố Thanh Hóa" }, [310, at(318, target(318))]],
      [place("old:401", "Hoằng Hóa"), [205, "?"]],
      [place("old:396", "Đặc khu Hoàng Sa và các đảo phụ cận phía đông"), [12, at(9, { estimate: true })]],
      [
        place("old:393", "Thường Xuân"),
        [
          150,
          at(140, {
            origin: "derived",
            complete: false,
            coverage: { reported: 14, expected: 17 },
            ...partial,
          }),
        ],
      ],
      [place("old:392", "Bá Thước"), [150, { value: missing("pending-review") }]],
      [place("old:391", "Nghi Sơn"), [170, { value: known(180, "at-least") }]],
    ],
  });
}

function changeBars(view: Asked): Comparison {
  return comparisonOf({
    view: { mine: "old:38", chart: "ranked-bars", basis: "change", ...view },
    metric: urban,
    first: 2019,
    places: [
      ...provinces.map(([locality], i) => [locality, [20 + i, 21.5 + i - (i % 3) * 1.2]] as const),
      [place("old:64", "Bình Phước", 1), [20, "?"]],
    ],
  });
}

function population(view: Asked): Comparison {
  const people = {
    ...recruits,
    code: "population",
    name: { vi: "Dân số trung bình", en: "Mean population" },
  };
  const millions = [87_067_300, 88_145_800, 89_202_900, 90_191_400, 91_203_800, 92_228_600];
  return comparisonOf({
    view: { mine: "vn", ...view },
    metric: people,
    first: 2010,
    places: [[place("vn", "Cả nước", 0), millions]],
  });
}

function urbanIndex(view: Asked): Comparison {
  const indexed = provinces.map(
    ([locality, cells]) =>
      [
        locality,
        cells.map((cell) => {
          const base = cells[0] as number;
          const value = typeof cell === "number" ? cell : 23.3;
          return at(value, { index: known((100 * value) / base) });
        }),
      ] as const,
  );
  return comparisonOf({
    view: { ...years, basis: "index", ...view },
    metric: urban,
    first: 2010,
    places: indexed,
  });
}

function manyBars(view: Asked): Comparison {
  return comparisonOf({
    view: { mine: "old:312", chart: "ranked-bars", ...view },
    metric: recruits,
    first: 2020,
    illustrative: true,
    places: Array.from({ length: 27 }, (_, i) => {
      const amount = 140 + ((i * 37) % 130);
      const cell =
        i % 9 === 4
          ? "?"
          : at(amount + (i % 4) - 1, { target: { kind: "amount", amount, qualifier: "exact" } });
      return [place(`old:3${i + 10}`, `Huyện số ${i + 1}`), [cell]] as const;
    }),
  });
}

/** One figure five years before the last: what leads to its name is no line of figures. */
function gapAtTheEnd(view: Asked): Comparison {
  return comparisonOf({
    view: { mine: "old:395", ...view },
    metric: recruits,
    first: 2020,
    places: [[thoXuan, [226, "?", "?", "?", "?", "?"]]],
  });
}

export const goldenCases: readonly GoldenCase[] = [
  golden("line-urban-vi-light", urbanLines({})),
  golden("line-urban-en-dark", urbanLines({ language: "en" }), { theme: "dark" }),
  golden("line-urban-phone", urbanLines({}), { width: 358, parts: "plot" }),
  golden("line-rank", urbanLines({ basis: "rank" })),
  golden("line-gaps-estimates-breaks", gapsAndEstimates({})),
  golden("line-gaps-dark-en", gapsAndEstimates({ language: "en" }), { theme: "dark" }),
  golden("line-ten-sample", tenSeries({})),
  golden("line-one-year", oneYear({}), { width: 640 }),
  golden("bars-targets-vi-light", bars({})),
  golden("bars-targets-en-dark", bars({ language: "en" }), { theme: "dark" }),
  golden("bars-phone", bars({}), { width: 358, parts: "plot" }),
  golden("bars-change", changeBars({})),
  golden("line-millions-one-place", population({})),
  golden("line-figure-long-ago", gapAtTheEnd({})),
  golden("line-index", urbanIndex({})),
  golden("bars-27-sample", manyBars({})),
  golden("bars-attainment", bars({ basis: "target" }), { width: 640 }),
];
