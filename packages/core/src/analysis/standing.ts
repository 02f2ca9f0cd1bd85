import type { ComparisonRow, Standing } from "../comparison/comparison.ts";
import type { Metric } from "../figures/metric.ts";
import type { Known, Value } from "../figures/value.ts";
import { isKnown } from "../figures/value.ts";
import type { Basis } from "../view/view.ts";
import { measuredOf } from "./benchmark-measure.ts";

/** A row, and the benchmark of its metric and year. */
export interface StandingInput {
  readonly metric: Metric;
  readonly row: ComparisonRow;
  /** What of the row is held against the benchmark. */
  readonly measure: Basis;
  readonly benchmark: Value;
}

/**
 * How a place stands to the benchmark, which is taken as a fixed number.
 *
 * - A rate of a count, and a percentage that is a ratio, has a 95 % interval: `similar` where the interval holds the
 *   benchmark (semantics 8), else by direction. This is the only case in which chance is told from difference.
 * - What is no random count (an amount, a mean, a growth, an index, an attainment) is compared as it is: `similar` where
 *   the two read the same when written, else by direction. So is a percentage without an interval, as stated by the
 *   unit or with gaps beneath it, but it is only `higher` or `lower`.
 * - A plain sum of one place against that of others says who is larger, not who is better: `higher`, `lower`, or
 *   `similar` where equal. Per head it can be judged: ask for the rate.
 *
 * By direction: `better`, `worse`, or `higher`, `lower` for a neutral metric. An attainment is better when larger,
 * whatever the metric's direction. `not-compared`: one of the two is missing, figures are missing from the sum, or
 * "at least" and "at most" leave it open which is larger.
 *
 * @source Public Health England, "Technical Guide: Confidence Intervals" (2018), "Comparison with a benchmark"
 */
export function standingOf(input: StandingInput): Standing {
  const { metric, row, measure, benchmark } = input;
  const own = measuredOf(metric, row, measure);
  if (!isKnown(own) || !isKnown(benchmark)) return "not-compared";
  const interval = intervalOf(metric, row, measure);
  if (interval !== undefined && interval.low <= benchmark.value && benchmark.value <= interval.high) {
    return "similar";
  }
  const side = sideOf(own, benchmark, interval === undefined ? decimalsOf(metric, measure) : undefined);
  if (side === "open") return "not-compared";
  if (side === 0) return "similar";
  const isJudged = metric.polarity !== "neutral" && canBeJudged(metric, measure, interval !== undefined);
  if (!isJudged) return side > 0 ? "higher" : "lower";
  const isUpBetter = measure === "target" || metric.polarity === "higher-better";
  return side > 0 === isUpBetter ? "better" : "worse";
}

function intervalOf(
  metric: Metric,
  { rate }: ComparisonRow,
  measure: Basis,
): { readonly low: number; readonly high: number } | undefined {
  if (!("low" in rate) || rate.low === rate.high) return undefined;
  if (measure === "rate") return rate;
  // The rate of a percentage is the percentage itself, with Wilson's interval.
  return measure === "value" && metric.valueKind === "percentage" ? rate : undefined;
}

function decimalsOf(metric: Metric, measure: Basis): number {
  return measure === "value" || measure === "change" ? metric.decimals : 1;
}

/** Above or below; 0 where they read the same; "open" where a bound on either side leaves the order open. */
function sideOf(own: Known, benchmark: Known, decimals: number | undefined): -1 | 0 | 1 | "open" {
  const difference = own.value - benchmark.value;
  const isUp = difference > 0;
  const mayBeMore = own.qualifier === "at-least" || benchmark.qualifier === "at-most";
  const mayBeLess = own.qualifier === "at-most" || benchmark.qualifier === "at-least";
  const isSame = decimals !== undefined && own.value.toFixed(decimals) === benchmark.value.toFixed(decimals);
  if (isSame || difference === 0) return mayBeMore || mayBeLess ? "open" : 0;
  if (isUp ? mayBeLess : mayBeMore) return "open";
  return isUp ? 1 : -1;
}

/** False of a sum, in which size is all; and of a proportion of nobody knows how many, which chance may have moved. */
function canBeJudged(metric: Metric, measure: Basis, hasInterval: boolean): boolean {
  if (measure !== "value" && measure !== "change")
    return measure !== "rate" || !isCounted(metric) || hasInterval;
  if (metric.aggregation.kind === "sum") return false;
  return metric.valueKind !== "percentage" || hasInterval;
}

function isCounted({ valueKind }: Metric): boolean {
  return valueKind !== "amount";
}
