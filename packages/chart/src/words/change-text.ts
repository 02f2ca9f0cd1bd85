import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { reversedQualifier } from "@sosanh/core/figures/qualifier";
import { isKnown, known } from "@sosanh/core/figures/value";
import type { View } from "@sosanh/core/view/view";
import { formatChange, formatPercent, formatPercentChange, qualifierMark } from "./number-text.ts";
import { word } from "./words.ts";

/** A base below this has no per cent printed: 2 on 1 is not "+100 %". */
const smallestBase = 10;

/**
 * The change on the year before, count and per cent together: "+62 người (+1,7 %)"; a percentage in points. Undefined
 * where the two years do not compare or either has no figure.
 */
export function changeText(
  metric: Metric,
  view: Pick<View, "language">,
  row: ComparisonRow,
): string | undefined {
  if (row.comparability.verdict === "not-comparable" || !isKnown(row.change)) return undefined;
  const { language } = view;
  const unit = changeUnit(metric, language);
  const change = formatChange(row.change, { language, decimals: metric.decimals, unit });
  const relative = relativeOf(metric, row);
  return relative === undefined ? change : `${change} (${formatPercentChange(relative, { language })})`;
}

/** The size of the change without its sign, for "tăng …" and "giảm …"; undefined as in {@link changeText}. */
export function changeSize(
  metric: Metric,
  view: Pick<View, "language">,
  row: ComparisonRow,
): { readonly direction: -1 | 0 | 1; readonly text: string } | undefined {
  if (row.comparability.verdict === "not-comparable" || !isKnown(row.change)) return undefined;
  const { language } = view;
  const { value, qualifier } = row.change;
  const style = { language, decimals: metric.decimals, unit: changeUnit(metric, language) };
  // "At least −12" is a fall of at most 12.
  const sizeQualifier = value < 0 ? reversedQualifier(qualifier) : qualifier;
  const size = formatChange(known(Math.abs(value)), style).replace(/^\+/, qualifierMark[sizeQualifier]);
  const direction = /[1-9]/.test(size) ? (value < 0 ? -1 : 1) : 0;
  const relative = relativeOf(metric, row);
  const percent = relative === undefined ? "" : formatPercent(Math.abs(relative), { language });
  // "1.450 người (0,0 %)" would say that nothing moved.
  const text = /[1-9]/.test(percent) ? `${size} (${percent})` : size;
  return { direction, text };
}

function changeUnit(metric: Metric, language: View["language"]): string {
  return metric.valueKind === "percentage" ? word(language, "unit.points") : metric.unit[language];
}

function relativeOf(metric: Metric, row: ComparisonRow): number | undefined {
  if (metric.valueKind === "percentage" || !isKnown(row.relativeChange)) return undefined;
  if (!isKnown(row.value) || !isKnown(row.change)) return undefined;
  const base = row.value.value - row.change.value;
  return Math.abs(base) < smallestBase ? undefined : row.relativeChange.value;
}
