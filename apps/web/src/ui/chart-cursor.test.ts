import type { ChartHit, ChartHits } from "@sosanh/chart/chart-hits";
import { chartSpec } from "@sosanh/chart/comparison-chart";
import { chartHits } from "@sosanh/chart/echarts-option";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { View } from "@sosanh/core/view/view";
import { describe, expect, it } from "vitest";
import { firstCursor, hitAt, movedCursor, nearestCursor } from "./chart-cursor.ts";

const figures = [
  ...[seen("B1", 2022, 40), seen("B1", 2023, 50)],
  ...[seen("B2", 2022, 60), seen("B2", 2023, 30)],
];
const hitsOf = (view: Partial<View>) =>
  chartHits(
    chartSpec(
      compared(figures, {
        view: { places: [{ childrenOf: places.B }], years: { from: 2022, to: 2023 }, ...view },
      }),
    ),
    { theme: "light", width: 800, height: 360 },
  );
const lines = hitsOf({});
const bars = hitsOf({ chart: "ranked-bars" });
const at = (hits: ChartHits, place: string, year: string) => {
  const row = hits.findIndex((of) => of.some((hit) => hit.locality === place && hit.category === year));
  return { row, column: hits[row]?.findIndex((hit) => hit.category === year) ?? -1 };
};

describe("the keyboard on a line chart", () => {
  it("starts at my place in the last year", () =>
    expect(firstCursor(lines, places.B2)).toEqual(at(lines, places.B2, "2023")));
  it("starts at the first place where mine is not shown", () =>
    expect(firstCursor(lines, "old:38")?.row).toBe(0));
  it("changes the year with left and right, and stays at the ends", () => {
    const last = at(lines, places.B1, "2023");
    expect(movedCursor(lines, last, "ArrowLeft")).toEqual(at(lines, places.B1, "2022"));
    expect(movedCursor(lines, last, "ArrowRight")).toEqual(last);
  });
  it("goes to the figure above with up, in the order of that year", () => {
    expect(movedCursor(lines, at(lines, places.B1, "2022"), "ArrowUp")).toEqual(at(lines, places.B2, "2022"));
    expect(movedCursor(lines, at(lines, places.B2, "2023"), "ArrowUp")).toEqual(at(lines, places.B1, "2023"));
  });
  it("leaves other keys alone", () =>
    expect(movedCursor(lines, { row: 0, column: 0 }, "Tab")).toBeUndefined());
});

it("the keyboard on bars goes from row to row", () => {
  const first = { row: 0, column: 0 };
  expect(movedCursor(bars, first, "ArrowDown")).toEqual({ row: 1, column: 0 });
  expect(movedCursor(bars, { row: 1, column: 0 }, "ArrowDown")).toEqual({ row: 1, column: 0 });
});

it("an empty chart has no cursor", () => expect(firstCursor([], undefined)).toBeUndefined());

describe("the figure at a point", () => {
  const line = hitAt(lines, at(lines, places.B1, "2023"));
  const bar = hitAt(bars, { row: 1, column: 0 });
  if (line === undefined || bar === undefined) throw new Error("no hit");
  it("is the mark within reach, or none is", () => {
    const near = { x: line.x - 5, y: line.y + 4, reach: 28 };
    expect(nearestCursor(lines, near)).toEqual(at(lines, places.B1, "2023"));
    expect(nearestCursor(lines, { ...near, x: line.x - 200, y: line.y - 150 })).toBeUndefined();
  });
  it("of bars is the row, however far along it", () =>
    expect(nearestCursor(bars, { x: 790, y: bar.y, reach: 28 })).toEqual({ row: 1, column: 0 }));

  const shape = (x: number, y: number, more: Partial<ChartHit>): ChartHit => ({ ...line, x, y, ...more });
  const square = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ] as const;
  it("is the outline that holds it, though the middle of another is nearer", () =>
    expect(
      nearestCursor(
        [
          [shape(50, 50, { rings: [square] })],
          [
            shape(105, 96, {
              rings: [
                [
                  [101, 90],
                  [120, 90],
                  [120, 120],
                ],
              ],
            }),
          ],
        ],
        { x: 98, y: 96, reach: 28 },
      ),
    ).toEqual({ row: 0, column: 0 }));
  it("is the smaller mark's where an area and a mark meet outside of the area", () =>
    expect(
      nearestCursor([[shape(50, 50, { rings: [square] })], [shape(130, 50, {})]], {
        x: 120,
        y: 50,
        reach: 28,
      }),
    ).toEqual({ row: 1, column: 0 }));
  it("is the line that is nearest, far from the marks at its ends", () => {
    const path = (y: number, end: number) => ({
      path: [
        [0, y],
        [200, end],
      ] as const,
    });
    const rows = [[shape(0, 0, path(0, 100))], [shape(0, 60, path(60, 60))]];
    expect(nearestCursor(rows, { x: 190, y: 92, reach: 28 })).toEqual({ row: 0, column: 0 });
    expect(nearestCursor(rows, { x: 190, y: 62, reach: 28 })).toEqual({ row: 1, column: 0 });
    expect(nearestCursor(rows, { x: 190, y: 140, reach: 28 })).toBeUndefined();
  });
  it("is nothing outside every outline", () =>
    expect(
      nearestCursor([[shape(50, 50, { rings: [square] })]], { x: 101, y: 50, reach: 28 }),
    ).toBeUndefined());
});
