import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartFace, ChartFigure, ChartRole } from "../chart-parts.ts";

/** An axis of a scatter: one metric. Ends and ticks are in its unit, also where the scale is logarithmic. */
export interface ScatterAxis {
  readonly metric: string;
  /** Metric, unit and, where it is so, that the scale is logarithmic. */
  readonly title: string;
  readonly min: number;
  readonly max: number;
  readonly isLog: boolean;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Of the places drawn; absent for fewer than three. */
  readonly median?: { readonly value: number; readonly text: string };
}

/** Where a place stood in a year. */
export interface TrailPoint {
  readonly year: number;
  readonly x: number;
  readonly y: number;
}

/** A place by its two figures of the year. */
export interface ScatterPoint {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly role: ChartRole;
  readonly slot?: number;
  readonly x: ChartFigure;
  readonly y: ChartFigure;
  /** Unbroken runs of years that compare, oldest first; the last ends at the point where it does. */
  readonly trail: readonly (readonly TrailPoint[])[];
}

/** One metric against another in one year, with where the places came from. */
export interface ScatterSpec extends ChartFace {
  readonly kind: "scatter";
  readonly year: string;
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  readonly points: readonly ScatterPoint[];
}
