import type { Metric } from "../figures/metric.ts";
import type { Rollup } from "../figures/rollup.ts";
import { isKnown, missing } from "../figures/value.ts";
import type { Interval } from "./comparison.ts";
import { countInterval, proportionInterval } from "./confidence-interval.ts";

/** What a rate is computed from: the figure, and the row of its population or denominator where it has one. */
export interface RateInput {
  readonly metric: Metric;
  readonly own: Rollup;
  /** Of `metric.population`, same locality and period. */
  readonly population?: Rollup | undefined;
  /** Of the denominator of a ratio, same locality and period. */
  readonly denominator?: Rollup | undefined;
  /** People a rate is per. */
  readonly per: number;
}

/**
 * The figure per so many people, with its 95 % interval (semantics 8): Byar or exact Poisson for a count; an amount
 * of money or the like is no random count, so its bounds are the rate itself. A percentage that is a ratio is already
 * a rate: itself, in its own unit, with Wilson's interval over its denominator.
 *
 * Missing: "not-applicable" for a metric without a population, a percentage that is no ratio or not of 0 to 100 %, and
 * a count below zero; the reason of the value, else of the population; "not-comparable" where either lacks figures of
 * its children; "undefined-ratio" for a population of zero.
 */
export function rate(input: RateInput): Interval {
  const { metric, own, population } = input;
  if (metric.valueKind === "percentage") return proportionRate(input);
  if (population === undefined) return missing("not-applicable");
  if (!isKnown(own.value)) return own.value;
  if (!isKnown(population.value)) return population.value;
  if (!own.complete || !population.complete) return missing("not-comparable");
  if (population.value.value <= 0) return missing("undefined-ratio");
  const scale = input.per / population.value.value;
  const figure = own.value.value;
  if (metric.valueKind === "amount")
    return { value: figure * scale, low: figure * scale, high: figure * scale };
  if (figure < 0) return missing("not-applicable");
  const { low, high } = countInterval(figure);
  return { value: figure * scale, low: low * scale, high: high * scale };
}

function proportionRate({ metric, own, denominator }: RateInput): Interval {
  if (metric.aggregation.kind !== "ratio" || denominator === undefined) return missing("not-applicable");
  if (!isKnown(own.value)) return own.value;
  if (!isKnown(denominator.value)) return denominator.value;
  if (!own.complete || !denominator.complete) return missing("not-comparable");
  if (denominator.value.value <= 0) return missing("undefined-ratio");
  const { scale } = metric.aggregation;
  const proportion = own.value.value / scale;
  if (proportion < 0 || proportion > 1) return missing("not-applicable");
  const { low, high } = proportionInterval(proportion, denominator.value.value);
  return {
    value: own.value.value,
    low: Math.min(own.value.value, low * scale),
    high: Math.max(own.value.value, high * scale),
  };
}
