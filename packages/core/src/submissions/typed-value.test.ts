import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { missingReasons, qualifiers } from "../figures/value.ts";
import {
  numberOfDocument,
  readTypedValue,
  type TypedMetric,
  typedFaultSentence,
  typedText,
} from "./typed-value.ts";

const people: TypedMetric = { unit: { vi: "người", en: "people" }, decimals: 0, valueKind: "count" };
const share: TypedMetric = { unit: { vi: "%", en: "%" }, decimals: 1, valueKind: "percentage" };
const area: TypedMetric = { unit: { vi: "km²", en: "km²" }, decimals: 1, valueKind: "amount" };
const money: TypedMetric = { unit: { vi: "đồng", en: "dong" }, decimals: 0, valueKind: "amount" };

const millions: TypedMetric = {
  unit: { vi: "triệu đồng", en: "million dong" },
  decimals: 1,
  valueKind: "amount",
};

const exact = (value: number) => ({ value: { value, qualifier: "exact" } });

describe("a number that is typed", () => {
  test.each([
    ["1.234", people, 1234],
    ["1,234", people, 1234],
    ["1 234", people, 1234],
    ["1.234.567", people, 1_234_567],
    ["04", people, 4],
    ["120 người", people, 120],
    ["4,5 nghìn", people, 4500],
    ["2,5 triệu đồng", money, 2_500_000],
    ["1.2 tỷ", money, 1_200_000_000],
    ["98,4 %", share, 98.4],
    ["98.4%", share, 98.4],
    ["12,345", share, 12.345],
    ["-2,6", share, -2.6],
    ["−2,6", share, -2.6],
    ["1.234,5", area, 1234.5],
    ["1,234.5", area, 1234.5],
    ["1234.5", area, 1234.5],
    ["không phát sinh", people, 0],
    ["2,5 triệu đồng", millions, 2.5],
    ["2,5 triệu", millions, 2.5],
    ["2.5 million dong", millions, 2.5],
    ["2.5 million", millions, 2.5],
  ] as const)("“%s” is one number", (text, metric, value) => {
    expect(readTypedValue(text, metric)).toEqual(exact(value));
  });

  test.each([
    ["≈ 120", "approximate", 120],
    ["gần 700", "approximate", 700],
    ["≥ 4.300", "at-least", 4300],
    ["trên 50", "at-least", 50],
    ["120 trở lên", "at-least", 120],
    ["≤ 12", "at-most", 12],
    ["không quá 12", "at-most", 12],
  ] as const)("“%s” keeps how sure it is", (text, qualifier, value) => {
    expect(readTypedValue(text, people)).toEqual({ value: { value, qualifier } });
  });

  test.each([
    ["4.3000", people, { fault: "ambiguous", readings: [43000, 4300] }],
    ["1.23", people, { fault: "ambiguous", readings: [123, 1230] }],
    ["1.234", share, { fault: "ambiguous", readings: [1234, 1.234] }],
    ["2,500 triệu", money, { fault: "ambiguous", readings: [2_500_000_000, 2_500_000] }],
    ["1,5", people, { fault: "not-whole", readings: [] }],
    ["-5", people, { fault: "negative", readings: [] }],
    ["98 %", people, { fault: "other-unit", readings: [] }],
    ["12 hộ", people, { fault: "other-unit", readings: [] }],
    ["2,5 tỷ", millions, { fault: "other-unit", readings: [] }],
    ["2,5 tỷ đồng", millions, { fault: "other-unit", readings: [] }],
    ["2,5 nghìn", share, { fault: "other-unit", readings: [] }],
    ["nhiều", people, { fault: "not-a-number", readings: [] }],
    ["x", people, { fault: "open-mark", readings: [] }],
    ["Không", people, { fault: "open-mark", readings: [] }],
    ["ko", share, { fault: "open-mark", readings: [] }],
    ["?", people, { fault: "open-mark", readings: [] }],
    ["1.2.3", people, { fault: "not-a-number", readings: [] }],
    ["01.234", people, { fault: "not-a-number", readings: [] }],
    ["99.999.999.999.999.999", people, { fault: "too-large", readings: [] }],
  ] as const)("“%s” is refused rather than guessed", (text, metric, refused) => {
    expect(readTypedValue(text, metric)).toEqual({ shown: text, ...refused });
  });

  it("is nothing where nothing is typed", () => {
    expect(readTypedValue("  ", people)).toEqual({ nothing: true });
  });

  it("is never a zero where a dash or a word says that there is none", () => {
    expect(readTypedValue("-", people)).toEqual({ value: { missing: "not-reported" } });
    expect(readTypedValue("Chưa báo cáo", people)).toEqual({ value: { missing: "not-reported" } });
    expect(readTypedValue("không áp dụng", people)).toEqual({ value: { missing: "not-applicable" } });
  });

  it("is asked about where a mark may say that there is none, or zero", () => {
    const read = readTypedValue("x", people);
    if (!("fault" in read)) throw new Error("not refused");
    expect(typedFaultSentence(read, people, "vi")).toContain(
      "“x” chưa nói rõ là chưa có số liệu hay bằng 0.",
    );
  });

  it("is refused with a sentence that names it", () => {
    const read = readTypedValue("4.3000", people);
    if (!("fault" in read)) throw new Error("not refused");
    expect(typedFaultSentence(read, people, "vi")).toContain(
      "“4.3000” đọc được nhiều cách: 43.000 hoặc 4.300.",
    );
    expect(typedFaultSentence(read, people, "en")).toContain("“4.3000” can be read in several ways");
  });
});

