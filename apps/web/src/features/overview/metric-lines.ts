import type { Comparison, ComparisonRow } from "@sosanh/core/comparison";
import type { Metric } from "@sosanh/core/metric";
import { isKnown } from "@sosanh/core/value";

/** One metric of the place over the years shown. */
export interface MetricLine {
  readonly metric: Metric;
  /** One entry a year shown; missing years are rows too, undefined only where the answer has none. */
  readonly rows: readonly (ComparisonRow | undefined)[];
  readonly current: ComparisonRow | undefined;
  readonly previous: ComparisonRow | undefined;
  /** The last year up to the chosen one that has a number. */
  readonly latest: ComparisonRow | undefined;
}

/** The metrics of a one-place comparison, in its order, seen from the chosen year. */
export function metricLines(comparison: Comparison, year: number): readonly MetricLine[] {
  return comparison.metrics.map((metric) => {
    const own = comparison.rows.filter((row) => row.metric === metric.code);
    const rows = comparison.years.map((y) => own.find((r) => r.period.year === y));
    const of = (y: number) => rows.find((r) => r?.period.year === y);
    return {
      metric,
      rows,
      current: of(year),
      previous: of(year - 1),
      latest: rows.findLast((r) => r !== undefined && r.period.year <= year && isKnown(r.value)),
    };
  });
}

/** True when the metric has a number for the chosen year. */
export function isCurrent(line: MetricLine): boolean {
  return line.current !== undefined && isKnown(line.current.value);
}

/** The numbers of a line, a gap where there is none. */
export function sparkValues(line: MetricLine): readonly (number | undefined)[] {
  return line.rows.map((row) => (row !== undefined && isKnown(row.value) ? row.value.value : undefined));
}

/**
 * The metrics to show big, at most `count`: the headline ones with a number for the year, then other metrics with
 * one, then, so that a sparse year still says something, those whose last number is from an earlier year.
 */
export function headlineLines(
  lines: readonly MetricLine[],
  headline: readonly string[],
  count: number,
): readonly MetricLine[] {
  const weight = (line: MetricLine) => {
    const at = headline.indexOf(line.metric.code);
    return (isCurrent(line) ? 0 : 1000) + (at === -1 ? 500 : at);
  };
  return lines
    .filter((line) => line.latest !== undefined)
    .toSorted((a, b) => weight(a) - weight(b))
    .slice(0, count);
}
