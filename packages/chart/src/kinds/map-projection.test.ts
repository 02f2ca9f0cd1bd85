import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Point } from "./map-projection.ts";
import { areaOf, centreOf, extentOf, fitted, planar, thinned } from "./map-projection.ts";

const longitude = fc.double({ min: 102, max: 117, noNaN: true });
const latitude = fc.double({ min: 6, max: 23, noNaN: true });
const radians = Math.PI / 180;

describe("the plane of the map", () => {
  it("keeps areas true at every latitude", () =>
    fc.assert(
      fc.property(longitude, latitude, (x, y) => {
        const corners: readonly Point[] = [
          [x, y],
          [x + 0.5, y],
          [x + 0.5, y + 0.5],
          [x, y + 0.5],
        ];
        const onGlobe = 6371 ** 2 * 0.5 * radians * (Math.sin((y + 0.5) * radians) - Math.sin(y * radians));
        expect(areaOf(corners.map(planar)) / onGlobe).toBeCloseTo(1, 6);
      }),
    ));

  it("has north up and east to the right", () => {
    const [hanoi, hcm] = [planar([105.8, 21]), planar([106.7, 10.8])];
    expect(hanoi[1]).toBeGreaterThan(hcm[1]);
    expect(hcm[0]).toBeGreaterThan(hanoi[0]);
  });
});

describe("the pixels of the map", () => {
  const box = { left: 10, top: 20, width: 300, height: 200 };

  it("lie in the box, with one scale for both directions", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(longitude, latitude), { minLength: 2, maxLength: 20 }), (degrees) => {
        const points = degrees.map(planar);
        const extent = extentOf(points) ?? { west: 0, east: 1, south: 0, north: 1 };
        const toPixels = fitted(extent, box);
        for (const [x, y] of points.map(toPixels)) {
          expect(x >= 9.5 && x <= 310.5 && y >= 19.5 && y <= 220.5).toBe(true);
        }
      }),
    ));

  it("leave out points that fall together", () =>
    expect(
      thinned([
        [1, 1],
        [1, 1],
        [5, 1],
        [5, 5],
        [1, 1],
      ]),
    ).toEqual([
      [5, 1],
      [5, 5],
      [1, 1],
    ]));
  it("of a speck are none", () =>
    expect(
      thinned([
        [1, 1],
        [1, 1],
        [2, 1],
      ]),
    ).toEqual([]));
  it("have the middle of the largest land", () =>
    expect(
      centreOf([
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
        [
          [10, 10],
          [20, 10],
          [20, 20],
          [10, 20],
        ],
      ]),
    ).toEqual([15, 15]));
});
