/** A column of figure data; `key` is its name in machine formats, English snake case. */
export interface FigureColumn {
  readonly key: string;
  /** In the reader's language. */
  readonly title: string;
  readonly kind: "text" | "number";
  /** Digits that the numbers of the column carry at most; with "number". */
  readonly decimals?: number;
}

/**
 * Figures one to a row with all that is known of each: metric, place, year, value or the reason there is none,
 * qualifier, coverage, change, target, rank, verdict, source. A blank is a field that does not apply, never a missing
 * figure: that has its reason in `missing`.
 */
export interface FigureData {
  readonly columns: readonly FigureColumn[];
  /** One field a column; numbers in full precision. */
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}
