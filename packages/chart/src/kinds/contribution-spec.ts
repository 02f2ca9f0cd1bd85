import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartFace, ChartFigure, ChartRole } from "../chart-parts.ts";

/** One term of a sum of changes, in the parent's unit. */
export interface ContributionTerm {
  /**
   * A `place`; the `rest`, small places added up; what no place accounts for (`unknown`); and the parent's own change,
   * which the others add up to (`total`).
   */
  readonly kind: "place" | "rest" | "unknown" | "total";
  readonly locality?: LocalityUid;
  readonly name: string;
  readonly role: ChartRole;
  readonly change: number;
  /** "+62 người". */
  readonly text: string;
  /** Where the bar starts: what the terms before it add up to; 0 for the total. */
  readonly from: number;
  /** Of a place and of the total: the later year's figure, for its source. */
  readonly figure?: ChartFigure;
}

/**
 * Who explains the change of a parent between two years: its places' changes laid end to end, largest first whichever way, then the
 * rest and what is unknown, and below them the parent's change. Without terms where that cannot be told: `reason`.
 */
export interface ContributionSpec extends ChartFace {
  readonly kind: "contribution";
  readonly years: readonly [string, string];
  readonly terms: readonly ContributionTerm[];
  /** The ends of the scale, 0 within. */
  readonly axis: { readonly min: number; readonly max: number };
  /** Why there is nothing to show, in words. */
  readonly reason?: string;
  /** Places without a part: a figure of theirs is missing or does not compare. */
  readonly left: readonly {
    readonly locality: LocalityUid;
    readonly name: string;
    readonly figure: ChartFigure;
  }[];
}
