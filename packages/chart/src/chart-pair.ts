import type { Comparability } from "@sosanh/core/comparison/comparability";
import type { Matched } from "@sosanh/core/comparison/comparison";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartFigure, ChartRole } from "./chart-parts.ts";

/** The figures of a place in two years, held against each other. */
export interface ChartPair {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly role: ChartRole;
  /** Place in the categorical colours; absent for context. */
  readonly slot?: number;
  readonly before: ChartFigure;
  /** Its `change` is the one since the earlier year, and says so. */
  readonly after: ChartFigure;
  /** Of the two years and what lies between. */
  readonly comparability: Comparability;
  /** True of two figures that no line may join though the years compare: other units stand behind each. */
  readonly apart?: true;
  /** Over which units the difference is, where not over all. */
  readonly matched?: Matched;
  /**
   * What changed between them, in the chart's unit, for ranks the places gained; absent where the two do not compare
   * or either has no figure.
   */
  readonly difference?: number;
  /** The same in words, "+62 người (+1,7 %)"; absent with it. */
  readonly change?: string;
  /** By the metric's direction; absent where it has none, nothing changed or there is no change. */
  readonly outlook?: "better" | "worse";
}
