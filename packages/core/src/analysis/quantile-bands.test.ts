import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known, missing } from "../figures/value.ts";
import { quantileBands } from "./quantile-bands.ts";

const of = (numbers: readonly number[], bands: number) =>
  quantileBands(
    numbers.map((x) => known(x)),
    bands,
  );

describe("quantile bands", () => {
  it("are quartiles by QUARTILE.INC", () =>
    expect(of([1, 2, 4, 7, 8, 9, 10, 12], 4)).toEqual({
      bands: 4,
      breaks: [3.5, 7.5, 9.25],
      of: [1, 1, 2, 2, 3, 3, 4, 4],
    }));
  it("give quintiles", () => expect(of([5, 1, 4, 2, 3], 5)?.of).toEqual([5, 1, 4, 2, 3]));
  it("are half-open: a value on a break lies above it", () =>
    expect(of([1, 2, 3, 4, 5], 4)).toMatchObject({ breaks: [2, 3, 4], of: [1, 2, 3, 4, 4] }));
  it("leave a missing value without a band", () =>
    expect(quantileBands([known(1), missing("late"), known(2)], 2)?.of).toEqual([1, undefined, 2]));
  it("are none for fewer values than bands", () => expect(of([1, 2, 3], 4)).toBeUndefined());
  it("never part equal values, and follow the order of the values", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5 }),
        fc.constantFrom(4, 5),
        (numbers, bands) => {
          const found = of(numbers, bands)?.of ?? [];
          for (const [i, x] of numbers.entries())
            for (const [j, y] of numbers.entries())
              if (x <= y) expect(found[i]).toBeLessThanOrEqual(found[j] ?? 0);
        },
      ),
    ));
  it("hold as many where no two values are equal, give or take one", () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 5, maxLength: 60 }), (numbers) => {
        const found = of(numbers, 5)?.of ?? [];
        const sizes = [1, 2, 3, 4, 5].map((band) => found.filter((b) => b === band).length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    ));
});
