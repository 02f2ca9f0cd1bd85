import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartFigure } from "./chart-parts.ts";
import type { Box } from "./marks/drawing.ts";

/** One figure of a chart and where it is drawn, in pixels from the chart's top left corner. */
export interface ChartHit {
  readonly locality: LocalityUid;
  /** The place's name, and the year or metric it is shown under. */
  readonly name: string;
  readonly category: string;
  readonly figure: ChartFigure;
  /** The middle of the mark. */
  readonly x: number;
  readonly y: number;
  /** The area that belongs to the figure where it is more than a point: a bar's row, a cell, a tile. */
  readonly box?: Box;
  /** The stretch of a line that belongs to the figure, through its mark: near it is as near as at the mark. */
  readonly path?: readonly (readonly [number, number])[];
  /** The outline of the figure where a box would be too coarse: what lies inside one of the rings belongs to it. */
  readonly rings?: readonly (readonly (readonly [number, number])[])[];
}

/**
 * The figures of a drawn chart as the keyboard walks them: up and down from row to row, left and right within one. A
 * figure that is missing has its place as well, where the chart shows that it is missing.
 */
export type ChartHits = readonly (readonly ChartHit[])[];
