import { formatNumber } from "@sosanh/chart/words/number-text";
import fc from "fast-check";
import { expect, it } from "vitest";
import { labelFormat, numberFormat } from "./number-format.ts";

const vi = { decimals: 1, language: "vi" } as const;

it("writes as many digits after the mark as it is told", () => {
  expect(numberFormat(0)).toBe("#,##0");
  expect(numberFormat(2)).toBe("#,##0.00");
});
it("keeps what stands around a number", () =>
  expect(labelFormat({ ...vi, value: 4300, label: "≥ 4.300 người" })).toBe('"≥ "#,##0" người"'));
it("keeps the digits that the label has", () =>
  expect(labelFormat({ ...vi, value: 23.3, label: "23,3 %" })).toBe('#,##0.0" %"'));
it("follows the sign of a change", () =>
  expect(labelFormat({ ...vi, value: 62, label: "+62" })).toBe('"+"#,##0;"−"#,##0;#,##0'));
it("keeps the minus of a fall that is drawn as a length", () =>
  expect(labelFormat({ ...vi, value: 22, label: "−22 người" })).toBe('"−"#,##0" người"'));
it("writes a negative number once with its minus", () =>
  expect(labelFormat({ ...vi, value: -4.3, label: "−4,3" })).toBe('#,##0.0;"−"#,##0.0'));
it("is none where a label has another number too", () =>
  expect(labelFormat({ ...vi, value: 226, label: "226 (+7)" })).toBeUndefined());
it("is none where a label has another number", () =>
  expect(labelFormat({ ...vi, value: 226, label: "227" })).toBeUndefined());
it("is found for every number as the page writes it", () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.constantFrom("vi", "en"), (whole, language) => {
      const value = whole / 10;
      const label = `≈\u00a0${formatNumber(value, { language, decimals: 1 })}\u00a0%`;
      expect(labelFormat({ value, label, decimals: 1, language })).toBe('"≈\u00a0"#,##0.0"\u00a0%"');
    }),
  ));
