import type { LocalityUid } from "../places/locality.ts";
import type { MetricCode } from "./metric.ts";
import type { Period } from "./period.ts";
import type { Qualifier, Value } from "./value.ts";

/** How many of the children expected have a value; a child that is not applicable or did not exist is not expected. */
export interface Coverage {
  readonly reported: number;
  readonly expected: number;
}

/** Between which two numbers a figure lies that cannot be told exactly: "từ 120 đến 135" (docs: frames). Never ranked. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
  readonly qualifier: Qualifier;
}

/**
 * How a figure came onto a unit of a frame: `same` unit, as reported; several whole units `merged`; a part of a split
 * unit `estimated` by a weight; or only its `bounds` known.
 */
export interface Alignment {
  readonly how: "same" | "merged" | "estimated" | "bounds";
  /** The units of the period that it is made of, by uid; only the unit itself for `same`. */
  readonly from: readonly { readonly locality: LocalityUid; readonly share: "full" | "partial" }[];
  /** Share of the value that is estimated, 0 to 1; absent where none is. */
  readonly estimatedShare?: number;
  /** What the weight is: "population", "area", or the name the office gave it. Absent where none was used. */
  readonly weight?: string;
}

/**
 * One value per metric, locality and period, in the as-reported frame unless `alignment` says otherwise: the locality's own figure where it reported
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
  /** Set in a frame other than as reported, where there is a figure or bounds. */
  readonly alignment?: Alignment;
  /** Set where only bounds are known (the value is then missing, `not-comparable`), and around an estimated value. */
  readonly bounds?: Bounds;
}
