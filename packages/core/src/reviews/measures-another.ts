import type { Metric } from "../figures/metric.ts";

/** True of a metric that only says how far another one got: its target, or the attainment of it. */
export function measuresAnother(metric: Metric): boolean {
  return metric.targetOf !== undefined || metric.attainmentOf !== undefined;
}
