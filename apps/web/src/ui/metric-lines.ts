import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { measuresAnother } from "@sosanh/core/reviews/measures-another";
import type { SparkValue } from "./sparkline-shape.ts";
import { isThin, isUnsure } from "./standing.ts";

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

/** The metrics of a comparison, in its order, for one of its places (the first when not said), seen from the chosen year. */
export function metricLines(
  comparison: Comparison,
  year: number,
  place: LocalityUid | undefined = comparison.localities[0]?.uid,
): readonly MetricLine[] {
  return comparison.metrics.map((metric) => {
    const own = comparison.rows.filter((row) => row.metric === metric.code && row.locality === place);
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

/**
 * The numbers of a line, a gap where there is none, detached where the number says little of the whole unit; nothing
 * for a single number, which has no shape.
 */
export function sparkValues(line: MetricLine): readonly SparkValue[] {
  const known = line.rows.filter((row) => row !== undefined && isKnown(row.value));
  if (known.length < 2) return [];
  return line.rows.map((row) => {
    if (row === undefined || !isKnown(row.value)) return undefined;
    return isUnsure(row) ? { detached: row.value.value } : row.value.value;
  });
}

/**
 * The metrics to show big, at most `count`: one of each group before a second of any, the headline ones first, then
 * those with a change to tell. Sums of fewer than half of the units below, and metrics whose last number is from an
 * earlier year, only fill what is left, so that a sparse year still says something.
 */
export function headlineLines(
  lines: readonly MetricLine[],
  headline: readonly string[],
  count: number,
): readonly MetricLine[] {
  const place = ({ metric }: MetricLine) => {
    const at = headline.indexOf(metric.code);
    return at === -1 ? headline.length : at;
  };
  const told = lines
    .filter((line) => line.latest !== undefined && !measuresAnother(line.metric))
    .toSorted((a, b) => place(a) - place(b));
  const whole = told.filter((line) => isCurrent(line) && !isThin(line.current));
  const firsts = whole.filter(
    (line, index) => whole.findIndex((other) => other.metric.group === line.metric.group) === index,
  );
  const rest = whole.filter((line) => !firsts.includes(line));
  const thin = told.filter((line) => isCurrent(line) && isThin(line.current));
  const older = told.filter((line) => !isCurrent(line));
  return [
    ...firsts,
    ...rest.filter(hasChange),
    ...rest.filter((l) => !hasChange(l)),
    ...thin,
    ...older,
  ].slice(0, count);
}

function hasChange({ current }: MetricLine): boolean {
  return current !== undefined && isKnown(current.change);
}
