import { say, word } from "@sosanh/chart/words/words";
import type { Period } from "@sosanh/core/figures/period";
import type { Language } from "@sosanh/core/view/view";

/** A period in words: "năm 2024", "6 tháng đầu năm 2024"; "2024", "first six months 2024". */
export function periodText(period: Period, language: Language): string {
  if (period.part === "year") return say(language, "chart.year", { year: period.year });
  const part = word(language, `part.${period.part}`);
  const yearInPart = part.endsWith("năm");
  if (language === "vi" && !yearInPart) return `${part} năm ${period.year}`;
  return `${part} ${period.year}`;
}
