import type { ChartAxis, ChartFace, ChartSeries } from "../chart-parts.ts";

/** The rank of places over the years, the first on top; a year without a rank is a gap. Ordered by the last rank. */
export interface BumpSpec extends ChartFace {
  readonly kind: "bump";
  readonly categories: readonly string[];
  /** Among how many places were ranked in each year: "trên 34"; empty where none was. */
  readonly outOf: readonly string[];
  readonly axis: ChartAxis;
  readonly series: readonly ChartSeries[];
}
