import type { IsoDate } from "../figures/period.ts";
import type { LocalityUid } from "./locality.ts";

/** What happened to a unit. `split…` kinds carry only a part of it. */
export type SuccessionChange =
  | "kept"
  | "renamed"
  | "reclassified"
  | "reclassified_renamed"
  | "merged"
  | "split"
  | "split_merged"
  | "district_became_special_zone";

/** On a date the whole or a part of one unit went into another, by an act (lịch sử sáp nhập). */
export interface Succession {
  readonly from: LocalityUid;
  readonly to: LocalityUid;
  readonly on: IsoDate;
  readonly change: SuccessionChange;
  /** `full`: the whole unit went; `partial`: a part of it. */
  readonly share: "full" | "partial";
  /** The part's share of the whole, 0 to 1, where a weight is known; absent where it is not. */
  readonly weight?: number;
  /** What the weight measures: "population", "area", or the name the office gave it. Absent without a weight. */
  readonly weightBasis?: string;
  /** Absent where the register is sure; `candidate` where the successor is one of those that changed the same day. */
  readonly certainty?: "candidate";
  /** The act: "1654/NQ-UBTVQH15". Absent where the source names none. */
  readonly act?: string;
}
