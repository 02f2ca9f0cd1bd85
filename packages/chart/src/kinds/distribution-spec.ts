import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartAxis, ChartFace, ChartFigure, ChartRole } from "../chart-parts.ts";

/** A place in a distribution. */
export interface DistributionPlace {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly role: ChartRole;
  readonly slot?: number;
  readonly figure: ChartFigure;
}

/** All places of one year as a strip of points by value; those without a figure beside it. Rising; missing last. */
export interface DistributionSpec extends ChartFace {
  readonly kind: "distribution";
  readonly year: string;
  readonly axis: ChartAxis;
  readonly places: readonly DistributionPlace[];
  /** Bands that each hold about as many places, rising; none where places are few. */
  readonly bands: readonly { readonly from: number; readonly to: number; readonly text: string }[];
  /** What the places are held against: "Trung vị 22,3 %". */
  readonly lines: readonly {
    readonly value: number;
    readonly text: string;
    readonly kind: "benchmark" | "median";
  }[];
}
