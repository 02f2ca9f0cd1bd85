import type { DatasetLoad, ReferenceLoad } from "@sosanh/core/figures/dataset-load";
import type { Observation } from "@sosanh/core/figures/observation";
import { localities, metricGroups, metrics, sources, successions } from "@sosanh/core/fixtures/small-country";

/** The small country of the core as a register to load. */
export const smallRegister: ReferenceLoad = {
  fingerprint: "small",
  localities,
  successions,
  metricGroups,
  metrics,
};

/** Figures of the small country; another fingerprint is another state of the same data set. */
export function smallLoad(fingerprint: string, observations: readonly Observation[]): DatasetLoad {
  return {
    dataset: { code: "small", kind: "real", name: { vi: "Nước nhỏ", en: "Small country" } },
    fingerprint,
    sources,
    observations: () => observations,
    targets: () => [],
    expected: observations.length,
  };
}
