import type { LocalityUid } from "./locality.ts";

/**
 * Trọng số: the share of a split unit that went into one of its successors, as the office entered it. A figure that is
 * apportioned by it is an estimate and says so by the name of the basis.
 */
export interface SplitWeight {
  readonly from: LocalityUid;
  readonly to: LocalityUid;
  /** Of the whole unit, above 0 and below 1. */
  readonly share: number;
  /** What the share measures: "population", "area", or any name. */
  readonly basis: string;
}

/** Characters of a basis' name. */
export const longestBasis = 60;
