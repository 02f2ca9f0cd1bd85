import type { Metric, MetricGroup } from "@sosanh/core/figures/metric";
import { readDataFile } from "./data-file.ts";
import { parseCatalogue } from "./metric-catalogue.ts";
import { readOnce } from "./read-once.ts";

/** The file that holds the catalogue: an office adds a metric there, without touching code. */
export const metricsFile = "metrics.json";

const catalogue = readOnce(() => parseCatalogue(JSON.parse(readDataFile(metricsFile))));

/** Every metric of the catalogue, grouped in the groups' order. @throws Error naming the entry that is wrong */
export function readMetrics(): readonly Metric[] {
  return catalogue().metrics;
}

/** The groups in the order they are shown: recruitment first, population and context last. */
export function readMetricGroups(): readonly MetricGroup[] {
  return catalogue().groups;
}
