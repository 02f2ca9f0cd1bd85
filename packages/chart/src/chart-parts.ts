import type { Comparability } from "@sosanh/core/comparison/comparability";
import type { Standing } from "@sosanh/core/comparison/comparison";
import type { FigureKey } from "@sosanh/core/figures/figure-evidence";
import type { MetricCode } from "@sosanh/core/figures/metric";
import type { Coverage } from "@sosanh/core/figures/rollup";
import type { Value } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import type { Language } from "@sosanh/core/view/view";

/** How a place is drawn: mine in the accent, a benchmark dashed, six others in colours, the rest grey. */
export type ChartRole = "mine" | "other" | "benchmark" | "context";

/** One figure of a chart. `key` names the cell, so that a click opens its source. */
export interface ChartFigure {
  readonly key: FigureKey;
  /** What is drawn, in the chart's unit; or why there is nothing to draw. */
  readonly value: Value;
  /** The 95 % interval, where the chart shows rates. */
  readonly interval?: { readonly low: number; readonly high: number };
  readonly estimate: boolean;
  /** Where only a range is known (the value is then missing), or the range of an estimate; in the chart's unit. */
  readonly bounds?: { readonly low: number; readonly high: number };
  /** The earlier year the figure was borrowed from, which its texts name; absent of a figure of its own year. */
  readonly borrowedFrom?: number;
  /** A total down mainly because figures are missing from it: the line breaks before and after it. */
  readonly understated: boolean;
  /** What is drawn tells of too little to be classed, to be in a median or an extreme: drawn hollow. */
  readonly isThin?: true;
  /** Of a sum that figures are missing from; absent of a figure the unit reported and of a whole sum. */
  readonly coverage?: Coverage;
  /** The value with its unit, or the reason in words. */
  readonly text: string;
  /** The same without the unit. */
  readonly label: string;
  /** How it stands to the benchmark, where that is of the measure drawn. */
  readonly standing?: Standing;
  /** "+62 người (+1,7 %)" on the year before; absent where the two years do not compare. */
  readonly change?: string;
  /** With the year before. */
  readonly comparability: Comparability;
  /** What else a reader must know, in words: coverage, estimate, qualifier, why to be cautious. */
  readonly remarks: readonly string[];
}

/** A place with one figure for each category of the axis. */
export interface ChartSeries {
  readonly locality: LocalityUid;
  readonly name: string;
  readonly role: ChartRole;
  /** Place in the categorical colours: 0 mine, 7 benchmark, 1 to 6 others; absent for context. */
  readonly slot?: number;
  readonly points: readonly ChartFigure[];
}

/** The value axis: its ends, and the grid lines with what is written at them, rising. */
export interface ChartAxis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly startsAtZero: boolean;
  /** "trục từ 20": said where the axis does not start at zero. */
  readonly broken?: string;
  /** True where the least value is on top: ranks. */
  readonly inverted: boolean;
}

/** Years whose figures compare only with caution, from category `from` to category `to`. */
export interface CautionBand {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** A source named under the chart. */
export interface ChartSource {
  readonly id: string;
  readonly text: string;
  readonly address?: string;
}

/** What surrounds every chart. */
export interface ChartFace {
  readonly metric: MetricCode;
  readonly language: Language;
  /** What the reader sees, with place, number and years. */
  readonly title: string;
  /** What was measured: metric, unit, frame, years. */
  readonly subtitle: string;
  readonly unit: string;
  /** "số liệu minh họa"; absent on real data. Must be shown wherever the chart is. */
  readonly illustrative?: string;
  readonly notes: readonly string[];
  readonly sources: readonly ChartSource[];
  readonly sourceLine: string;
  /** The chart in a sentence or two, for those who cannot see it. */
  readonly summary: string;
}
