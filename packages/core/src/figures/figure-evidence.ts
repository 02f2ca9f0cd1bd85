import type { Frame } from "../frames/frame.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { FigureDecision } from "../submissions/figure-decision.ts";
import type { SubmissionKind } from "../submissions/submission.ts";
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
  /** As it was known at the end of this day in Việt Nam; absent = as it is known now. */
  readonly asKnown?: IsoDate;
}

/** One entry in the history of a cell: what was recorded, when, by whom, from what, and why. */
export interface FigureRevision {
  readonly observation: Observation;
  /** ISO instant, UTC: from when on it was known. */
  readonly publishedAt: string;
  /** The user's name; absent of what the program ships. */
  readonly publishedBy?: string;
  /** The submission it was published with; absent of what the program ships, and where who asks may not see it. */
  readonly submission?: { readonly id: number; readonly title: string; readonly kind: SubmissionKind };
  /** What was decided on it; absent of what the program ships, and of what an undoing brought back. */
  readonly decision?: Pick<FigureDecision, "kind" | "by" | "at" | "reason">;
  /** Who added it by hand where the reader had missed it; absent of what was read, typed or shipped. */
  readonly added?: { readonly by: string; readonly at: string };
  /** The kept document it was read from; absent where there is none, or who asks may not see it. */
  readonly document?: { readonly id: string; readonly name: string; readonly hash: string };
  /**
   * The sentence of the number in the text of its document, cut with "…" where it is long; of a cell, the label of its
   * row and the headings of its column, in `before`.
   */
  readonly excerpt?: { readonly before: string; readonly number: string; readonly after: string };
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
  /** The same with when, by whom and why, newest first; of a unit of a frame that is a unit of the period itself, its own. */
  readonly history: readonly FigureRevision[];
  /** What a derived figure was computed from: children's figures for a sum, the parts of a ratio. */
  readonly inputs: readonly Rollup[];
  /** In a frame: the units of the period that the figure, or its bounds, is made of. Absent as reported. */
  readonly parts?: readonly AlignedPart[];
  readonly targets: readonly Target[];
  /** Every source named above. */
  readonly sources: readonly Source[];
}
