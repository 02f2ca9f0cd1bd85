import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compared } from "../../fixtures/small-comparison.ts";
import { figuresOf, seen } from "../../fixtures/small-country.ts";
import type { Comparison, ComparisonRow } from "../comparison/comparison.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { outliersOf } from "./outliers.ts";

/** A comparison of as many districts as there are numbers; undefined = not reported. */
function ofDistricts(numbers: readonly (number | undefined)[], rates?: readonly number[]): Comparison {
  const model = compared([seen("B1", 2023, 1)]);
  const row = model.row("B1", 2023);
  const district = model.localities.find((l) => l.level === 2);
  if (district === undefined) throw new Error("no district");
  const uids = numbers.map((_, i): LocalityUid => `old:${100 + i}`);
  return {
    ...model,
    localities: uids.map((uid) => ({ ...district, uid })),
    rows: uids.map((locality, i): ComparisonRow => {
      const x = numbers[i];
      const rate = rates?.[i];
      return {
        ...row,
        locality,
        value: x === undefined ? missing("not-reported") : known(x),
        complete: x !== undefined,
        ...(rate !== undefined && { rate: { value: rate, low: rate, high: rate } }),
      };
    }),
  };
}

const asked = { metric: "recruits", year: 2023, by: "value" } as const;
const best = { metric: "recruits", year: 2023 } as const;
const found = (numbers: readonly (number | undefined)[]) => outliersOf(ofDistricts(numbers), asked);

describe("outliers", () => {
  it("are more than 3.5 modified deviations from the median", () => {
    // Median 2.45; the deviations 0.05 0.05 0.15 0.15 0.15 0.15 0.35 0.35 5.75 5.85 have the median 0.15.
    const numbers = [2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3];
    const { median, found: far } = found(numbers);
    expect(median).toBeCloseTo(2.45, 10);
    expect(far.map((f) => f.value)).toEqual([8.3, 8.2]);
    expect(far[0]?.score).toBeCloseTo((0.6745 * (8.3 - 2.45)) / 0.15, 6);
  });
  it("are found by the mean deviation where most figures are equal", () => {
    const { found: far } = found([5, 5, 5, 5, 5, 5, 5, 5, 5, 25]);
    // Mean deviation 2: 20 / (1.253314 × 2).
    expect(far.map((f) => f.score.toFixed(3))).toEqual(["7.979"]);
  });
  it("are none where all are equal", () => expect(found([5, 5, 5, 5, 5, 5]).found).toEqual([]));
  it("need five figures", () => expect(found([1, 1, 1, 900])).toEqual({ by: "value", of: 4, found: [] }));
  it("do not count what is missing", () => expect(found([1, 1, undefined, 1, 900]).of).toBe(4));
  it("are looked for in rates where a sum has them", () =>
    expect(outliersOf(ofDistricts([10, 20, 30, 40, 5000], [1, 1.1, 0.9, 1, 1.05]), best)).toMatchObject({
      by: "rate",
      of: 5,
      found: [],
    }));
  it("are looked for in the growth of a sum that has no rates", () => {
    const { rows, ...rest } = ofDistricts([110, 1020, 4900, 210, 90_000, 12]);
    const before = [100, 1000, 5000, 200, 30_000, 2];
    const grown = rows.map((row, i) => {
      const base = before[i] ?? 0;
      const now = isKnown(row.value) ? row.value.value : 0;
      return { ...row, change: known(now - base), relativeChange: known((now / base - 1) * 100) };
    });
    // Grown by 10, 2, −2, 5 and 200 %; the sixth began with two.
    expect(outliersOf({ ...rest, rows: grown }, best)).toMatchObject({
      by: "relative-change",
      of: 5,
      found: [{ locality: "old:104", value: 200 }],
    });
  });
  it("are looked for only among places of the deepest level", () =>
    expect(outliersOf(compared([figuresOf("recruits")("A", 2023, 900), seen("B1", 2023, 1)]), asked).of).toBe(
      1,
    ));
  it("stay where they are when all figures are moved or scaled", () =>
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 12 }),
        fc.integer({ min: 1, max: 50 }),
        (numbers, by) => {
          const far = (xs: readonly number[]) =>
            found(xs)
              .found.map((f) => f.locality)
              .toSorted();
          expect(far(numbers.map((x) => x * 2 ** (by % 5) + by))).toEqual(far(numbers));
        },
      ),
    ));
});
