/** The years that are between the first and the last figure of any metric, in order. */
export function yearsWithFigures(
  metrics: readonly {
    readonly availability?: { readonly from: number; readonly to: number } | undefined;
  }[] = [],
): readonly number[] {
  const spans = metrics.flatMap((m) => (m.availability === undefined ? [] : [m.availability]));
  const years = spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  return [...new Set(years)].toSorted((a, b) => a - b);
}
