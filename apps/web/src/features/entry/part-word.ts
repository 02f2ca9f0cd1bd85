import { word } from "@sosanh/chart/words/words";
import type { PeriodPart } from "@sosanh/core/figures/period";
import type { Language } from "@sosanh/core/view/view";

/** A part of a year as a choice: "Cả năm", "6 tháng đầu năm". */
export function partWord(part: PeriodPart, language: Language): string {
  const text = word(language, `part.${part}`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
