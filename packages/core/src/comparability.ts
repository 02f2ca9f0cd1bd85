/** Whether two figures may be compared: every pair shown has one. */
export type Verdict = "comparable" | "caution" | "not-comparable";

/** What a verdict rests on. */
export type ComparabilityReason =
  | "boundary-changed"
  | "period-length"
  | "definition-changed"
  | "value-kind"
  | "coverage-partial"
  | "coverage-differs"
  | "small-number"
  | "qualified-value"
  | "estimate";

/** A verdict with its reasons, most serious first; `comparable` has none. */
export interface Comparability {
  readonly verdict: Verdict;
  readonly reasons: readonly ComparabilityReason[];
}
