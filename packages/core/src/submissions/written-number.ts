import { toSixDecimals } from "../figures/six-decimals.ts";
import type { Qualifier, Value } from "../figures/value.ts";
import { isKnown } from "../figures/value.ts";
import type { Language } from "../view/view.ts";

/** The sign that stands before a number that is not exact, for sentences and cells. */
export const qualifierSign: Readonly<Record<Qualifier, string>> = {
  exact: "",
  approximate: "≈ ",
  "at-least": "≥ ",
  "at-most": "≤ ",
};

/**
 * A number with all its decimals, at most six, as a sentence writes it: 1.234,5 in Vietnamese, 1,234.5 in English.
 * Numbers of 4.5 milliard and above have the decimals that a double holds.
 */
export function writtenNumber(value: number, language: Language): string {
  const [whole = "0", rest] = decimalText(Math.abs(toSixDecimals(value))).split(".");
  const [point, comma] = language === "vi" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, point);
  const sign = value < 0 && /[1-9]/.test(`${whole}${rest ?? ""}`) ? "−" : "";
  return `${sign}${grouped}${rest === undefined ? "" : `${comma}${rest}`}`;
}

/** A known value with its sign: "≈ 1.300"; "" of a missing one. */
export function writtenValue(value: Value, language: Language): string {
  return isKnown(value) ? `${qualifierSign[value.qualifier]}${writtenNumber(value.value, language)}` : "";
}

/** Digits with a decimal point and without an exponent. */
export function decimalText(size: number): string {
  const text = `${size}`;
  return text.includes("e")
    ? size.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 6 })
    : text;
}
