import { type Trend, trendOf } from "@sosanh/core/analysis/trend";
import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { isKnown } from "@sosanh/core/figures/value";
import type { LocalityUid } from "@sosanh/core/places/locality";
import { type MetricLine, metricLines } from "../../ui/metric-lines.ts";

/** One metric of the profile: the place's line, its trend, and the figure of the second place in the same year. */
export interface ProfileLine extends MetricLine {
  /** The row shown: of the chosen year, else of the last year before it that has a figure. */
  readonly shown: ComparisonRow;
  readonly trend: Trend;
  readonly beside?: ComparisonRow;
}

/**
 * The metrics that the place, or the one beside it, has a figure or bounds of, in the catalogue's order. What only
 * measures another metric (its target, how far it was reached) stands with that one, unless it stands alone.
 */
export function profileLines(
  comparison: Comparison,
  year: number,
  beside: LocalityUid | undefined,
): readonly ProfileLine[] {
  const codes = new Set(comparison.metrics.map((m) => m.code));
  const place = comparison.localities[0]?.uid;
  const others = beside === undefined ? [] : metricLines(comparison, year, beside);
  return metricLines(comparison, year).flatMap((line): ProfileLine[] => {
    const { metric } = line;
    const measures = metric.targetOf ?? metric.attainmentOf;
    if (measures !== undefined && codes.has(measures)) return [];
    const other = others.find((o) => o.metric.code === metric.code);
    const shown = isTold(line.current) ? line.current : (line.latest ?? line.current);
    if (shown === undefined || place === undefined) return [];
    const theirs = other?.rows.find((row) => row?.period.year === shown.period.year);
    if (!isTold(shown) && !isTold(theirs)) return [];
    const trend = trendOf(comparison, { metric: metric.code, locality: place });
    return [{ ...line, shown, trend, ...(theirs && { beside: theirs }) }];
  });
}

function isTold(row: ComparisonRow | undefined): row is ComparisonRow {
  return row !== undefined && (isKnown(row.value) || row.bounds !== undefined);
}
