import type { Metric } from "@sosanh/core/figures/metric";
import type { Level } from "@sosanh/core/places/locality";
import type { MetricAvailability } from "@sosanh/db/queries/metrics";

/** Where figures of a metric are: absent means there are none in the data asked about. */
export interface Availability {
  readonly levels: readonly Level[];
  /** First and last year with a figure. */
  readonly from: number;
  readonly to: number;
  readonly figures: number;
}

/** A metric as the picker lists it. */
export interface ListedMetric extends Metric {
  readonly availability?: Availability;
}

/** The catalogue, in its order, with where each metric has figures. */
export function listedMetrics(
  metrics: readonly Metric[],
  availability: readonly MetricAvailability[],
): readonly ListedMetric[] {
  const byCode = new Map(availability.map((a) => [a.metric, a]));
  return metrics.map((metric) => {
    const found = byCode.get(metric.code);
    if (found === undefined) return metric;
    const { levels, firstYear: from, lastYear: to, figures } = found;
    return { ...metric, availability: { levels, from, to, figures } };
  });
}
