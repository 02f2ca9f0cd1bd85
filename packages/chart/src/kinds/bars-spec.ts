import type { LocalityUid } from "@sosanh/core/places/locality";
import type { ChartAxis, ChartFace, ChartFigure, ChartRole } from "../chart-parts.ts";

/** A bar. `target` and `previousYear` are in the chart's unit and absent where there is none to show. */
export interface ChartBar extends ChartFigure {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly role: ChartRole;
  readonly target?: number;
  readonly previousYear?: number;
}

/** One bar a place in one year; places without a figure come last. */
export interface BarsSpec extends ChartFace {
  readonly kind: "ranked-bars";
  readonly year: string;
  readonly axis: ChartAxis;
  readonly bars: readonly ChartBar[];
  /** What the ink tick and the hollow tick mean; absent where no bar has one. */
  readonly targetName?: string;
  readonly previousYearName?: string;
  /** What the bars are held against, as a line across them. */
  readonly benchmark?: { readonly name: string; readonly value: number; readonly text: string };
}
