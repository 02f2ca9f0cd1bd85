import { describe, expect, it } from "vitest";
import { known, missing } from "../figures/value.ts";
import { isFirmChange } from "./firm-change.ts";

const counts = { valueKind: "count" } as const;
const none = missing("not-comparable");

/** A row of two years, with its change. */
function row(before: number, after: number, rate: { low: number; high: number } | undefined = undefined) {
  return {
    value: known(after),
    change: known(after - before),
    relativeChange: known((100 * (after - before)) / before),
    rate: rate === undefined ? none : { value: after, ...rate },
  };
}

describe("a change is firm", () => {
  it("where two counts differ by more than chance", () =>
    expect(isFirmChange(counts, row(100, 140))).toBe(true));
  it("not where chance explains it", () => expect(isFirmChange(counts, row(43, 41))).toBe(false));
  it("not where nothing changed", () => expect(isFirmChange(counts, row(500, 500))).toBe(false));
  it("not where it is approximate", () =>
    expect(isFirmChange(counts, { ...row(100, 140), change: known(40, "approximate") })).toBe(false));
  it("not without a change", () => expect(isFirmChange(counts, { ...row(1, 2), change: none })).toBe(false));
  it("by the units that reported both years, not by the whole", () => {
    // 10.000 in all, but the change is of units that went from 100 to 140.
    const whole = { ...row(100, 140), value: known(10_000), matched: { children: 3, of: 27 } };
    expect(isFirmChange(counts, whole)).toBe(true);
  });
  it("where a percentage left its interval", () =>
    expect(isFirmChange({ valueKind: "percentage" }, row(10, 14, { low: 11, high: 17 }))).toBe(true));
  it("not where the interval holds the year before", () =>
    expect(isFirmChange({ valueKind: "percentage" }, row(12, 14, { low: 11, high: 17 }))).toBe(false));
  it("not where nobody knows the interval", () =>
    expect(isFirmChange({ valueKind: "percentage" }, row(10, 14))).toBe(false));
  it("of an amount always", () => expect(isFirmChange({ valueKind: "amount" }, row(10, 11))).toBe(true));
});
