import type { MetricCode } from "../figures/metric.ts";
import type { Period } from "../figures/period.ts";
import type { Value } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";

/**
 * What a person decided on a figure that was read:
 *
 * - `accepted`: enters as read;
 * - `corrected`: enters with another number, metric, place or year than was read;
 * - `beside`: a second figure for its cell, kept beside the one that is published, with the reason;
 * - `held`: waits for somebody who knows; its cell says "đang duyệt" and shows no number;
 * - `withdrawn`: what is published in its cell is taken back, with the reason;
 * - `rejected`: no figure, or not taken, with the reason where one was given.
 */
export const decisionKinds = ["accepted", "corrected", "beside", "held", "withdrawn", "rejected"] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Whether what enters is a figure, an estimate, or what was to be reached. */
export const decidedKinds = ["measured", "estimate", "target"] as const;
export type DecidedKind = (typeof decidedKinds)[number];

/** What enters the data: the cell and what stands in it. */
export interface DecidedFigure {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
  readonly kind: DecidedKind;
  /** In the metric's unit; a target is always known, a figure may be missing with its reason. */
  readonly value: Value;
}

/** What a person decided, when and why. */
export interface FigureDecision {
  readonly kind: DecisionKind;
  /** What enters; absent of a rejected figure. */
  readonly figure?: DecidedFigure;
  readonly reason?: string;
  /** The user's name. */
  readonly by: string;
  /** ISO instant, UTC. */
  readonly at: string;
}
