import type { Metric } from "@sosanh/core/figures/metric";
import { expect, it } from "vitest";
import { cellsMarked, isOpenMarkIn } from "./open-marks.ts";
import { cellKey, valueIn } from "./sheet-values.ts";

const metric = {
  ...{ code: "recruits", unit: { vi: "người", en: "people" }, decimals: 0, valueKind: "count" },
} as Metric;

it("a mark that may say none or zero is neither until a person says which", () => {
  for (const text of ["x", "X", " không ", "ko"]) {
    expect(isOpenMarkIn(text, metric)).toBe(true);
    expect(valueIn(text, metric, undefined)).toBeUndefined();
  }
  expect(isOpenMarkIn("-", metric)).toBe(false);
  expect(valueIn("-", metric, undefined)).toEqual({ missing: "not-reported" });
  expect(isOpenMarkIn("12x", metric)).toBe(false);
});

it("what is said of one mark is offered for those written the same, and for no other cell", () => {
  const texts = new Map([
    [cellKey("old:1", "recruits"), "x"],
    [cellKey("old:2", "recruits"), " X "],
    [cellKey("old:3", "recruits"), "không"],
    [cellKey("old:4", "recruits"), "12"],
    [cellKey("old:5", "not_shown"), "x"],
  ]);
  expect(cellsMarked({ metrics: [metric] }, texts, "x")).toEqual(["old:1 recruits", "old:2 recruits"]);
});
