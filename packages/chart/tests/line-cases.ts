import type { ComparabilityReason } from "@sosanh/core/comparison/comparability";
import type { Comparison, TimelineEvent } from "@sosanh/core/comparison/comparison";
import { known, missing } from "@sosanh/core/figures/value";
import { comparisonOf, place, recruits } from "./comparison-fixture.ts";
import type { GoldenCase } from "./golden-case.ts";
import { golden } from "./golden-case.ts";
import {
  type Asked,
  at,
  hardCases,
  longName,
  provinces34,
  unowned34,
  urbanSeven,
} from "./kind-comparisons.ts";

const event = (on: string, text: string, kind: TimelineEvent["kind"] = "boundary"): TimelineEvent => ({
  on,
  kind,
  text: { vi: text, en: `${text} (vi)` },
  acts: [],
  localities: ["old:38"],
});

function withEvents(comparison: Comparison): Comparison {
  return {
    ...comparison,
    events: [
      event("2018-07-01", "cách tính dân thành thị thay đổi", "definition"),
      event("2019-12-01", "sắp xếp xã (786/NQ-UBTVQH14)"),
      event("2020-03-15", "dịch COVID-19", "annotation"),
    ],
  };
}

/** Decrees on other provinces than mine, with one on mine where asked for. */
function eventsOfOthers(comparison: Comparison, { withMine }: { withMine: boolean }): Comparison {
  const others = ["2017-08-18", "2018-04-12", "2019-12-01", "2020-02-01"].map((on, i) => ({
    ...event(on, "sắp xếp xã"),
    acts: [`${i + 1}/NQ-UBTVQH14`, "855/NQ-UBTVQH14"],
    localities: [`new:${101 + i}` as const, "new:120" as const],
  }));
  const mine = {
    ...event("2019-06-01", "sắp xếp 76 xã (786/NQ-UBTVQH14)"),
    localities: ["new:115" as const],
  };
  return { ...comparison, events: [...others, ...(withMine ? [mine] : [])] };
}

function crowdedEvents(comparison: Comparison): Comparison {
  const names = ["Thọ Xuân", "Hoằng Hóa", "Triệu Sơn", "Nga Sơn", "Hà Trung", "Hậu Lộc"];
  return {
    ...comparison,
    events: [
      ...names.map((name, i) =>
        event(`201${7 + (i % 4)}-12-01`, `sắp xếp các đơn vị hành chính cấp xã thuộc huyện ${name}`),
      ),
      event("2019-12-05", "điều chỉnh địa giới"),
    ].toSorted((a, b) => (a.on < b.on ? -1 : 1)),
  };
}

/** Held against the median of peers. */
function withMedian(comparison: Comparison, [metric = ""] = comparison.view.metrics): Comparison {
  return {
    ...comparison,
    benchmark: {
      kind: "peers",
      name: { vi: "Trung vị nhóm tương đồng", en: "Median of the peers" },
      values: [2016, 2017, 2018, 2019, 2020].map((year, i) => ({
        metric,
        year,
        value: i === 1 ? missing("not-reported") : known(21.5 + 0.8 * i),
      })),
    },
  };
}

/** Without the country: it would be the benchmark itself. */
function provincesAlone(view: Asked): Comparison {
  const all = urbanSeven(view);
  const isKept = (uid: string) => uid !== "vn";
  return {
    ...all,
    localities: all.localities.filter(({ uid }) => isKept(uid)),
    rows: all.rows.filter(({ locality }) => isKept(locality)),
  };
}

const range = (low: number, high: number) =>
  ({
    value: missing("not-comparable"),
    bounds: { low, high, qualifier: "exact" },
    alignment: { how: "bounds", from: [] },
    comparability: { verdict: "not-comparable", reasons: ["bounds"] },
  }) as const;

/** A place of a frame known within bounds for three years, then exactly, and one that is estimated. */
function framed(view: Asked): Comparison {
  const estimated = (value: number, reach: number) =>
    at(value, {
      alignment: { how: "estimated", from: [], estimatedShare: 0.2, weight: "population" },
      bounds: { low: value - reach, high: value + reach, qualifier: "exact" },
    });
  return comparisonOf({
    view: { mine: "old:300", frame: "2024-12-31", ...view },
    metric: recruits,
    first: 2017,
    places: [
      [place("old:300", "Vinh"), [range(172, 196), range(176, 201), range(170, 204), 190, 195]],
      [place("old:301", longName), [estimated(120, 12), estimated(126, 11), 128, 133, 131]],
      [place("old:302", "Thanh Chương"), [150, 152, range(149, 158), 155, 158]],
    ],
  });
}

/** Years with doubts of their own one after the other, in fewer than half of all, and one apart from them. */
function adjacentCautions(view: Asked): Comparison {
  const doubt = (value: number, ...reasons: ComparabilityReason[]) =>
    at(value, { comparability: { verdict: "caution", reasons } });
  return comparisonOf({
    view: { mine: "old:395", ...view },
    metric: recruits,
    first: 2012,
    places: [
      [
        place("old:395", "Thọ Xuân"),
        [
          ...[214, 220, 226, doubt(219, "definition-changed"), 223, 228, 231],
          doubt(240, "coverage-differs"),
          doubt(236, "boundary-changed"),
          doubt(229, "coverage-partial"),
          doubt(233, "reclassified", "coverage-differs"),
          ...[238, 241],
        ],
      ],
    ],
  });
}

/** Lines with what is new on them: events, benchmarks, bounds, long names. */
export const lineCases: readonly GoldenCase[] = [
  golden("line-events-benchmark", withEvents(withMedian(provincesAlone({})))),
  golden("line-events-dark-en", withEvents(withMedian(provincesAlone({ language: "en" }))), {
    theme: "dark",
  }),
  golden("line-events-phone", withEvents(urbanSeven({})), { width: 360, parts: "plot" }),
  golden("line-events-crowded", crowdedEvents(urbanSeven({}))),
  golden("line-events-others", eventsOfOthers(provinces34({}), { withMine: true })),
  golden("line-events-others-only", eventsOfOthers(provinces34({ language: "en" }), { withMine: false })),
  golden("line-events-others-phone", eventsOfOthers(provinces34({}), { withMine: true }), {
    ...{ width: 360, parts: "plot" },
  }),
  golden("line-bounds-frame", framed({})),
  golden("line-bounds-phone", framed({}), { width: 360, parts: "plot" }),
  golden("line-cautions-adjacent", adjacentCautions({})),
  golden("line-cautions-adjacent-phone", adjacentCautions({}), { width: 360, parts: "plot" }),
  golden("line-34-lit", provinces34({}), { lit: "new:112" }),
  golden("line-34-unowned", unowned34({})),
  golden("line-hard-dark", hardCases({}), { theme: "dark" }),
];
