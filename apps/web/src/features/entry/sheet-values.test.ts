import { known, missing } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import { cellKey, countTyped, type EntrySheet, nextFault, sheetTotals } from "./sheet-values.ts";

type Metric = EntrySheet["metrics"][number];

const metric = (code: string, aggregation: Metric["aggregation"]): Metric => ({
  ...{ code, aggregation, name: { vi: code, en: code }, unit: { vi: "người", en: "people" }, group: "all" },
  ...{ decimals: 0, polarity: "neutral", valueKind: "count", timing: "flow", definitionVersion: 1 },
  definition: { vi: "", en: "" },
});
const sum = metric("recruits", { kind: "sum" });
const rate = metric("rate", { kind: "ratio", numerator: "recruits", denominator: "called", scale: 100 });

const sheet: EntrySheet = {
  period: { year: 2024, part: "year" },
  place: { locality: "old:01", name: "Tỉnh" },
  ...{ rows: "children", hasChildren: true, metrics: [sum, rate], whole: [{}, {}] },
  units: [
    { locality: "old:101", name: "Huyện A", shortName: "A", cells: [{ published: known(10) }, {}] },
    { locality: "old:102", name: "Huyện B", shortName: "B", cells: [{ derived: known(7) }, {}] },
    { locality: "old:103", name: "Huyện C", shortName: "C", cells: [{ published: missing("late") }, {}] },
  ],
  parts: [{ metric: "called", values: [known(20), known(10), null] }],
};
const totals = (...typed: readonly (readonly ["old:101" | "old:102" | "old:103", string])[]) =>
  sheetTotals(sheet, new Map(typed.map(([uid, text]) => [cellKey(uid, "recruits"), text])));

describe("the totals of a sheet", () => {
  it("add up what is published, else what is rolled up, and say how many units are in them", () => {
    expect(totals()[0]).toEqual({ value: known(17), coverage: { reported: 2, expected: 3 } });
  });

  it("take what is typed in its place, not what cannot be read", () => {
    expect(totals(["old:101", "12"], ["old:103", "1"])[0]).toEqual({
      value: known(20),
      coverage: { reported: 3, expected: 3 },
    });
    expect(totals(["old:101", "4.3000"])[0]?.value).toEqual(known(17));
  });

  it("do not expect a unit to which the metric does not apply, nor count a missing figure as zero", () => {
    expect(totals(["old:103", "không áp dụng"])[0]?.coverage).toEqual({ reported: 2, expected: 2 });
    expect(totals(["old:101", "chưa báo cáo"])[0]).toEqual({
      value: known(7),
      coverage: { reported: 1, expected: 3 },
    });
  });

  it("divide the sums of a ratio, whose parts need not be columns", () => {
    expect(totals(["old:101", "8"])[1]?.value).toEqual(known(50));
  });
});

it("counts the cells typed, and those of them that cannot be read", () => {
  const texts = new Map([
    [cellKey("old:101", "recruits"), "1.2.3"],
    [cellKey("old:102", "recruits"), "5"],
  ]);
  expect(countTyped(sheet, texts)).toEqual({ typed: 2, faults: 1, cells: 6 });
});

describe("the next cell that cannot be read", () => {
  const texts = new Map([
    [cellKey("old:101", "recruits"), "x"],
    [cellKey("old:101", "rate"), "5"],
    [cellKey("old:103", "recruits"), "1,5"],
  ]);

  it("is looked for row by row after the last one, and round from the end", () => {
    const [first, last] = [cellKey("old:101", "recruits"), cellKey("old:103", "recruits")];
    expect(nextFault(sheet, texts, undefined)).toBe(first);
    expect(nextFault(sheet, texts, first)).toBe(last);
    expect(nextFault(sheet, texts, last)).toBe(first);
    expect(nextFault(sheet, texts, cellKey("old:102", "rate"))).toBe(last);
  });

  it("is none where all can be read", () =>
    expect(nextFault(sheet, new Map([[cellKey("old:101", "rate"), "5"]]), undefined)).toBeUndefined());
});
