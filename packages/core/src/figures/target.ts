import type { LocalityUid } from "../places/locality.ts";
import type { MetricCode } from "./metric.ts";
import type { Period } from "./period.ts";
import type { Citation } from "./source.ts";
import type { Qualifier } from "./value.ts";

/**
 * What a locality was to reach (chỉ tiêu được giao): the `amount`, in the metric's unit, or, where the report gives
 * none, only what it states of the attainment ("đạt 100 % chỉ tiêu"). A statement is not a value of 100 (semantics 10).
 */
export type TargetContent =
  | { readonly kind: "amount"; readonly amount: number; readonly qualifier: Qualifier }
  | { readonly kind: "statement"; readonly attainment: number; readonly qualifier: Qualifier };

/** A target of one metric, locality and period, with who says so. */
export interface Target {
  readonly dataset: string;
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
  readonly content: TargetContent;
  /** Who set it; absent where the source does not say. */
  readonly setBy?: string;
  /** Of a sum, that of the first of its parts. */
  readonly citation: Citation;
  /** In a frame, of a sum: the targets that it adds up, each of the unit of the period that it was set for. */
  readonly parts?: readonly Target[];
}

/** The sources that say what was to be reached, each once: of a sum those of all its parts. */
export function sourcesOfTarget({ citation, parts }: Target): readonly string[] {
  return [...new Set([citation.source, ...(parts ?? []).map((part) => part.citation.source)])];
}
