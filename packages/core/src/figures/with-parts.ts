import type { Metric, MetricCode } from "./metric.ts";

/** Metrics with what ratios and means among them are made of, each once; codes that no catalogue has are left out. */
export function withParts(
  codes: Iterable<MetricCode>,
  catalogue: ReadonlyMap<MetricCode, Metric>,
): readonly Metric[] {
  const needed = new Map<MetricCode, Metric>();
  const add = (code: MetricCode): void => {
    const metric = catalogue.get(code);
    if (metric === undefined || needed.has(code)) return;
    needed.set(code, metric);
    const { aggregation: how } = metric;
    if (how.kind === "ratio") for (const part of [how.numerator, how.denominator]) add(part);
    if (how.kind === "weighted-mean") add(how.weight);
  };
  for (const code of codes) add(code);
  return [...needed.values()];
}
