import type { Metric, MetricCode } from "@sosanh/core/figures/metric";
import type { Level } from "@sosanh/core/places/locality";
import type { MetricPhrase } from "@sosanh/core/submissions/metric-phrase";
import type { MetricAvailability } from "@sosanh/db/queries/metrics";
import type { MetricRow } from "@sosanh/vietnam/narrative-tables";

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
  /** What reports call it besides its name, in Vietnamese: "giao quân"; absent where nothing is known. */
  readonly calledAs?: readonly string[];
}

/** By metric, what reports call it. */
export type MetricCalls = ReadonlyMap<MetricCode, readonly string[]>;

/** What the reader of reports knows metrics by, and the office's own words; a single word says too little to be found by. */
export function metricCalls(rules: readonly MetricRow[], added: readonly MetricPhrase[]): MetricCalls {
  const calls = new Map<MetricCode, Set<string>>();
  const add = (metric: MetricCode, phrase: string): void => {
    const known = calls.get(metric) ?? new Set();
    calls.set(metric, known.add(phrase));
  };
  for (const { metric, phrases } of rules) {
    if (metric !== "") for (const phrase of phrases) if (phrase.includes(" ")) add(metric, phrase);
  }
  for (const { metric, phrase } of added) add(metric, phrase);
  return new Map([...calls].map(([metric, phrases]) => [metric, [...phrases]]));
}

/** The catalogue, in its order, with where each metric has figures and what it is called. */
export function listedMetrics(
  metrics: readonly Metric[],
  availability: readonly MetricAvailability[],
  calls: MetricCalls,
): readonly ListedMetric[] {
  const byCode = new Map(availability.map((a) => [a.metric, a]));
  return metrics.map((metric) => {
    const found = byCode.get(metric.code);
    const calledAs = calls.get(metric.code);
    return {
      ...metric,
      ...(found !== undefined && { availability: availabilityOf(found) }),
      ...(calledAs !== undefined && { calledAs }),
    };
  });
}

function availabilityOf({ levels, firstYear, lastYear, figures }: MetricAvailability): Availability {
  return { levels, from: firstYear, to: lastYear, figures };
}
