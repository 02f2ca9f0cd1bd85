import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mannKendall } from "./trend-mann-kendall.ts";

/** Numbers of which S is as asked: rising ones with the last moved forward. */
function orderWith(n: number, s: number): number[] {
  const numbers = Array.from({ length: n }, (_, i) => i);
  let inversions = (n * (n - 1)) / 2 - s;
  inversions /= 2;
  for (let i = n - 1; i > 0 && inversions > 0; i -= 1) {
    const by = Math.min(i, inversions);
    const [moved] = numbers.splice(i, 1);
    numbers.splice(i - by, 0, moved ?? 0);
    inversions -= by;
  }
  return numbers;
}

describe("Mann-Kendall", () => {
  // Gilbert (1987), table A18, gives one-sided probabilities.
  it.each([
    [4, 6, 0.042],
    [5, 8, 0.042],
    [5, 10, 0.0083],
    [8, 16, 0.031],
    [10, 21, 0.036],
    [10, 25, 0.014],
  ])("of %i numbers with S = %i has the tabled probability %f", (n, s, tabled) => {
    const found = mannKendall(orderWith(n, s));
    expect(found.s).toBe(s);
    expect(found.p / 2).toBeCloseTo(tabled, 3);
  });
  it("finds nothing in equal numbers", () => expect(mannKendall([3, 3, 3, 3, 3])).toEqual({ s: 0, p: 1 }));
  it("counts all orders of tied numbers", () =>
    // 30 orders of a, a, b, b, c; S = 8 and S = −8 in one each.
    expect(mannKendall([1, 1, 2, 2, 3])).toEqual({ s: 8, p: 2 / 30 }));
  it("agrees with every order written out", () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 6 }), (numbers) => {
        const { s, p } = mannKendall(numbers);
        const orders = permutations(numbers).map((order) => mannKendall(order).s);
        const asFar = orders.filter((other) => Math.abs(other) >= Math.abs(s)).length;
        expect(p).toBeCloseTo(asFar / orders.length, 10);
      }),
      { numRuns: 40 },
    ));
  it("goes over to the normal approximation without a jump", () => {
    const exact = mannKendall(orderWith(20, 62)).p;
    const near = mannKendall([...orderWith(20, 62), 9.5]);
    expect(near.p).toBeGreaterThan(0.5 * exact);
    expect(near.p).toBeLessThan(2 * exact);
  });
  it("is of opposite sign for the numbers turned round", () =>
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 2, maxLength: 30 }), (numbers) => {
        const [there, back] = [mannKendall(numbers), mannKendall(numbers.toReversed())];
        expect(back.s + there.s).toBe(0);
        expect(back.p).toBeCloseTo(there.p, 12);
      }),
    ));
});

function permutations(numbers: readonly number[]): number[][] {
  if (numbers.length === 0) return [[]];
  return numbers.flatMap((x, i) =>
    permutations(numbers.filter((_, j) => j !== i)).map((rest) => [x, ...rest]),
  );
}
