import { attainmentText as attainedText } from "@sosanh/chart/words/attainment-text";
import { formatValue } from "@sosanh/chart/words/number-text";
import { word } from "@sosanh/chart/words/words";
import type { Comparability } from "@sosanh/core/comparison/comparability";
import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";

/** A row's value in the metric's decimals, without its unit; why there is none, in words. */
export function valueText(row: ComparisonRow, metric: Metric, language: Language): string {
  return formatValue(row.value, { language, decimals: metric.decimals });
}

/** "đạt" per cent of the target, with its ≈ ≥ ≤; undefined where no target was set. */
export function attainmentText(row: ComparisonRow | undefined, language: Language): string | undefined {
  if (row === undefined || !isKnown(row.attainment)) return undefined;
  return attainedText(row.attainment, language);
}

/** Why a change is to be read with care, or cannot be read at all; undefined where it stands without remark. */
export function cautionText(row: ComparisonRow | undefined, language: Language): string | undefined {
  return row && verdictText(row.comparability, language);
}

/** A verdict with its reasons in words; undefined of a pair that compares without remark. */
export function verdictText({ verdict, reasons }: Comparability, language: Language): string | undefined {
  if (verdict === "comparable") return undefined;
  const said = reasons.map((reason) => word(language, `reason.${reason}`)).join(", ");
  return `${word(language, `verdict.${verdict}`)}: ${said}`;
}
