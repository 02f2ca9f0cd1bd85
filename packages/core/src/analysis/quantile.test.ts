import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile } from "./quantile.ts";

describe("the quantile", () => {
  it("interpolates as QUARTILE.INC does", () => expect(quantile([1, 2, 4, 7, 8, 9, 10, 12], 0.25)).toBe(3.5));
  it("of a half is the middle of an odd number", () => expect(quantile([9, 1, 5], 0.5)).toBe(5));
  it("of a half is the mean of the middle two of an even number", () =>
    expect(quantile([9, 1, 5, 6], 0.5)).toBe(5.5));
  it("of nothing is nothing", () => expect(quantile([], 0.5)).toBeUndefined());
  it("lies between the least and the largest, which are those of 0 and 1", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (xs, p) => {
          const q = quantile(xs, p) ?? Number.NaN;
          const [least, largest] = [Math.min(...xs), Math.max(...xs)];
          expect(q).toBeGreaterThanOrEqual(least);
          expect(q).toBeLessThanOrEqual(largest);
          expect([quantile(xs, 0), quantile(xs, 1)]).toEqual([least, largest]);
        },
      ),
    ));
});
