import type { Locality } from "../places/locality.ts";
import type { Succession } from "../places/succession.ts";
import type { Metric, MetricGroup } from "./metric.ts";
import type { Dataset, Observation } from "./observation.ts";
import type { Source } from "./source.ts";
import type { Target } from "./target.ts";

/** The register and the catalogue: what every data set stands on. `fingerprint` changes when any of it does. */
export interface ReferenceLoad {
  readonly fingerprint: string;
  readonly localities: readonly Locality[];
  readonly successions: readonly Succession[];
  readonly metricGroups: readonly MetricGroup[];
  readonly metrics: readonly Metric[];
}

/**
 * A whole data set ready to store. It is stored in one transaction or not at all; loading the same `fingerprint`
 * again does nothing. Observations and targets are made as they are read, so that ten million fit in memory.
 */
export interface DatasetLoad {
  readonly dataset: Dataset;
  readonly fingerprint: string;
  readonly sources: readonly Source[];
  readonly observations: () => Iterable<Observation>;
  readonly targets: () => Iterable<Target>;
  /** About how many observations there are, for progress. */
  readonly expected: number;
}
