import { quantile } from "@sosanh/core/analysis/quantile";
import { isKnown } from "@sosanh/core/figures/value";
import type { ChartFigure } from "../chart-parts.ts";
import type { OneMetric } from "../comparison-parts.ts";

/** The median of figures that have a number and do not tell of too little; none of fewer than three. */
export function medianOf(figures: readonly ChartFigure[]): number | undefined {
  const values = figures.flatMap(({ value, isThin }) =>
    isKnown(value) && isThin !== true ? [value.value] : [],
  );
  return values.length < 3 ? undefined : quantile(values, 0.5);
}

/** The digits a median is told with: those of the measure, and one more where it is the middle between two counts. */
export function medianDecimals({ measure }: OneMetric, median: number): number {
  return measure.decimals === 0 && !Number.isInteger(median) ? 1 : measure.decimals;
}
