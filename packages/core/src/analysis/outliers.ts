import type { Comparison, ComparisonRow } from "../comparison/comparison.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import type { Value } from "../figures/value.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { quantile } from "./quantile.ts";

/** A place whose figure lies far from those of the others: offered for checking, never judged. */
export interface Outlier {
  readonly locality: LocalityUid;
  /** What was looked at, in the unit of `by`. */
  readonly value: number;
  /** The modified z-score: beyond 3.5 on either side of zero. */
  readonly score: number;
}

/** What figures are looked at for outliers, and which of them stand out. */
export interface Outliers {
  /** `rate`: per `view.ratePer` people, so that a large place does not stand out for being large. */
  readonly by: "value" | "rate" | "relative-change";
  /** In the unit of `by`; absent where fewer than five figures are there. */
  readonly median?: number;
  /** How many figures were looked at. */
  readonly of: number;
  /** Farthest first. */
  readonly found: readonly Outlier[];
}

const threshold = 3.5;
const fewestFigures = 5;
/** A count below this doubles by chance. */
const smallestBase = 10;
/** Φ⁻¹(0.75): the median deviation of a standard normal. */
const medianDeviation = 0.6745;
/** √(π/2): a standard deviation in mean deviations of a normal. */
const meanDeviation = 1.253314;

/**
 * The places of one metric and year whose figure is far from the median of all: |M| > 3.5, with the modified z-score
 * M = 0.6745 (x − median) / MAD; where more than half of the figures are equal (MAD = 0), M = (x − median) /
 * (1.253314 × mean deviation); where all are equal, none.
 *
 * Looked at are whole figures of places of one level, the deepest shown, at least five. `by` is, when left out, the
 * value; of a sum, in which large places stand out for being large, the rate where at least five places have one, else
 * the growth on the year before (of a count from ten up; never across a pair that does not compare).
 *
 * @source Iglewicz & Hoaglin, "How to Detect and Handle Outliers", ASQC 1993, pp. 11-13; MAD = 0: IBM Cognos
 *   Analytics documentation, "Modified z score"
 */
export function outliersOf(
  comparison: Comparison,
  asked: { readonly metric: MetricCode; readonly year: Year; readonly by?: Outliers["by"] },
): Outliers {
  const metric = comparison.metrics.find((m) => m.code === asked.metric);
  const rows = rowsOf(comparison, asked);
  const by = asked.by ?? bestMeasure(metric, rows);
  const figures = rows.flatMap((row) => {
    const value = measured(row, by);
    return isKnown(value) ? [{ locality: row.locality, value: value.value }] : [];
  });
  const numbers = figures.map((f) => f.value);
  const median = quantile(numbers, 0.5);
  if (median === undefined || figures.length < fewestFigures) return { by, of: figures.length, found: [] };
  const deviations = numbers.map((x) => Math.abs(x - median));
  const unit = unitOf(deviations);
  const found = figures
    .map((f) => ({ ...f, score: unit === 0 ? 0 : (f.value - median) / unit }))
    .filter((f) => Math.abs(f.score) > threshold)
    .toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score));
  return { by, median, of: figures.length, found };
}

/** What a difference from the median is divided by: an estimate of the standard deviation. */
function unitOf(deviations: readonly number[]): number {
  const mad = quantile(deviations, 0.5) ?? 0;
  if (mad > 0) return mad / medianDeviation;
  return (meanDeviation * deviations.reduce((sum, d) => sum + d, 0)) / deviations.length;
}

function rowsOf(
  comparison: Comparison,
  asked: { readonly metric: MetricCode; readonly year: Year },
): readonly ComparisonRow[] {
  const deepest = Math.max(...comparison.localities.map((l) => l.level));
  const looked = new Set(comparison.localities.filter((l) => l.level === deepest).map((l) => l.uid));
  return comparison.rows.filter(
    (row) => row.metric === asked.metric && row.period.year === asked.year && looked.has(row.locality),
  );
}

function bestMeasure(metric: Metric | undefined, rows: readonly ComparisonRow[]): Outliers["by"] {
  if (metric?.aggregation.kind !== "sum") return "value";
  return rows.filter((row) => "value" in row.rate).length < fewestFigures ? "relative-change" : "rate";
}

function measured(row: ComparisonRow, by: Outliers["by"]): Value {
  if (by === "rate") return "value" in row.rate ? known(row.rate.value) : row.rate;
  if (by === "relative-change") return growthOf(row);
  return row.complete ? row.value : missing("not-comparable");
}

function growthOf({ value, change, relativeChange, understated }: ComparisonRow): Value {
  const isSmall = isKnown(value) && isKnown(change) && value.value - change.value < smallestBase;
  return understated || isSmall ? missing("not-comparable") : relativeChange;
}
