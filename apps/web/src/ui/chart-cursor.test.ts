import { chartSpec } from "@sosanh/chart/comparison-chart";
import { compared } from "@sosanh/core/fixtures/small-comparison";
import { places, seen } from "@sosanh/core/fixtures/small-country";
import type { View } from "@sosanh/core/view";
import { describe, expect, it } from "vitest";
import { figureAt, firstCursor, movedCursor, nearestCursor } from "./chart-cursor.ts";

const figures = [
  ...[seen("B1", 2022, 40), seen("B1", 2023, 50)],
  ...[seen("B2", 2022, 60), seen("B2", 2023, 30)],
];
const specOf = (view: Partial<View>) =>
  chartSpec(
    compared(figures, {
      view: { places: [{ childrenOf: places.B }], years: { from: 2022, to: 2023 }, ...view },
    }),
  );
const lines = specOf({});
const bars = specOf({ chart: "ranked-bars" });

describe("the keyboard on a line chart", () => {
  it("starts at my place in the last year", () =>
    expect(firstCursor(specOf({ mine: places.B2 }))).toEqual({ place: 1, category: 1 }));
  it("changes the year with left and right, and stays at the ends", () => {
    expect(movedCursor(lines, { place: 0, category: 1 }, "ArrowLeft")).toEqual({ place: 0, category: 0 });
    expect(movedCursor(lines, { place: 0, category: 1 }, "ArrowRight")).toEqual({ place: 0, category: 1 });
  });
  it("goes to the figure above with up, in the order of that year", () => {
    expect(movedCursor(lines, { place: 0, category: 0 }, "ArrowUp")).toEqual({ place: 1, category: 0 });
    expect(movedCursor(lines, { place: 1, category: 1 }, "ArrowUp")).toEqual({ place: 0, category: 1 });
  });
  it("leaves other keys alone", () =>
    expect(movedCursor(lines, { place: 0, category: 0 }, "Tab")).toBeUndefined());
});

describe("the figure under the cursor", () => {
  it("names place, year and key", () =>
    expect(figureAt(lines, { place: 1, category: 0 })).toMatchObject({
      name: "Bình Hạ",
      category: "2022",
      figure: { key: { locality: places.B2, period: { year: 2022, part: "year" } } },
    }));
  it("of bars is in the order of the bars", () =>
    expect(figureAt(bars, { place: 0, category: 0 })?.figure.value).toMatchObject({ value: 50 }));
  it("is none outside the chart", () => expect(figureAt(lines, { place: 9, category: 0 })).toBeUndefined());
});

describe("the figure nearest to the pointer", () => {
  const grid = ({ place, category }: { place: number; category: number }) =>
    [category * 100, place * 100] as const;
  it("is within reach, or none is", () => {
    expect(nearestCursor(lines, { x: 95, y: 104, reach: 28 }, grid)).toEqual({ place: 1, category: 1 });
    expect(nearestCursor(lines, { x: 50, y: 50, reach: 28 }, grid)).toBeUndefined();
  });
  it("of bars is the row, however far along it", () =>
    expect(nearestCursor(bars, { x: 900, y: 98, reach: 28 }, grid)).toEqual({ place: 1, category: 0 }));
});
