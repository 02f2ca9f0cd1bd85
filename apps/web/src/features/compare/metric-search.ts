import type { Metric, MetricGroup } from "@sosanh/core/figures/metric";
import type { Language } from "@sosanh/core/view/view";
import { foldText } from "../../fold-text.ts";

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

export type ListedMetric = Metric & { readonly availability?: Availability | undefined };

/** A group with those of its metrics that match; groups without any are left out. */
export interface FoundGroup {
  readonly group: MetricGroup;
  readonly metrics: readonly ListedMetric[];
}

export interface MetricCatalogue {
  readonly groups: readonly MetricGroup[];
  readonly metrics: readonly ListedMetric[];
}

/** Metrics whose name (either language) or code has every word of the text; those with figures first in a group. */
export function findMetrics(catalogue: MetricCatalogue, text: string, language: Language): FoundGroup[] {
  const words = foldText(text).split(" ");
  const hits = catalogue.metrics.filter((metric) => {
    const haystack = foldText(`${metric.name.vi} ${metric.name.en} ${metric.code}`);
    return words.every((word) => haystack.includes(word));
  });
  const collator = new Intl.Collator(language);
  const inOrder = hits.toSorted(
    (a, b) =>
      Number(a.availability === undefined) - Number(b.availability === undefined) ||
      collator.compare(a.name[language], b.name[language]),
  );
  return catalogue.groups
    .map((group) => ({ group, metrics: inOrder.filter((metric) => metric.group === group.code) }))
    .filter((found) => found.metrics.length > 0);
}
