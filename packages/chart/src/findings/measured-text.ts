import type { Known } from "@sosanh/core/figures/value";
import { unreachable } from "@sosanh/core/unreachable";
import type { Basis } from "@sosanh/core/view/view";
import type { OneMetric } from "../comparison-parts.ts";
import { rateDecimals } from "../measure.ts";
import { formatChange, formatPercent, formatValue, type NumberStyle } from "../words/number-text.ts";
import { word } from "../words/words.ts";

/** How figures of the metric are written. */
export function styleOf({ view: { language }, metric }: OneMetric): NumberStyle {
  return { language, decimals: metric.decimals, unit: metric.unit[language] };
}

/** A figure of a measure with its unit; the number of people a rate is per is told elsewhere in the sentence. */
export function measuredText(part: OneMetric, measure: Basis, value: Known): string {
  const style = styleOf(part);
  if (measure === "target") return formatPercent(value.value, { language: style.language, decimals: 0 });
  const { language } = style;
  const isPercentage = part.metric.valueKind === "percentage";
  switch (measure) {
    case "relative-change":
      return formatChange(value, { language, decimals: 1, unit: "%" });
    case "change":
      return formatChange(value, isPercentage ? { ...style, unit: word(language, "unit.points") } : style);
    case "index":
      return formatValue(value, { language, decimals: 1 });
    case "share":
      return formatValue(value, { language, decimals: 1, unit: "%" });
    case "rate":
      if (isPercentage) return formatValue(value, style);
      return formatValue(value, { ...style, decimals: rateDecimals(part.metric, part.view) });
    case "rank":
    case "value":
      return formatValue(value, style);
    default:
      return unreachable(measure);
  }
}
