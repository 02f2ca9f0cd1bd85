import type { MetricCode } from "../figures/metric.ts";
import type { Period } from "../figures/period.ts";
import type { Coverage } from "../figures/rollup.ts";
import type { Value } from "../figures/value.ts";
import type { Level, LocalityUid } from "../places/locality.ts";
import type { FigureCheck } from "./figure-check.ts";
import type { DecidedFigure, DecidedKind, DecisionKind } from "./figure-decision.ts";

/** What is published in one cell, and what will be. */
export interface CellChange {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
  readonly kind: DecidedKind;
  /** Published now; absent where nothing is. */
  readonly before?: Value;
  /** Published then; absent where nothing will be: withdrawn, held, or kept beside. */
  readonly after?: Value;
}

/** What publishing does to one cell. */
export interface PublishedChange extends CellChange {
  readonly ordinal: number;
  readonly decision: DecisionKind;
  /** Kept beside what is published; absent of every other decision. */
  readonly beside?: Value;
  /** Why it was decided so, where somebody said. */
  readonly reason?: string;
}

/** What publishing does to a total above the figures. */
export interface RolledChange {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly level: Level;
  readonly period: Period;
  readonly before?: { readonly value: Value; readonly coverage?: Coverage };
  readonly after?: { readonly value: Value; readonly coverage?: Coverage };
}

/** A figure that would enter although something about it asks for a person's eye. */
export interface SpokenAgainst {
  readonly ordinal: number;
  readonly figure: DecidedFigure;
  /** Those that ask for an eye; never none. */
  readonly checks: readonly FigureCheck[];
}

/** What speaks against figures that enter: how many those are, and the first of them. */
export interface PublicationDoubts {
  readonly count: number;
  readonly listed: readonly SpokenAgainst[];
}

/**
 * What a preview was computed against, for publishing to be held to it: who publishes sends it back as it is.
 */
export interface PreviewStamp {
  /** The last thing that had happened to any submission. */
  readonly event: number;
  /** Which figures the program had shipped. */
  readonly shipped: string;
}

/** What publishing a submission would change; lists are cut at `mostListed`, the counts say how many there are. */
export interface PublicationPreview {
  readonly stamp: PreviewStamp;
  readonly counts: {
    readonly created: number;
    readonly revised: number;
    readonly same: number;
    readonly withdrawn: number;
    readonly held: number;
    readonly beside: number;
    readonly targets: number;
    readonly rolled: number;
  };
  /** What an approver is told before all else, in the document's order. */
  readonly doubts: PublicationDoubts;
  /** What changes most first. */
  readonly changes: readonly PublishedChange[];
  /** Totals up to the province and the country, the widest first. */
  readonly rolled: readonly RolledChange[];
}

/** How many changes of either kind, and how many doubts, a preview lists. */
export const mostListed = 500;
