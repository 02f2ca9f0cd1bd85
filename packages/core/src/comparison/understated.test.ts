import { expect, it } from "vitest";
import type { Rollup } from "../figures/rollup.ts";
import { known, missing } from "../figures/value.ts";
import { isUnderstated } from "./understated.ts";

const total = (value: number, complete: boolean): Rollup => ({
  metric: "recruits",
  locality: "old:38",
  period: { year: 2024, part: "year" },
  value: known(value),
  origin: "derived",
  complete,
  estimate: false,
});
const pair = { now: known(99), before: known(100), matched: { children: 20, of: 27 } };

it("a total that lags its matched change by more than five points is understated", () =>
  expect(isUnderstated({ now: total(3500, false), before: total(4000, true) }, pair)).toBe(true));

it("a total that falls as its matched children do is not", () =>
  expect(
    isUnderstated({ now: total(3500, false), before: total(4000, true) }, { ...pair, now: known(90) }),
  ).toBe(false));

it("a complete total is never understated", () =>
  expect(isUnderstated({ now: total(10, true), before: total(4000, true) }, pair)).toBe(false));

it("a total without a matched change is not called so", () =>
  expect(
    isUnderstated(
      { now: total(1, false), before: total(9, true) },
      { ...pair, now: missing("not-comparable"), before: missing("not-comparable") },
    ),
  ).toBe(false));

it("a base of zero gives no verdict", () =>
  expect(isUnderstated({ now: total(1, false), before: total(0, true) }, pair)).toBe(false));
