/**
 * What looks wrong, or must be known, of a figure that waits for a decision, held against what is already known.
 * Facts are the numbers and names a sentence is made of; each code says which.
 */
export const checkCodes = [
  /** A person added it: the reader did not find it by itself. */
  "added-by-hand",
  /** The number can be read in several ways: `shown`. */
  "ambiguous-number",
  /** No metric of the catalogue: `words`. */
  "unknown-metric",
  /** The metric was guessed: `words`. */
  "metric-guessed",
  /** No place of the register, or several: `name`. */
  "unknown-place",
  "place-guessed",
  "no-year",
  "year-guessed",
  "status-guessed",
  /** The unit written is not the metric's: `unit`, `expected`. */
  "unknown-unit",
  /** Words no figure can be read from: `shown`. */
  "unread-cell",
  /** At least ten times last year's, or a tenth: `times`, `before`, `year`. */
  "ten-times",
  /** More than three times last year's, or less than a third, of a figure of at least 30: `times`, `before`, `year`. */
  "far-from-last-year",
  /** The total is not the sum of its parts: `total`, `parts`. */
  "total-differs",
  /** A person settled another number than the document says: `shown`. */
  "written-otherwise",
  /** More than its target, without a word that says so: `percent`, `target`. */
  "above-target",
  /** A percentage outside of 0 to 100: `value`. */
  "not-a-share",
  "negative",
  /** Decimals of what is counted in whole: `value`. */
  "not-whole",
  /** The same cell and value again: `ordinal`. */
  "duplicate",
  /** The same cell with another value, both in the text or both in tables: `ordinal`, `value`. */
  "contradicts",
  /** The same cell with another value, one in the text, one in a table: `ordinal`, `value`. */
  "text-differs-from-table",
  /** Another figure is published for the cell: `value`, `source`. */
  "second-source",
  /** The same figure is published for the cell: `source`. */
  "already-published",
  /** Of another place than the document: `name`, `document`. */
  "other-place",
  /** Of another year than the document: `year`, `document`. */
  "other-year",
  /** Of a place that who asks does not see: what speaks against it is not told. */
  "out-of-sight",
  /** The unit did not exist in the period: `name`, `year`. */
  "did-not-exist",
  /** Of a period that has not ended: `year`. */
  "in-the-future",
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** One remark of a check; `look` asks for a person's eye, `note` only informs. */
export interface FigureCheck {
  readonly code: CheckCode;
  readonly weight: "look" | "note";
  readonly facts: Readonly<Record<string, string | number>>;
}

/** True where a person must look before the figure can be accepted together with others. */
export function needsLook(checks: readonly FigureCheck[]): boolean {
  return checks.some((check) => check.weight === "look");
}
