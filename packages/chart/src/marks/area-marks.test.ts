import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "../kinds/map-projection.ts";
import { areaOf } from "../kinds/map-projection.ts";
import { palette } from "../theme.ts";
import { cornersOf, hatchedAreas, mergedBoxes, mergedMark } from "./area-marks.ts";
import type { Box, Mark } from "./drawing.ts";

const pixel = fc.integer({ min: 0, max: 40 });
const boxes: fc.Arbitrary<readonly Box[]> = fc
  .uniqueArray(fc.tuple(pixel, pixel), { minLength: 1, maxLength: 60, selector: ([x, y]) => 100 * x + y })
  .map((spots) => spots.map(([x, y]) => ({ left: 12 * x, top: 12 * y, width: 10, height: 10 })));

function pointsOf(mark: Mark | undefined): readonly Point[] {
  return (mark?.shape as { points: readonly Point[] } | undefined)?.points ?? [];
}

describe("many boxes drawn as one", () => {
  it("have the area of all of them, by rows", () =>
    fc.assert(
      fc.property(boxes, (given) => {
        expect(areaOf(pointsOf(mergedBoxes(given, { fill: "#000" })))).toBeCloseTo(100 * given.length, 3);
      }),
    ));
  it("have the area of all of them, as shapes", () =>
    fc.assert(
      fc.property(boxes, (given) => {
        expect(areaOf(pointsOf(mergedMark(given.map(cornersOf), { fill: "#000" })))).toBeCloseTo(
          100 * given.length,
          3,
        );
      }),
    ));
  it("are joined along the axes only", () =>
    fc.assert(
      fc.property(boxes, (given) => {
        const points = pointsOf(mergedBoxes(given, { fill: "#000" }));
        const slanted = points.filter(([x, y], i) => {
          const [nextX, nextY] = points[(i + 1) % points.length] ?? [x, y];
          return x !== nextX && y !== nextY;
        });
        expect(slanted).toEqual([]);
      }),
    ));
});

describe("a hatch", () => {
  const area: readonly Point[] = [
    [0, 0],
    [60, 0],
    [60, 40],
    [30, 40],
    [0, 10],
  ];
  const colours = palette("light");

  it.each(["missing", "bounds", "not-comparable"] as const)("of what is %s stays in its area", (why) => {
    const [, strokes] = hatchedAreas([[area]], why, { colours });
    const points = pointsOf(strokes);
    expect(points.length).toBeGreaterThan(20);
    expect(points.every(([x, y]) => x >= -1 && x <= 61 && y >= -1 && y <= 41)).toBe(true);
  });

  it("lets its ground be seen", () => {
    const [ground, strokes] = hatchedAreas([[area]], "missing", { colours });
    expect(areaOf(pointsOf(strokes))).toBeLessThan(areaOf(pointsOf(ground)) / 2);
  });

  it("of nothing is nothing", () => expect(hatchedAreas([], "missing", { colours })).toEqual([]));
});
