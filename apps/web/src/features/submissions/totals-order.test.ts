import { known } from "@sosanh/core/figures/value";
import type { RolledChange } from "@sosanh/core/submissions/publication";
import { expect, it } from "vitest";
import { emptied, isOfSameUnits, provincesFirst } from "./totals-order.ts";

const total = (level: RolledChange["level"], metric: string): RolledChange => ({
  level,
  metric,
  locality: "old:38",
  period: { year: 2021, part: "year" },
});

it("tells the totals of the province before the many of the country, each in the order given", () => {
  const given = [total(0, "a"), total(0, "b"), total(1, "a"), total(1, "b"), total(2, "a"), total(3, "a")];
  expect(provincesFirst(given).map(({ level, metric }) => `${level}${metric}`)).toEqual([
    "1a",
    "1b",
    "2a",
    "3a",
    "0a",
    "0b",
  ]);
});

it("tells no rise of a total that only another unit has joined", () => {
  const side = (value: number, reported: number) => ({
    value: known(value),
    coverage: { reported, expected: 27 },
  });
  const of = (before: RolledChange["before"], after: RolledChange["after"]): RolledChange => ({
    ...total(1, "a"),
    ...(before && { before }),
    ...(after && { after }),
  });
  expect(isOfSameUnits(of(side(262, 1), side(265, 1)))).toBe(true);
  expect(isOfSameUnits(of(side(265, 1), side(575, 2)))).toBe(false);
  expect(isOfSameUnits(of({ value: known(10) }, { value: known(12) }))).toBe(true);
});

it("counts no unit as having reported where the total is gone", () => {
  const was = { value: known(4), coverage: { reported: 1, expected: 27 } };
  expect(emptied(was)?.coverage).toEqual({ reported: 0, expected: 27 });
  expect(emptied({ value: known(4) })).toBeUndefined();
  expect(emptied(undefined)).toBeUndefined();
});
