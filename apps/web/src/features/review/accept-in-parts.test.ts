import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsToAccept } from "./accept-in-parts.ts";

describe("parts in which figures are accepted", () => {
  it("are one for a few, all or named", () => {
    expect(partsToAccept(undefined, 2000)).toEqual([undefined]);
    expect(partsToAccept([3, 5], 90_000)).toEqual([[3, 5]]);
  });

  it("hold every figure once, in order, and no more than the server takes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2001, max: 150_000 }), (total) => {
        const made = partsToAccept(undefined, total).map((part) => part ?? []);
        expect(made.flat()).toEqual(Array.from({ length: total }, (_, ordinal) => ordinal));
        expect(Math.max(...made.map((part) => part.length))).toBeLessThanOrEqual(10_000);
        expect(made.length).toBeGreaterThan(1);
      }),
      { numRuns: 20 },
    );
  });

  it("of named figures are of those alone", () => {
    const named = Array.from({ length: 5000 }, (_, at) => at * 3);
    expect(partsToAccept(named, 90_000).flat()).toEqual(named);
  });
});
