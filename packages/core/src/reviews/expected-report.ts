import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Period } from "../figures/period.ts";
import type { RollupIndex } from "../figures/rollup-index.ts";
import { isKnown, type MissingReason } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";

/** Units that are looked at together, and what is known of them in the period and the two years before. */
export interface ReportingUnits {
  readonly metrics: readonly Metric[];
  readonly units: readonly LocalityUid[];
  readonly period: Period;
  readonly at: RollupIndex;
  /** The metrics that any unit of their level has in the period. */
  readonly held: ReadonlySet<MetricCode>;
}

/** Whether a figure can be expected of a unit. */
export type IsExpected = (metric: MetricCode, unit: LocalityUid) => boolean;

const doesNotApply: ReadonlySet<MissingReason> = new Set<MissingReason>(["not-applicable", "did-not-exist"]);

/**
 * Says of whom a figure can be expected: of a unit of which at least half of the others have it in the period, or that
 * had it in each of the two years before (a census of one year is no series). Not of one that it does not apply to; and
 * of nobody where no unit of the level has it in the period: a series that ended is not in the system, and no debt; nor
 * where it is a ratio that all compute and none of them reports.
 */
export function expectedReports({ metrics, units, period, at, held }: ReportingUnits): IsExpected {
  const computed = new Set(
    metrics
      .filter(({ aggregation }) => aggregation.kind === "ratio")
      .filter(({ code }) => units.every((unit) => at(code, unit, period).origin === "derived"))
      .map(({ code }) => code),
  );
  const reporting = new Map<MetricCode, number>();
  const has = (metric: MetricCode, unit: LocalityUid, back = 0) =>
    isKnown(at(metric, unit, { ...period, year: period.year - back }).value);
  const reportingOf = (metric: MetricCode): number => {
    const known = reporting.get(metric) ?? units.filter((unit) => has(metric, unit)).length;
    reporting.set(metric, known);
    return known;
  };
  return (metric, unit) => {
    const { value } = at(metric, unit, period);
    if (!held.has(metric)) return false;
    if (!isKnown(value) && (doesNotApply.has(value.missing) || computed.has(metric))) return false;
    const others = reportingOf(metric) - (isKnown(value) ? 1 : 0);
    if (others > 0 && others * 2 >= units.length - 1) return true;
    return has(metric, unit, 1) && has(metric, unit, 2);
  };
}
