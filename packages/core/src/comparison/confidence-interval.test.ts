import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countInterval, proportionInterval } from "./confidence-interval.ts";

/** Exact limits: Garwood, Biometrika 28 (1936), as tabled in Pearson & Hartley, Biometrika Tables, vol. 1, table 40. */
it.each([
  [0, 0, 3.689],
  [1, 0.0253, 5.572],
  [2, 0.2422, 7.225],
  [5, 1.623, 11.668],
  [9, 4.115, 17.085],
])("a count of %d lies between %d and %d, as tabled", (count, low, high) => {
  expect(countInterval(count).low).toBeCloseTo(low, 3);
  expect(countInterval(count).high).toBeCloseTo(high, 3);
});

/** The exact limits of the same table. */
it.each([
  [10, 4.795, 18.39],
  [20, 12.217, 30.888],
  [50, 37.111, 65.919],
  [100, 81.364, 121.627],
])("Byar's limits of %d are the exact ones, to two parts in a thousand", (count, low, high) => {
  expect(Math.abs(countInterval(count).low / low - 1)).toBeLessThan(0.002);
  expect(Math.abs(countInterval(count).high / high - 1)).toBeLessThan(0.002);
});

/** Newcombe, Statistics in Medicine 17 (1998), table I, method 3. */
it.each([
  { part: 81, of: 263, low: 0.2553, high: 0.3662 },
  { part: 15, of: 148, low: 0.0624, high: 0.1605 },
  { part: 0, of: 20, low: 0, high: 0.1611 },
  { part: 1, of: 29, low: 0.0061, high: 0.1718 },
])("Wilson's limits of $part in $of are as published", ({ part, of, low, high }) => {
  expect(proportionInterval(part / of, of).low).toBeCloseTo(low, 4);
  expect(proportionInterval(part / of, of).high).toBeCloseTo(high, 4);
});

describe("an interval", () => {
  it("contains the count", () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.nat({ max: 1_000_000 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
        (count) => {
          const { low, high } = countInterval(count);
          return low >= 0 && low <= count && count < high;
        },
      ),
    ));

  it("contains the proportion, and stays within 0 and 1", () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1e7 }), (p, of) => {
        const { low, high } = proportionInterval(p, of);
        return low >= 0 && low <= p && p <= high && high <= 1;
      }),
    ));

  it("of a larger count lies higher", () =>
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), (count) => {
        const [a, b] = [countInterval(count), countInterval(count + 1)];
        return a.low < b.low && a.high < b.high;
      }),
    ));
});
