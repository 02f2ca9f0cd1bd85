import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartHits } from "./chart-hits.ts";
import type { MapShapes } from "./kinds/map-shapes.ts";
import type { Box, Mark } from "./marks/drawing.ts";
import type { Theme } from "./theme.ts";

/** Where a chart is drawn, on which ground, and with which place lit up. */
export interface DrawArea {
  readonly box: Box;
  readonly theme: Theme;
  /** The place pointed at; absent where all are drawn alike. */
  readonly lit?: LocalityUid;
  /** My place, which keeps its colour whatever is pointed at. */
  readonly mine?: LocalityUid;
  /** The geometry of maps; other kinds need none. */
  readonly shapes?: MapShapes;
}

/** A chart drawn inside its box: marks at fixed pixels, and where each figure is. */
export interface DrawnChart {
  readonly marks: readonly Mark[];
  /** Worked out when asked for, where there are many. */
  readonly hits: ChartHits;
}
