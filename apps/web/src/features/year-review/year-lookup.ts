import type { ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { YearReview } from "@sosanh/core/reviews/year-review";

/** The metric of a code and its row of the year under review; undefined where the answer has none. */
export interface MetricOfYear {
  readonly metric: Metric;
  readonly row: ComparisonRow;
}

export function metricOfYear(review: YearReview, code: MetricCode): MetricOfYear | undefined {
  const metric = review.comparison.metrics.find((m) => m.code === code);
  const place = review.comparison.localities[0]?.uid;
  const row = review.comparison.rows.find(
    (r) => r.metric === code && r.locality === place && r.period.year === review.year,
  );
  return metric === undefined || row === undefined ? undefined : { metric, row };
}
