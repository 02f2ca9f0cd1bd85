import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breaksAround, breaksFrom, classOf, quantileBreaks, roundestBetween } from "./class-breaks.ts";

const number = fc.oneof(
  fc.integer({ min: -5000, max: 9_000_000 }),
  fc.double({ min: -100, max: 100, noNaN: true }).map((n) => Number(n.toFixed(3)) + 0),
);
const numbers = fc.array(number, { minLength: 1, maxLength: 80 });
const ways = [
  ["quantiles", (given: readonly number[]) => quantileBreaks(given, 5)],
  ["steps from a target", (given: readonly number[]) => breaksFrom(100, given)],
  ["steps around no change", (given: readonly number[]) => breaksAround(0, given)],
] as const;

describe.each(ways)("classes by %s", (_name, breaksOf) => {
  it("have rising breaks", () =>
    fc.assert(
      fc.property(numbers, (given) => {
        const breaks = breaksOf(given);
        expect(breaks).toEqual([...new Set(breaks)].toSorted((a, b) => a - b));
      }),
    ));

  it("hold every number in exactly one half-open class", () =>
    fc.assert(
      fc.property(numbers, (given) => {
        const breaks = breaksOf(given);
        const ends = [Number.NEGATIVE_INFINITY, ...breaks, Number.POSITIVE_INFINITY];
        for (const n of given) {
          const holding = ends.slice(1).flatMap((below, i) => ((ends[i] ?? 0) <= n && n < below ? [i] : []));
          expect(holding).toEqual([classOf(breaks, n)]);
        }
      }),
    ));
});

describe("classes by quantiles", () => {
  it("are never empty", () =>
    fc.assert(
      fc.property(numbers, (given) => {
        const breaks = quantileBreaks(given, 5);
        const used = new Set(given.map((n) => classOf(breaks, n)));
        expect(used.size).toBe(breaks.length + 1);
      }),
    ));

  it("have the same number of places where all numbers differ", () => {
    const given = Array.from({ length: 30 }, (_, i) => 17 * i + 3);
    const breaks = quantileBreaks(given, 5);
    const sizes = [0, 1, 2, 3, 4].map((c) => given.filter((n) => classOf(breaks, n) === c).length);
    expect(sizes).toEqual([6, 6, 6, 6, 6]);
  });

  it("are one class where all numbers are equal", () => expect(quantileBreaks([7, 7, 7], 5)).toEqual([]));
});

describe("a rounded break", () => {
  it.each([
    [3.3, 8.9, 5],
    [98.7, 101.2, 100],
    [1_234_567, 1_298_000, 1_250_000],
    [-4.2, 3.9, 0],
    [22.31, 22.34, 22.33],
    [4, 5, 5],
  ])("between %d and %d is %d", (below, above, round) => expect(roundestBetween(below, above)).toBe(round));

  it("parts its neighbours", () =>
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(a !== b);
        const [below, above] = a < b ? [a, b] : [b, a];
        const found = roundestBetween(below, above);
        expect(found > below && found <= above).toBe(true);
      }),
    ));
});

describe("classes around no change", () => {
  it("keep a class for no change at all where numbers are whole", () =>
    expect(breaksAround(0, [-8, -3, 0, 2, 9, 12])).toEqual([-10, -5, 0, 1, 5, 10]));
  it("are symmetric otherwise", () =>
    expect(breaksAround(0, [-4.1, 0.3, 2.2, 4.9])).toEqual([-5, -2.5, -0.5, 0.5, 2.5, 5]));
  it("from a target break at it", () => expect(breaksFrom(100, [97.1, 100, 101.2, 104.4])).toContain(100));
});
