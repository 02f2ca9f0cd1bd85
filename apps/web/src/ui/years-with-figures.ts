/** From the first year with a figure of any metric to the last. */
export function yearsWithFigures(
  metrics: readonly {
    readonly availability?: { readonly from: number; readonly to: number } | undefined;
  }[] = [],
): readonly number[] {
  const spans = metrics.flatMap((m) => (m.availability === undefined ? [] : [m.availability]));
  if (spans.length === 0) return [];
  const from = Math.min(...spans.map((s) => s.from));
  const to = Math.max(...spans.map((s) => s.to));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
