import { known, missing } from "@sosanh/core/figures/value";
import { describe, expect, it } from "vitest";
import {
  formatChange,
  formatDate,
  formatNumber,
  formatPercent,
  formatPercentChange,
  formatRank,
  formatShort,
  formatValue,
  formatYearSpans,
  formatYears,
} from "./number-text.ts";

const vi = { language: "vi" } as const;
const en = { language: "en" } as const;

describe("numbers", () => {
  it("have Vietnamese marks", () =>
    expect(formatNumber(1234567.5, { ...vi, decimals: 1 })).toBe("1.234.567,5"));
  it("have English marks", () => expect(formatNumber(1234567.5, { ...en, decimals: 1 })).toBe("1,234,567.5"));
  it("take U+2212 when negative", () => expect(formatNumber(-4.3, { ...vi, decimals: 1 })).toBe("\u22124,3"));
  it("have no minus at zero", () => expect(formatNumber(-0.01, { ...vi, decimals: 1 })).toBe("0,0"));
  it("round half away from zero", () => expect(formatNumber(2.25, { ...vi, decimals: 1 })).toBe("2,3"));
});

describe("values", () => {
  it("keep at least", () => expect(formatValue(known(4300, "at-least"), vi)).toBe("≥\u00a04.300"));
  it("keep about", () => expect(formatValue(known(120, "approximate"), vi)).toBe("≈\u00a0120"));
  it("take their unit", () =>
    expect(formatValue(known(226), { ...vi, unit: "người" })).toBe("226\u00a0người"));
  it("say why they are missing", () => expect(formatValue(missing("not-reported"), vi)).toBe("chưa báo cáo"));
  it("say so in English", () => expect(formatValue(missing("withheld"), en)).toBe("withheld"));
});

describe("changes", () => {
  it("have a plus", () => expect(formatChange(known(62), vi)).toBe("+62"));
  it("have no sign at zero", () => expect(formatChange(known(0), vi)).toBe("0"));
  it("are in points", () =>
    expect(formatChange(known(-4.3), { ...vi, decimals: 1, unit: "điểm %" })).toBe("\u22124,3\u00a0điểm %"));
  it("say why they are missing", () =>
    expect(formatChange(missing("not-comparable"), vi)).toBe("không so sánh được"));
});

describe("the rest", () => {
  it("a per cent stands off in Vietnamese", () => expect(formatPercent(23.3, vi)).toBe("23,3\u00a0%"));
  it("a per cent stands close in English", () => expect(formatPercent(23.3, en)).toBe("23.3%"));
  it("a per cent change has a sign", () => expect(formatPercentChange(1.7, vi)).toBe("+1,7\u00a0%"));
  it("a rank says of how many", () => expect(formatRank({ position: 22, of: 34 })).toBe("22/34"));
  it("an estimated rank says so", () =>
    expect(formatRank({ position: 22, of: 34, estimate: true })).toBe("≈\u00a022/34"));
  it("millions are short", () => expect(formatShort(1_200_000, vi)).toBe("1,2 tr."));
  it("billions are short", () => expect(formatShort(3_400_000_000, vi)).toBe("3,4 tỷ"));
  it("thousands are whole", () => expect(formatShort(40_000, vi)).toBe("40.000"));
  it("short English", () => expect(formatShort(2_000_000, en)).toBe("2M"));
  it("dates in Vietnamese", () => expect(formatDate("2024-12-31", "vi")).toBe("31/12/2024"));
  it("dates in English", () => expect(formatDate("2024-12-31", "en")).toBe("31 Dec 2024"));
  it("years have an en dash and no separator", () => expect(formatYears(2010, 2020)).toBe("2010–2020"));
});

it("years with gaps are told as spans, whatever their order", () =>
  expect(formatYearSpans([2016, 2012, 2014, 2015])).toBe("2012, 2014–2016"));
