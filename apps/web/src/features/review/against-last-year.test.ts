import type { Metric } from "@sosanh/core/figures/metric";
import { known } from "@sosanh/core/figures/value";
import { expect, it } from "vitest";
import { decimalsOf } from "../../ui/decimals-of.ts";
import { againstLastYear } from "./against-last-year.ts";

const count = { decimals: 0, valueKind: "count" } as Metric;
const share = { decimals: 1, valueKind: "percentage" } as Metric;
const plain = (text: string) => text.replaceAll("\u00a0", " ");
const told = (value: number, before: number, metric = count) => {
  const {
    change,
    before: was,
    times,
  } = againstLastYear(known(value), { lastYear: known(before), metric, language: "vi" });
  return [plain(change), plain(was), ...(times === undefined ? [] : [times.toFixed(1)])];
};

it("a change has its per cent", () => {
  expect(told(1840, 1792)).toEqual(["+48 (+2,7 %)", "1.792"]);
  expect(told(1700, 1792)).toEqual(["−92 (−5,1 %)", "1.792"]);
  expect(told(1792, 1792)).toEqual(["0", "1.792"]);
});

it("a change of what is not exact is not exact", () => {
  const { change } = againstLastYear(known(1300, "approximate"), {
    lastYear: known(1681),
    metric: count,
    language: "vi",
  });
  expect(plain(change)).toBe("≈ −381 (−22,7 %)");
});

it("a small base has none", () => {
  expect(told(4, 2)).toEqual(["+2", "2"]);
});

it("a percentage changes in points", () => {
  expect(told(98.4, 98.1, share)).toEqual(["+0,3 điểm %", "98,1"]);
});

it("a number far from last year's tells how many times it is", () => {
  expect(told(18400, 1792)).toEqual(["+16.608 (+926,8 %)", "1.792", "10.3"]);
  expect(told(21, 210)).toEqual(["−189 (−90,0 %)", "210", "0.1"]);
  expect(told(6, 1)).toEqual(["+5", "1"]);
});

it("a number is shown with the decimals it has", () => {
  expect(decimalsOf(12)).toBe(0);
  expect(decimalsOf(87.25)).toBe(2);
  expect(decimalsOf(0.1 + 0.2)).toBe(1);
  expect(told(12.5, 12)).toEqual(["+0,5 (+4,2 %)", "12"]);
});
