import type { LocalityUid } from "./locality.ts";
import type { MetricCode } from "./metric.ts";
import type { DataKind, Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import type { Rollup } from "./rollup.ts";
import type { Source } from "./source.ts";
import type { Target } from "./target.ts";

/** Names one cell of the data: a metric, a locality and a period, in the real or the illustrative data. */
export interface FigureKey {
  readonly data: DataKind;
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
}

/** Where a figure comes from: what a click on it opens (semantics 15). */
export interface FigureEvidence {
  readonly key: FigureKey;
  /** The figure as shown; absent where nothing is stored for the cell. */
  readonly rollup?: Rollup;
  /** Everything recorded for the cell: newest revision first; alternatives and held figures among them. */
  readonly observations: readonly Observation[];
  /** What a derived figure was computed from: children's figures for a sum, the parts of a ratio. */
  readonly inputs: readonly Rollup[];
  readonly targets: readonly Target[];
  /** Every source named above. */
  readonly sources: readonly Source[];
}
