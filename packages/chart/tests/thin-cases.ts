import { missing } from "@sosanh/core/figures/value";
import type { ChartKind } from "@sosanh/core/view/view";
import { comparisonOf, place, recruits } from "./comparison-fixture.ts";
import type { GoldenCase } from "./golden-case.ts";
import { golden } from "./golden-case.ts";
import { at } from "./kind-comparisons.ts";
import { country34, shapes34 } from "./map-cases.ts";

const names = [
  ...["Thọ Xuân", "Triệu Sơn", "Hoằng Hóa", "Nông Cống", "Nga Sơn", "Hậu Lộc", "Quảng Xương"],
  ...["Bá Thước", "Cẩm Thủy", "Thường Xuân", "Như Xuân", "Vĩnh Lộc", "Yên Định", "Sầm Sơn"],
];

/** Districts by the sums of their communes; of two hardly any commune has reported. */
function hardlyReported(chart: ChartKind) {
  return comparisonOf({
    view: { mine: "old:300", chart },
    metric: recruits,
    first: 2022,
    places: names.map((name, i) => {
      const reported = i === 3 ? 2 : i === 5 ? 6 : 29;
      const of = (t: number) => 150 + ((i * 37) % 90) + 5 * t;
      const some = at(Math.round((of(2) * reported) / 29), {
        origin: "derived",
        complete: reported === 29,
        coverage: { reported, expected: 29 },
        ...(reported === 29 ? {} : { change: missing("not-comparable") }),
      });
      return [place(`old:${300 + i}`, name), [of(0), of(1), some]] as const;
    }),
  });
}

function thinProvinces(i: number) {
  const value = 80 + ((i * 53) % 300);
  const coverage = { reported: 3, expected: 11 };
  const isThin = i === 9 || i === 24;
  return isThin ? at(30 + i, { origin: "derived", complete: false, coverage }) : value;
}

/** Figures that fewer than half of the units stand behind. */
export const thinCases: readonly GoldenCase[] = [
  ...(["distribution", "tile-map", "heatmap", "line", "ranked-bars", "small-multiples"] as const).map(
    (chart) => golden(`thin-${chart}`, hardlyReported(chart)),
  ),
  golden("thin-map", country34({ view: { chart: "map", mine: "new:38" }, cell: thinProvinces }), {
    shapes: shapes34,
  }),
];
