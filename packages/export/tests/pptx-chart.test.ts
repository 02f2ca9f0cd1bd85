import fc from "fast-check";
import { expect, it } from "vitest";
import type { NativeChart } from "../src/native-chart.ts";
import { chartPart } from "../src/pptx/chart-part.ts";
import { elementFaults } from "./element-faults.ts";
import { partFaults } from "./part-faults.ts";
import { all } from "./read-pptx.ts";
import { textIn, xmlTree } from "./xml-tree.ts";

const value = fc.option(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => Number(x.toFixed(3)) + 0),
  { nil: undefined },
);

/** Any chart of so many categories and series. */
const charts: fc.Arbitrary<NativeChart> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .chain(([categories, series]) =>
    fc.record({
      type: fc.constantFrom("line", "bar"),
      isHorizontal: fc.boolean(),
      categories: fc.array(fc.string({ maxLength: 60 }), { minLength: categories, maxLength: categories }),
      series: fc.array(
        fc.record({
          name: fc.string({ maxLength: 60 }),
          colour: fc.constantFrom("2F69B6", "8E5F07", "868D94"),
          values: fc.array(value, { minLength: categories, maxLength: categories }),
          emphasis: fc.constantFrom("mine", "plain", "benchmark", "context", "invisible"),
        }),
        { minLength: series, maxLength: series },
      ),
      valueAxis: fc.record({
        title: fc.string({ maxLength: 20 }),
        decimals: fc.integer({ min: 0, max: 3 }),
        inverted: fc.boolean(),
      }),
      leftOut: fc.constant([]),
    }),
  );

it("has the numbers of any chart and no other, in the order of the standard", () =>
  fc.assert(
    fc.property(charts, (chart) => {
      const root = xmlTree(chartPart(chart, { width: 12, height: 4, language: "vi" }));
      expect([...elementFaults(root), ...partFaults(root)]).toEqual([]);
      const read = all(root, "c:val").map((holder) =>
        all(holder, "c:pt").map((point) => [Number(point.attributes.idx), Number(textIn(point))]),
      );
      expect(read).toEqual(
        chart.series.map(({ values }) => values.flatMap((x, i) => (x === undefined ? [] : [[i, x]]))),
      );
      const shares = ["c:w", "c:h"].flatMap((name) =>
        all(root, name).map(({ attributes }) => Number(attributes.val)),
      );
      expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
    }),
    { numRuns: 60 },
  ));
