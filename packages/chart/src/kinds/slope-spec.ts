import type { ChartPair } from "../chart-pair.ts";
import type { ChartAxis, ChartFace } from "../chart-parts.ts";

/** Two years side by side, a place's value or rank in each joined by a line; ordered by the later year, missing last. */
export interface SlopeSpec extends ChartFace {
  readonly kind: "slope";
  /** The earlier and the later year. */
  readonly years: readonly [string, string];
  /** Has no ticks: every value is written at its end. */
  readonly axis: ChartAxis;
  readonly pairs: readonly ChartPair[];
}
