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
  readonly citation: Citation;
}
