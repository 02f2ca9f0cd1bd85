import type { MetricCode } from "@sosanh/core/figures/metric";
import type { ReadingKnowledge } from "./reading-knowledge.ts";

/** A number as written, of a metric or of none. */
interface Written {
  readonly value: number | null;
  readonly readings: readonly number[];
  readonly unit: string;
  readonly metric: MetricCode | null;
}

/** The number in its metric's unit; `isContrary` where the words of the unit say another thing than the metric's. */
export interface InMetricUnit {
  readonly value: number | null;
  readonly readings: readonly number[];
  readonly isContrary: boolean;
}

/** Turns a number into its metric's unit; as written where no factor is known, or no metric. */
export function inMetricUnit(
  { value, readings, unit, metric }: Written,
  knowledge: ReadingKnowledge,
): InMetricUnit {
  const wanted = metric === null ? undefined : knowledge.metricOf(metric)?.unit.vi;
  const factor = wanted === undefined || unit === "" ? 1 : knowledge.units.factor(unit, wanted);
  if (typeof factor !== "number" || factor === 1)
    return { value, readings, isContrary: factor === "contrary" };
  const turned = (number: number): number => Number((number * factor).toPrecision(15));
  return { value: value === null ? null : turned(value), readings: readings.map(turned), isContrary: false };
}
