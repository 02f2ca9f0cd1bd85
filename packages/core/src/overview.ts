import type { Comparison } from "./comparison.ts";
import type { LocalityUid } from "./locality.ts";
import type { MetricCode } from "./metric.ts";
import type { MissingReason } from "./value.ts";

/** One child of the place: how many of the metrics its siblings report it has reported, and what is missing. */
export interface ReportingState {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly reported: number;
  readonly expected: number;
  readonly missing: readonly { readonly metric: MetricCode; readonly reason: MissingReason }[];
}

/** The year at a glance for one place (Tổng quan). */
export interface Overview {
  /** The place, every metric it has a figure for in the years shown, the years up to the chosen one. */
  readonly comparison: Comparison;
  /** The figures to show big: codes in order of weight. */
  readonly headline: readonly MetricCode[];
  /** Metrics that rose and fell against the year before, largest relative (or point) change first. */
  readonly rose: readonly MetricCode[];
  readonly fell: readonly MetricCode[];
  /** Children that have not reported everything, least reported first. */
  readonly notReported: readonly ReportingState[];
  /** How many children there are, reporting or not. */
  readonly children: number;
  /** The children compared in the chosen year on the first headline metric that children report; absent if none. */
  readonly ranking?: Comparison;
}
