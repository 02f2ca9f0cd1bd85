import type { Metric, MetricGroup } from "@sosanh/core/figures/metric";
import type { Language } from "@sosanh/core/view/view";
import { bestNamedFirst, metricNamed, type NamedMetric } from "../../metric-named.ts";

/** What of a metric is stored: levels with a figure, first and last year, number of figures. */
export interface Availability {
  readonly levels: readonly number[];
  readonly from: number;
  readonly to: number;
  readonly figures: number;
}

/** The years in which any of the metrics has a figure; undefined where none has. */
export function yearsOfAny(metrics: readonly ListedMetric[]): Pick<Availability, "from" | "to"> | undefined {
  const stored = metrics
    .flatMap(({ availability }) => availability ?? [])
    .filter(({ figures }) => figures > 0);
  if (stored.length === 0) return undefined;
  return { from: Math.min(...stored.map(({ from }) => from)), to: Math.max(...stored.map(({ to }) => to)) };
}

export type ListedMetric = Metric & NamedMetric & { readonly availability?: Availability | undefined };

/** A group with those of its metrics that match; groups without any are left out. */
export interface FoundGroup {
  readonly group: MetricGroup;
  readonly metrics: readonly ListedMetric[];
}

export interface MetricCatalogue {
  readonly groups: readonly MetricGroup[];
  readonly metrics: readonly ListedMetric[];
}

/** The metrics that the text names, those that say it as it was typed first, with their groups; then those with figures. */
export function findMetrics(
  catalogue: MetricCatalogue,
  text: string,
  language: Language,
): readonly FoundGroup[] {
  const named = metricNamed(text);
  const collator = new Intl.Collator(language);
  const inOrder = catalogue.metrics
    .filter((metric) => named(metric) > 0)
    .toSorted(
      (a, b) =>
        named(b) - named(a) ||
        Number(a.availability === undefined) - Number(b.availability === undefined) ||
        collator.compare(a.name[language], b.name[language]),
    );
  const groups = catalogue.groups
    .map((group) => ({ group, metrics: inOrder.filter((metric) => metric.group === group.code) }))
    .filter((found) => found.metrics.length > 0);
  return bestNamedFirst(groups, named);
}
