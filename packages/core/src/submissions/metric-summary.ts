import type { MetricCode } from "../figures/metric.ts";

/** What the figures of one metric come to, all places and periods together: a look over very many at once. */
export interface MetricSummary {
  readonly metric: MetricCode;
  /** Whether these were to be reached: targets are never added to what was. */
  readonly isTarget: boolean;
  readonly count: number;
  /** In the metric's unit. */
  readonly least: number;
  readonly most: number;
  readonly sum: number;
}
