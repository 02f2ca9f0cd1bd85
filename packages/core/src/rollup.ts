import type { LocalityUid } from "./locality.ts";
import type { MetricCode } from "./metric.ts";
import type { Period } from "./period.ts";
import type { Value } from "./value.ts";

/** How many of the children expected have a value; a child that is not applicable or did not exist is not expected. */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

/**
 * One value per metric, locality and period in the as-reported frame: the locality's own figure where it reported
 * one, else what its children add up to (semantics 2 to 4).
 */
export interface Rollup {
  readonly metric: MetricCode;
  readonly locality: LocalityUid;
  readonly period: Period;
  /** The value shown: reported where there is one, else derived, else why neither is there. */
  readonly value: Value;
  readonly origin: "reported" | "derived";
  /** Of the children; absent where the unit has none that could report. */
  readonly coverage?: Coverage;
  /** What the children add up to, where the unit reported its own figure as well. */
  readonly derived?: Value;
  /**
   * True when the value is known and nothing beneath it is missing: reported by the unit itself, or derived from all
   * the children expected, each of them complete. False for a missing value.
   */
  readonly complete: boolean;
  /** The only source of all inputs; absent where there are several. */
  readonly source?: string;
  /** A figure that is an estimate, or has one among its inputs. */
  readonly estimate: boolean;
}
