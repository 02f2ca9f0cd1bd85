import { describe, expect, it, test } from "vitest";
import { checkSentence } from "./check-sentence.ts";
import { checkCodes } from "./figure-check.ts";

const people = { unit: { vi: "người", en: "people" } };

/** Every fact that any sentence holds. */
const facts = {
  shown: "nhiều",
  words: "tổ tự quản",
  name: "Huyện Thọ Xuân",
  unit: "tổ",
  expected: "người",
  times: 10.25,
  before: 21,
  year: 2023,
  total: 1234.5,
  parts: 1200,
  percent: 105.2,
  target: 1400,
  value: -3,
  ordinal: 4,
  source: "Báo cáo năm 2024",
  document: "Tỉnh Thanh Hóa",
};

describe("what a check says", () => {
  test.each(checkCodes)("%s is a whole sentence in both languages, every fact in its place", (code) => {
    for (const language of ["vi", "en"] as const) {
      const sentence = checkSentence({ code, facts }, language, people);
      expect(sentence).toMatch(/^[“\p{Lu}\d−].*\.$/u);
      expect(sentence).not.toMatch(/[{}]|undefined|NaN|\n| [.,]/);
    }
  });

  test.each([
    [
      "ambiguous-number",
      { shown: "1.8400" },
      "Dấu chấm đứng trước bốn chữ số: không phải dấu phân cách nghìn hợp lệ.",
    ],
    ["ten-times", { times: 10, before: 21, year: 2023 }, "Gấp 10 lần năm 2023 (21)."],
    ["ten-times", { times: 0.1, before: 2100, year: 2023 }, "Giảm 10 lần so với năm 2023 (2.100)."],
    ["ten-times", { times: 0, before: 2100, year: 2023 }, "Bằng 0, trong khi năm 2023 là 2.100."],
    ["second-source", { value: 220, source: "" }, "Đã công bố 220 cho cùng ô."],
    ["total-differs", { total: 1234, parts: 1200 }, "Tổng ghi 1.234 người, cộng các phần được 1.200 người."],
    [
      "duplicate",
      { ordinal: 4 },
      "Trùng với con số thứ 5 trong cùng đợt: cùng chỉ tiêu, địa phương, kỳ và giá trị.",
    ],
    ["other-year", { year: 2023, document: 2024 }, "Của năm 2023, trong khi văn bản là của năm 2024."],
    ["above-target", { percent: 105.2 }, "Đạt 105,2 % chỉ tiêu được giao."],
  ] as const)("%s is told in the words of an office", (code, given, sentence) => {
    expect(checkSentence({ code, facts: given }, "vi", people)).toBe(sentence);
  });

  it("says less where a fact is not known, and nothing empty", () => {
    expect(checkSentence({ code: "metric-guessed", facts: {} }, "vi")).toBe("Chỉ tiêu được đoán từ câu văn.");
    expect(checkSentence({ code: "unknown-place", facts: { name: "" } }, "en")).toBe(
      "The place is not settled.",
    );
  });

  it("writes numbers as the language does", () => {
    const check = { code: "second-source", facts: { value: 1234.5, source: "X" } } as const;
    expect(checkSentence(check, "vi")).toContain("1.234,5");
    expect(checkSentence(check, "en")).toContain("1,234.5");
  });
});
