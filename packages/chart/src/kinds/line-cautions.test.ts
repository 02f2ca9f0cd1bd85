import { expect, it } from "vitest";
import { comparisonOf, place, recruits } from "../../tests/comparison-fixture.ts";
import { at } from "../../tests/kind-comparisons.ts";
import { chartSpec } from "../comparison-chart.ts";

it("doubtful years one after the other are one band with the reasons of all", () => {
  const spec = chartSpec(
    comparisonOf({
      view: {},
      metric: recruits,
      first: 2015,
      places: [
        [
          place("old:395", "Thọ Xuân"),
          [
            ...[1, 2, 3],
            at(4, { comparability: { verdict: "caution", reasons: ["coverage-differs"] } }),
            at(5, { comparability: { verdict: "caution", reasons: ["boundary-changed"] } }),
            ...[6, 7, 8],
          ],
        ],
      ],
    }),
  );
  expect(spec.kind === "line" && spec.cautions).toEqual([
    {
      from: "2017",
      to: "2019",
      text: "Thận trọng khi so sánh 2017–2019: địa giới thay đổi, số đơn vị báo cáo khác nhau",
    },
  ]);
});
