import type { Frame } from "../frames/frame.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { MetricCode } from "./metric.ts";
import type { DataKind, Observation } from "./observation.ts";
import type { IsoDate, Period } from "./period.ts";
import type { Rollup } from "./rollup.ts";
import type { Source } from "./source.ts";
import type { Target } from "./target.ts";

/** Names one cell of the data: a metric, a locality and a period, in the real or the illustrative data. */
export interface FigureKey {
  readonly data: DataKind;
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
  /** On whose units the figure is shown; absent = as reported. */
  readonly frame?: Frame;
}

/** A unit that a figure of a frame is made of: what went in, by which acts, and the figure it reported. */
export interface AlignedPart {
  readonly locality: LocalityUid;
  /** As it was called in the period. */
  readonly name: string;
  readonly share: "full" | "partial";
  /** The share of it that was counted, 0 to 1; absent where it is full or no weight is known. */
  readonly weight?: number;
  /** What the weight measures: "population", "area", or the name the office gave it. */
  readonly weightBasis?: string;
  /** The day it went over, the last of several; absent of a unit that is still itself. */
  readonly on?: IsoDate;
  /** The acts on the way, each once: "1674/NQ-UBTVQH15". */
  readonly acts: readonly string[];
  /** As reported; absent where nothing is stored of it, or who asks may not see it. */
  readonly rollup?: Rollup;
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
  /** In a frame: the units of the period that the figure, or its bounds, is made of. Absent as reported. */
  readonly parts?: readonly AlignedPart[];
  readonly targets: readonly Target[];
  /** Every source named above. */
  readonly sources: readonly Source[];
}
