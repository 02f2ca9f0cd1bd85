/** How sure the number is: as counted, "gần/khoảng" (≈), "trên/hơn" (≥), "dưới/không quá" (≤). */
export type Qualifier = "exact" | "approximate" | "at-least" | "at-most";

/** Why there is no number. Missing is not zero (docs/decisions/0011). */
export type MissingReason =
  | "not-reported"
  | "late"
  | "not-applicable"
  | "did-not-exist"
  | "withheld"
  | "unreadable"
  | "pending-review"
  | "not-comparable"
  | "undefined-ratio";

export const missingReasons = [
  "not-reported",
  "late",
  "not-applicable",
  "did-not-exist",
  "withheld",
  "unreadable",
  "pending-review",
  "not-comparable",
  "undefined-ratio",
] as const satisfies readonly MissingReason[];

export const qualifiers = [
  "exact",
  "approximate",
  "at-least",
  "at-most",
] as const satisfies readonly Qualifier[];

/** A number we have, in its metric's unit. */
export interface Known {
  readonly value: number;
  readonly qualifier: Qualifier;
}

/** No number, and why. */
export interface Missing {
  readonly missing: MissingReason;
}

/** A number with its qualifier, or the reason there is none; never null, NaN, 0 or "" for "we do not know". */
export type Value = Known | Missing;

/** A known value; exact unless said otherwise. */
export function known(value: number, qualifier: Qualifier = "exact"): Known {
  return { value, qualifier };
}

/** A missing value with its reason. */
export function missing(reason: MissingReason): Missing {
  return { missing: reason };
}

/** True when there is a number. */
export function isKnown(value: Value): value is Known {
  return "value" in value;
}
