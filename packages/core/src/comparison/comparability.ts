/** Whether two figures may be compared: every pair shown has one. */
export type Verdict = "comparable" | "caution" | "not-comparable";

/**
 * What a verdict rests on. `boundary-changed`: another territory; `reclassified`: communes became wards or towns, which
 * moves this metric; `lineage-uncertain`: a merger whose parts the register does not name for sure; `bounds`: of one of
 * the two only a range is known.
 */
export type ComparabilityReason =
  | "boundary-changed"
  | "reclassified"
  | "lineage-uncertain"
  | "period-length"
  | "definition-changed"
  | "value-kind"
  | "bounds"
  | "coverage-partial"
  | "coverage-differs"
  | "small-number"
  | "qualified-value"
  | "estimate";

/** A verdict with the reasons it rests on, most serious first; `comparable` has none. */
export interface Comparability {
  readonly verdict: Verdict;
  readonly reasons: readonly ComparabilityReason[];
}
