import type { LocalityUid } from "@sosanh/core/places/locality";
import type { CautionBand, ChartAxis, ChartFace, ChartSeries } from "../chart-parts.ts";

/** What the places are held against, where it is no place of the chart: a median, a parent's value, a target. */
export interface ChartBenchmark {
  readonly name: string;
  /** By category; years without a value are left out. */
  readonly points: readonly { readonly category: number; readonly value: number; readonly text: string }[];
}

/** Something on the time axis: a decree that changed units, another definition, what the office noted. */
export interface ChartEvent {
  /** Where between the categories it lies: 3.5 half a year before the fifth; a figure stands on the end of its year. */
  readonly at: number;
  readonly kind: "boundary" | "definition" | "annotation";
  readonly day: string;
  readonly text: string;
  readonly localities: readonly LocalityUid[];
}

/** One line a place over the years. */
export interface LineSpec extends ChartFace {
  readonly kind: "line";
  readonly categories: readonly string[];
  readonly axis: ChartAxis;
  readonly series: readonly ChartSeries[];
  readonly cautions: readonly CautionBand[];
  readonly benchmark?: ChartBenchmark;
  /** By day: what is said of all, and of the places that have a colour. */
  readonly events: readonly ChartEvent[];
  /** In words how many decrees changed places without a colour, and when; absent where none did. */
  readonly otherEvents?: string;
}
