import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bell, mixKeys, textKey, uniform, wholeNear } from "./seeded-random.ts";

const keys = fc.nat({ max: 2 ** 32 - 1 });
const many = Array.from({ length: 20_000 }, (_, i) => mixKeys(textKey("many"), i));
const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

describe("a draw", () => {
  it("is between 0 and 1", () => {
    fc.assert(fc.property(keys, (key) => uniform(key) >= 0 && uniform(key) < 1));
  });

  it("is spread evenly over neighbouring keys", () => {
    const tenths = Array.from(
      { length: 10 },
      (_, t) => many.filter((k) => Math.floor(uniform(k) * 10) === t).length,
    );
    expect(Math.min(...tenths)).toBeGreaterThan(1800);
    expect(Math.max(...tenths)).toBeLessThan(2200);
  });

  it("is around 0 with a deviation of 1 when bell-shaped", () => {
    const values = many.map(bell);
    expect(Math.abs(mean(values))).toBeLessThan(0.03);
    expect(mean(values.map((v) => v * v))).toBeCloseTo(1, 1);
    expect(Math.max(...values.map(Math.abs))).toBeLessThan(3.5);
  });

  it("gives whole numbers next to the amount, true to it on the whole", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), keys, (amount, key) => {
        const whole = wholeNear(amount, key);
        return Number.isInteger(whole) && Math.abs(whole - amount) <= 1;
      }),
    );
    expect(mean(many.map((k) => wholeNear(2.3, k)))).toBeCloseTo(2.3, 1);
    expect(wholeNear(-1, 5)).toBe(0);
  });

  it("differs between texts and with the order of keys", () => {
    expect(textKey("old:38")).not.toBe(textKey("old:83"));
    expect(mixKeys(1, 2)).not.toBe(mixKeys(2, 1));
    expect(new Set(many).size).toBeGreaterThan(19_990);
  });
});
