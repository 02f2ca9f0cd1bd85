import { expect, test } from "vitest";
import { readNumeral } from "./numeral.ts";

test.each([
  ["2130", false, 2130],
  ["2.130", false, 2130],
  ["1.234.567", false, 1234567],
  ["5 412", false, 5412],
  ["5 . 412", false, 5412],
  ["04", false, 4],
  ["18,5", false, 18.5],
  ["1.250,75", false, 1250.75],
  ["4.45", true, 4.45],
  ["4,45", true, 4.45],
  ["86.38", true, 86.38],
  ["11,4", true, 11.4],
])("%s (decimals %s) is %d", (digits, hasDecimals, value) => {
  expect(readNumeral(digits, { hasDecimals })).toEqual({ value, readings: [] });
});

test.each([
  ["4.3000", [43000, 4300]],
  ["12.4560", [124560, 12456]],
  ["12.34", [1234, 12340]],
  ["1.23.456", [123456, 1230]],
])("%s of things counted is no number but may be several", (digits, readings) => {
  expect(readNumeral(digits, { hasDecimals: false })).toEqual({ value: null, readings });
});
