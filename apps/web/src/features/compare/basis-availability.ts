import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { madeOnce } from "@sosanh/core/made-once";
import { type Basis, bases } from "@sosanh/core/view/view";

/** Why a basis cannot be chosen. */
export type BasisBar =
  | "is-percentage"
  | "percentage-share"
  | "not-summed"
  | "no-base"
  | "one-year"
  | "no-index-base"
  | "no-population"
  | "no-rate"
  | "no-parent-value"
  | "no-target"
  | "no-rank";

type Shows = (row: ComparisonRow) => boolean;

/** Says why a basis is barred for every metric of the answer (the first metric's reason); others can be chosen. */
export function barredForAll(comparison: Comparison): Bars {
  const [first = {}, ...others] = comparison.metrics.map((metric) => barredBases(metric, comparison));
  return Object.fromEntries(
    bases
      .filter((b) => others.every((bars) => b in bars))
      .flatMap((b) => (first[b] === undefined ? [] : [[b, first[b]]])),
  );
}

type Bars = Partial<Record<Basis, BasisBar>>;

const once = madeOnce<Bars>();

/** Says why a basis is barred for one metric of the answer; a basis without an entry can be chosen. */
export function barredBases(metric: Metric, comparison: Comparison): Bars {
  return once(comparison.rows, metric.code, () => barsOf(metric, comparison));
}

function barsOf(metric: Metric, comparison: Comparison): Bars {
  const rows = comparison.rows.filter((row) => row.metric === metric.code);
  const anyValue = rows.some((row) => isKnown(row.value));
  /** Where nothing is known at all the reason is not the basis: leave it open. */
  const barUnless = (shows: Shows, bar: BasisBar) => (anyValue && !rows.some(shows) ? bar : undefined);
  const percentage = metric.valueKind === "percentage";
  const bars: Record<Basis, BasisBar | undefined> = {
    value: undefined,
    change: barUnless((row) => isKnown(row.change), "no-base"),
    "relative-change": percentage
      ? "is-percentage"
      : barUnless((row) => isKnown(row.relativeChange), "no-base"),
    index: comparison.years.length < 2 ? "one-year" : barUnless((row) => isKnown(row.index), "no-index-base"),
    rate:
      metric.population === undefined ? "no-population" : barUnless((row) => "low" in row.rate, "no-rate"),
    share: shareBar(metric) ?? barUnless((row) => isKnown(row.share), "no-parent-value"),
    target: barUnless((row) => isKnown(row.attainment), "no-target"),
    rank: barUnless((row) => "position" in row.rank && row.rank.of > 1, "no-rank"),
  };
  return Object.fromEntries(Object.entries(bars).filter(([, bar]) => bar !== undefined));
}

function shareBar(metric: Metric): BasisBar | undefined {
  if (metric.valueKind === "percentage") return "percentage-share";
  return metric.aggregation.kind === "sum" ? undefined : "not-summed";
}
