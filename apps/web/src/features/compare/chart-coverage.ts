import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { madeOnce } from "@sosanh/core/made-once";

const once = madeOnce<ReturnType<typeof coverageIn>>();

/**
 * How many places have a figure in the year of the bars (else the last shown), of how many of them only some units
 * reported, whether any is estimated, and of any only the bounds are
 * known.
 */
export function chartCoverage(comparison: Comparison, metric: Metric) {
  const year = comparison.view.focusYear ?? comparison.years.at(-1);
  return once(comparison.rows, `${metric.code} ${year}`, () => coverageIn(comparison, metric, year));
}

function coverageIn(comparison: Comparison, metric: Metric, year: number | undefined) {
  const rows = comparison.rows.filter((row) => row.metric === metric.code);
  const inYear = rows.filter((row) => row.period.year === year && isKnown(row.value));
  return {
    known: inYear.length,
    partial: inYear.filter((row) => !row.complete).length,
    of: comparison.localities.length,
    estimated: rows.some((row) => isKnown(row.value) && (row.estimate || row.alignment?.how === "estimated")),
    bounded: rows.some((row) => !isKnown(row.value) && row.bounds !== undefined),
  };
}
