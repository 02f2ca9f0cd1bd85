import type { ReferenceLoad } from "@sosanh/core/figures/dataset-load";
import { fingerprintOf } from "./data-file.ts";
import { metricsFile, readMetricGroups, readMetrics } from "./metrics.ts";
import { readLocalities, readSuccessions, registerFiles } from "./register.ts";

/** The register and the catalogue as shipped; the fingerprint is the SHA-256 of their files. */
export function referenceLoad(): ReferenceLoad {
  return {
    fingerprint: fingerprintOf([...registerFiles, metricsFile]),
    localities: readLocalities(),
    successions: readSuccessions(),
    metricGroups: readMetricGroups(),
    metrics: readMetrics(),
  };
}
