import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LocalityUid } from "../places/locality.ts";
import { byDistance, type Located } from "./peers-nearest.ts";

const at = (n: number, ...figures: number[]): Located => ({ locality: `old:${100 + n}`, figures });

describe("the distance", () => {
  it("is in standard deviations", () =>
    // Of 0, 2, 4: mean 2, sd √(8/3) = 1.633.
    expect(byDistance(at(0, 0), [at(1, 4), at(2, 2)])).toEqual([
      { locality: "old:102", distance: 2 / Math.sqrt(8 / 3) },
      { locality: "old:101", distance: 4 / Math.sqrt(8 / 3) },
    ]));
  it("is Euclidean over several metrics", () => {
    // Both metrics: 0 and 3, sd 1.5, so z differs by 2 in each.
    const [other] = byDistance(at(0, 0, 0), [at(1, 3, 3)]);
    expect(other?.distance).toBeCloseTo(Math.sqrt(8), 12);
  });
  it("adds nothing for what is the same everywhere", () =>
    expect(byDistance(at(0, 7, 1), [at(1, 7, 1)])).toEqual([{ locality: "old:101", distance: 0 }]));
  it("puts equal distances in the order of uids", () =>
    expect(byDistance(at(5, 0), [at(9, 1), at(3, -1), at(4, 1)]).map((d) => d.locality)).toEqual([
      "old:103",
      "old:104",
      "old:109",
    ] satisfies LocalityUid[]));
  it("does not depend on the unit or zero of a metric, nor on the order given", () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 12 }),
        fc.integer({ min: 1, max: 100 }),
        (numbers, by) => {
          const [own, ...others] = numbers.map((x, i) => at(i, x));
          const [scaled, ...rest] = numbers.map((x, i) => at(i, x * 8 + by));
          if (own === undefined || scaled === undefined) return;
          const plain = byDistance(own, others);
          const moved = new Map(byDistance(scaled, rest.toReversed()).map((d) => [d.locality, d.distance]));
          for (const { locality, distance } of plain) expect(moved.get(locality)).toBeCloseTo(distance, 9);
        },
      ),
    ));
});
