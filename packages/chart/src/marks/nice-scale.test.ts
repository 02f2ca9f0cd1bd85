import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceScale, startsAtZero } from "./nice-scale.ts";

const numbers = fc.array(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((x) => Math.round(x * 100) / 100),
  {
    minLength: 1,
    maxLength: 20,
  },
);

describe("niceScale", () => {
  it("ends at round numbers", () =>
    expect(niceScale([10.8, 36.8], { zero: true })).toEqual({ min: 0, max: 40, ticks: [0, 10, 20, 30, 40] }));
  it("may start above zero", () =>
    expect(niceScale([188, 240], { zero: false })).toEqual({
      min: 180,
      max: 240,
      ticks: [180, 200, 220, 240],
    }));
  it("has no half people", () =>
    expect(niceScale([0, 2], { zero: true, whole: true }).ticks).toEqual([0, 1, 2]));
  it("gives one value room", () => expect(niceScale([0], { zero: true }).max).toBeGreaterThan(0));
  it("has an axis without figures", () => expect(niceScale([], { zero: true }).ticks).toEqual([0, 1]));

  it("holds every value in at most five lines", () =>
    fc.assert(
      fc.property(numbers, fc.boolean(), (values, zero) => {
        const scale = niceScale(values, { zero });
        expect(scale.ticks.length).toBeLessThanOrEqual(5);
        expect(scale.min).toBeLessThanOrEqual(Math.min(...values) + 1e-6);
        expect(scale.max).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6);
        expect(scale.max).toBeGreaterThan(scale.min);
      }),
    ));
});

describe("startsAtZero", () => {
  it("holds where the values differ much", () => expect(startsAtZero([10, 36])).toBe(true));
  it("does not where the changes would be lost", () => expect(startsAtZero([188, 240])).toBe(false));
});

it("what is no finite number has no place on a scale", () => {
  expect(niceScale([Number.POSITIVE_INFINITY, 3, Number.NaN], { zero: true })).toEqual(
    niceScale([3], { zero: true }),
  );
  expect(niceScale([Number.NEGATIVE_INFINITY], { zero: false })).toEqual(niceScale([], { zero: false }));
});
