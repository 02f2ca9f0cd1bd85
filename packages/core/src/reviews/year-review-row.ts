import type { ComparabilityReason } from "../comparison/comparability.ts";
import type { Comparison, ComparisonRow } from "../comparison/comparison.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import { isKnown } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import { measuresAnother } from "./measures-another.ts";

/** One metric of the place under review, with its row of each year. */
export interface ReviewRow {
  readonly metric: Metric;
  readonly years: ReadonlyMap<Year, ComparisonRow>;
}

/** Two figures of these are of other ground, or of something else counted: their difference tells of neither. */
const otherGround: ReadonlySet<ComparabilityReason> = new Set([
  "boundary-changed",
  "reclassified",
  "lineage-uncertain",
  "period-length",
  "definition-changed",
  "value-kind",
]);

const missingUnits: ReadonlySet<ComparabilityReason> = new Set(["coverage-partial", "coverage-differs"]);

/**
 * How much a change on the year before bears.
 *
 * - `whole`: the two years compare without remark.
 * - `matched`: units are missing, and it is over units whole in both years, in at least half of the children.
 * - `careful`: to be read with care for another reason: an estimate, a qualified value, a small number.
 * - `none`: there is no change; or it is across a changed boundary, a reclassification or another definition.
 */
export function bearingOf(row: ComparisonRow | undefined): "whole" | "matched" | "careful" | "none" {
  if (row === undefined || !isKnown(row.change)) return "none";
  const { verdict, reasons } = row.comparability;
  if (verdict === "not-comparable" || reasons.some((r) => otherGround.has(r))) return "none";
  if (verdict === "comparable") return "whole";
  return row.matched !== undefined && reasons.every((r) => missingUnits.has(r)) ? "matched" : "careful";
}

/** True of a year that has a figure and compares, but no change: the units whole in both years are too few. */
export function isOfFew({ value, change, comparability }: ComparisonRow): boolean {
  if (!isKnown(value) || isKnown(change) || change.missing !== "not-comparable") return false;
  return comparability.verdict !== "not-comparable";
}

/** The rows of one place by metric and year, without the metrics that only measure another. */
export function reviewRowsOf({ metrics, rows }: Comparison, place: LocalityUid): readonly ReviewRow[] {
  const own = new Map<MetricCode, ComparisonRow[]>();
  for (const row of rows) {
    if (row.locality !== place) continue;
    const seen = own.get(row.metric);
    if (seen === undefined) own.set(row.metric, [row]);
    else seen.push(row);
  }
  return metrics
    .filter((metric) => !measuresAnother(metric))
    .map((metric) => ({
      metric,
      years: new Map((own.get(metric.code) ?? []).map((r) => [r.period.year, r])),
    }));
}
