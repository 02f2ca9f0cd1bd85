import type { MetricCode } from "@sosanh/core/figures/metric";
import type { ChartAxis, ChartFace, ChartRole, ChartSeries } from "../chart-parts.ts";

/** One small line chart among others. */
export interface MultiplesPanel {
  /** The place, or the metric, it is of. */
  readonly title: string;
  readonly role: ChartRole;
  readonly metric: MetricCode;
  readonly unit: string;
  readonly axis: ChartAxis;
  /** One line a place. */
  readonly series: readonly ChartSeries[];
}

/** A small line chart a place, all on one scale; or one a metric, each on its own, which `scale` says. */
export interface MultiplesSpec extends ChartFace {
  readonly kind: "small-multiples";
  readonly by: "place" | "metric";
  readonly categories: readonly string[];
  /** "cùng một thang đo", "mỗi chỉ tiêu một thang đo". */
  readonly scale: string;
  readonly panels: readonly MultiplesPanel[];
}
