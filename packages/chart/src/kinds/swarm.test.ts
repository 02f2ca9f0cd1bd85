import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { swarm } from "./swarm.ts";

const sorted = fc
  .array(fc.double({ min: 0, max: 300, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((values) => values.toSorted((a, b) => a - b));

describe("a swarm", () => {
  it("leaves points that stand apart on the middle line", () =>
    expect(swarm([0, 20, 40], 10).map((point) => point.across)).toEqual([0, 0, 0]));

  it("covers no point with another, and moves none along the scale", () =>
    fc.assert(
      fc.property(sorted, (along) => {
        const points = swarm(along, 10);
        expect(points.map((point) => point.along)).toEqual(along);
        for (const [i, a] of points.entries()) {
          for (const b of points.slice(i + 1)) {
            expect(Math.hypot(a.along - b.along, a.across - b.across)).toBeGreaterThanOrEqual(10 - 1e-5);
          }
        }
      }),
    ));
});
