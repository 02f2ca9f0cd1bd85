import type { MetricCode } from "@sosanh/core/figures/metric";
import type { CitationPlace } from "@sosanh/core/figures/source";
import type { FigureDecision } from "@sosanh/core/submissions/figure-decision";
import type { TracedFigure } from "@sosanh/core/submissions/same-figure";

/** What a person says of a figure, before the server adds who and when. */
export type SaidDecision = Pick<FigureDecision, "kind" | "figure" | "reason">;

/** A decision on one figure; null takes the decision back. */
export interface OrdinalDecision {
  readonly ordinal: number;
  readonly decision: SaidDecision | null;
}

/** A decision that the server does not have yet, with what tells its figure when the ordinals mean others. */
export interface WaitingDecision extends OrdinalDecision {
  /** Of which reading of the submission the ordinal is. */
  readonly reading: number;
  /** Absent of a figure that the page did not have. */
  readonly of?: TracedFigure & {
    /** What the document writes, and where. */
    readonly shown: string;
    readonly place: CitationPlace;
    /** As read; absent of what an earlier version of the page kept. */
    readonly metric?: MetricCode | null;
  };
}
