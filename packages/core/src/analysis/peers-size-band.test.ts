import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sizeBandOf } from "./peers-size-band.ts";

describe("a size band", () => {
  it("begins with the number on its edge", () =>
    expect(sizeBandOf(20_000)).toEqual({ from: 20_000, below: 50_000 }));
  it("ends before the next edge", () => expect(sizeBandOf(19_999)).toEqual({ from: 10_000, below: 20_000 }));
  it("has no upper end when it is the last", () =>
    expect(sizeBandOf(98_000_000)).toEqual({ from: 10_000_000 }));
  it("of nobody is the first", () => expect(sizeBandOf(0)).toEqual({ from: 0, below: 1000 }));
  it("holds its population", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000_000 }), (people) => {
        const { from, below = Number.POSITIVE_INFINITY } = sizeBandOf(people);
        expect(from <= people && people < below).toBe(true);
      }),
    ));
});
