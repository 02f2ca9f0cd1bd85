import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";

/** The comparison as the source of some of its rows: it names the sources of these, of all where any has several. */
export function cited(comparison: Comparison, rows: readonly ComparisonRow[]): Comparison {
  const ids = new Set(rows.map((row) => row.source));
  if (ids.has(undefined)) return comparison;
  return { ...comparison, sources: comparison.sources.filter((source) => ids.has(source.id)) };
}
