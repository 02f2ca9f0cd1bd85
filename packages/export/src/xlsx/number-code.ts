import type { TableCell } from "@sosanh/chart/table/table-spec";
import { qualifierMark } from "@sosanh/chart/words/number-text";
import type { Language } from "@sosanh/core/view/view";
import { numberFormat } from "../pptx/number-format.ts";

/**
 * The number format that shows a number as the page writes it: "≥ 4.300", "+62", "−4,3", "+1,7 %". Written in Office's
 * American form, `"≥ "#,##0`; a Vietnamese machine shows 4.300. The number itself stays a number.
 */
export function numberCode(cell: TableCell, language: Language): string {
  const { number = 0, decimals = 0, qualifier = "exact", unit, signed } = cell;
  const digits = numberFormat(decimals);
  const mark = quoted(qualifierMark[qualifier]);
  const after = unit === undefined ? "" : quoted(unit === "%" && language === "en" ? unit : `\u00a0${unit}`);
  const plain = `${mark}${digits}${after}`;
  // A change that rounds to nothing has no sign.
  const isNothing = !/[1-9]/.test(Math.abs(number).toFixed(decimals));
  if (isNothing) return `${plain};${plain}`;
  const minus = `${mark}"\u2212"${digits}${after}`;
  return signed ? `${mark}"+"${digits}${after};${minus};${plain}` : `${plain};${minus}`;
}

function quoted(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', "”")}"`;
}
