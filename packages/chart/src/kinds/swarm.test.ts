import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SwarmPoint, swarm } from "./swarm.ts";

const size = 10;

/** Values anywhere, or whole ones of which many are the same. */
const values = fc.oneof(
  fc.double({ min: 0, max: 300, noNaN: true }),
  fc.integer({ min: 0, max: 30 }).map((whole) => whole * 3.5),
);
const sorted = fc
  .array(values, { minLength: 1, maxLength: 60 })
  .map((found) => found.toSorted((a, b) => a - b));

function placed(along: readonly number[], farthest?: number): readonly SwarmPoint[] {
  const points = swarm(along, size, farthest);
  if (points === undefined) throw new Error("too high");
  return points;
}

function covers(a: SwarmPoint, b: SwarmPoint): boolean {
  return Math.hypot(a.along - b.along, a.across - b.across) < size - 1e-5;
}

/** The middle, and where a point would touch one of those before it. */
function places(along: number, before: readonly SwarmPoint[]): readonly SwarmPoint[] {
  const touching = before.flatMap((point) => {
    const reach = Math.sqrt(Math.max(0, size ** 2 - (point.along - along) ** 2));
    return [point.across - reach, point.across + reach];
  });
  return [0, ...touching].map((across) => ({ along, across }));
}

describe("a swarm", () => {
  it("leaves points that stand apart on the middle line", () =>
    expect(placed([0, 20, 40]).map((point) => point.across)).toEqual([0, 0, 0]));

  it("piles equal values up on both sides of the middle in turn", () =>
    expect(placed([7, 7, 7, 7]).map((point) => point.across)).toEqual([0, -10, 10, -20]));

  it("covers no point with another, and moves none along the scale", () =>
    fc.assert(
      fc.property(sorted, (along) => {
        const points = placed(along);
        expect(points.map((point) => point.along)).toEqual(along);
        for (const [i, a] of points.entries()) {
          for (const b of points.slice(i + 1)) expect(covers(a, b)).toBe(false);
        }
      }),
    ));

  it("leaves no free place nearer to the middle", () =>
    fc.assert(
      fc.property(sorted, fc.boolean(), (rising, falls) => {
        const points = placed(falls ? rising.toReversed() : rising);
        for (const [i, { along, across }] of points.entries()) {
          const before = points.slice(0, i);
          const nearer = places(along, before).filter((at) => Math.abs(at.across) < Math.abs(across) - 1e-3);
          expect(nearer.filter((at) => !before.some((point) => covers(point, at)))).toEqual([]);
        }
      }),
    ));

  it("is none where it would be higher than it may, and the same where it is not", () =>
    fc.assert(
      fc.property(sorted, fc.integer({ min: 0, max: 40 }), (along, farthest) => {
        const points = placed(along);
        const fits = points.every((point) => Math.abs(point.across) <= farthest);
        expect(swarm(along, size, farthest)).toEqual(fits ? points : undefined);
      }),
    ));
});
