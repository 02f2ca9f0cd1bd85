import type { CautionBand, ChartAxis, ChartFace, ChartSeries } from "./chart-parts.ts";

/** One line a place over the years. */
export interface LineSpec extends ChartFace {
  readonly kind: "line";
  readonly categories: readonly string[];
  readonly axis: ChartAxis;
  readonly series: readonly ChartSeries[];
  readonly cautions: readonly CautionBand[];
}