describe("a value written for a cell", () => {
  const reasons = fc.constantFrom(...missingReasons).map((reason) => ({ missing: reason }));
  const sure = fc.constantFrom(...qualifiers);
  const whole = fc.record({ value: fc.integer({ min: 0, max: 9_000_000_000 }), qualifier: sure });
  const millionths = fc.integer({ min: -4_000_000_000, max: 4_000_000_000 });
  const tenths = fc.integer({ min: -90_000_000, max: 90_000_000 });
  const part = fc.record({
    value: fc.oneof(
      tenths.map((n) => n / 10),
      millionths.map((n) => n / 1e6),
      tenths.map((n) => n / 1e3),
    ),
    qualifier: sure,
  });

  it("reads back as the same value, whole", () => {
    fc.assert(
      fc.property(fc.oneof(whole, reasons), fc.constantFrom(people, money), (value, metric) => {
        expect(readTypedValue(typedText(value, metric), metric)).toEqual({ value });
      }),
    );
  });

  it("reads back as the same value, with decimals", () => {
    fc.assert(
      fc.property(fc.oneof(part, reasons), fc.constantFrom(share, area), (value, metric) => {
        const same = "value" in value && value.value === 0 ? { ...value, value: 0 } : value;
        expect(readTypedValue(typedText(same, metric), metric)).toEqual({ value: same });
      }),
    );
  });

  it("has Vietnamese marks, and words for what is missing", () => {
    expect(typedText({ value: 1234.5, qualifier: "approximate" }, area)).toBe("≈ 1.234,5");
    expect(typedText({ value: 100, qualifier: "exact" }, share)).toBe("100");
    expect(typedText({ missing: "late" }, share, "en")).toBe("late");
  });
});

describe("the number that a document writes", () => {
  test.each([
    ["1.240", " thanh niên", people, 1240],
    ["02", " tập thể", people, 2],
    ["98,0", " %", share, 98],
    ["98,0%", ", cao nhất", share, 98],
    ["1,2", " triệu lượt người", people, 1_200_000],
    ["1,2", " tỷ đồng", money, 1_200_000_000],
    ["1,2", " triệu đồng", millions, 1.2],
    ["4.500", " km²", area, 4500],
    ["4,500", " km²", area, 4.5],
    ["0,125", "", share, 0.125],
    ["-5,5", "", share, -5.5],
  ] as const)("“%s%s” is read as Vietnamese writes it", (...[number, after, metric, value]) => {
    expect(numberOfDocument({ number, after }, metric)).toBe(value);
  });

  test.each([
    ["4.5000", people],
    ["hai trăm", people],
    ["", people],
    ["98,5", people],
  ] as const)("“%s” is none that can be told", (number, metric) => {
    expect(numberOfDocument({ number, after: "" }, metric)).toBeUndefined();
  });
});
