import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Year } from "@sosanh/core/figures/period";
import { isKnown } from "@sosanh/core/figures/value";
import type { Language } from "@sosanh/core/view/view";
import { formatPercent, formatYearSpans } from "../words/number-text.ts";
import { say, word } from "../words/words.ts";
import type { FigureColumn } from "./figure-columns.ts";
import type { FigureRow } from "./figure-rows.ts";

/**
 * What a reader must know of the figures of a row, each thing once with its years: "2019–2021: ước tính; 2020: không so
 * sánh được (địa giới thay đổi)". Empty where there is nothing to know.
 */
export function rowRemarks(
  { byYear }: FigureRow,
  columns: readonly FigureColumn[],
  language: Language,
): string {
  const first = Math.min(...byYear.keys());
  const years = new Map<string, Year[]>();
  for (const { kind, of } of columns) {
    const row = kind === "figure" ? byYear.get(of) : undefined;
    if (row === undefined || !isKnown(row.value)) continue;
    for (const text of remarksOn(row, of > first, language))
      years.set(text, [...(years.get(text) ?? []), of]);
  }
  return [...years].map(([text, of]) => `${formatYearSpans(of)}: ${text}`).join("; ");
}

function remarksOn(row: ComparisonRow, hasYearBefore: boolean, language: Language): string[] {
  const { coverage, origin, alignment, comparability, estimate, complete } = row;
  const lacks = origin === "derived" && coverage !== undefined && coverage.reported < coverage.expected;
  const share = alignment?.estimatedShare;
  const doubts = comparability.reasons.map((reason) => word(language, `reason.${reason}`)).join(", ");
  const verdict = hasYearBefore && comparability.verdict !== "comparable" ? comparability.verdict : undefined;
  return [
    ...(lacks ? [say(language, "coverage", { ...coverage })] : []),
    ...(complete || lacks ? [] : [word(language, "incomplete")]),
    ...(share === undefined
      ? estimate
        ? [word(language, "estimate")]
        : []
      : [`${word(language, "estimate")} ${formatPercent(100 * share, { language })}`]),
    ...(verdict === undefined ? [] : [`${word(language, `verdict.${verdict}`)} (${doubts})`]),
  ];
}
