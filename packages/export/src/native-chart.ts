/** A line or a set of bars of a native chart. */
export interface NativeSeries {
  readonly name: string;
  /** "RRGGBB", upper case. */
  readonly colour: string;
  /** One a category; `undefined` is a gap, never a zero. */
  readonly values: readonly (number | undefined)[];
  /** A benchmark or a base year is drawn dashed or pale. */
  readonly emphasis: "mine" | "plain" | "benchmark" | "context" | "invisible";
  /** Points drawn in another colour than the series: bars of my place. By category. */
  readonly pointColours?: Readonly<Record<number, string>>;
  /** What is written at a point in place of its number, "≥ 4.300", a place's name; by category. */
  readonly labels?: readonly (string | undefined)[];
  /** A further stretch of the series before it, which no line may join with it: no entry of its own in a legend. */
  readonly continues?: true;
}

/**
 * A chart as Office draws it itself, so that its numbers and look stay editable. What it cannot carry (qualifiers,
 * bounds, verdicts) stands in the notes and in the table beside it.
 */
export interface NativeChart {
  readonly type: "line" | "bar" | "stacked-bar" | "scatter";
  /** Bars lie: the first category on top. */
  readonly isHorizontal: boolean;
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  /** Of a scatter: x by point, one a category; the series hold y. */
  readonly x?: readonly (number | undefined)[];
  readonly valueAxis: NativeAxis;
  readonly categoryAxis?: NativeAxis;
  /** What the chart has on the page and Office cannot draw, in words; empty where it is whole. */
  readonly leftOut: readonly string[];
}

export interface NativeAxis {
  readonly title: string;
  readonly min?: number;
  readonly max?: number;
  /** Digits after the mark of the numbers drawn. */
  readonly decimals: number;
  /** From one grid line to the next, as on the page; Office chooses where it is left out. */
  readonly step?: number;
  readonly isLog?: boolean;
  readonly inverted?: boolean;
}
