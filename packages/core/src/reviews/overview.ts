import type { Comparison, ComparisonRow } from "../comparison/comparison.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Year } from "../figures/period.ts";
import { isKnown } from "../figures/value.ts";
import { measuresAnother } from "./measures-another.ts";
import { notReported, type ReportingState, type WhoReports } from "./reporting-state.ts";
import { countedRows, type YearMovement, yearMovement } from "./year-movement.ts";
import { reviewRowsOf } from "./year-review-row.ts";

/** The year at a glance for one place (Tổng quan). */
export interface Overview {
  /** The place, every metric it has a figure for in the years shown, the years up to the chosen one. */
  readonly comparison: Comparison;
  /** The figures to show big: codes in order of weight. */
  readonly headline: readonly MetricCode[];
  /** Metrics that rose and fell against the year before, largest relative (or point) change first. */
  readonly rose: readonly MetricCode[];
  readonly fell: readonly MetricCode[];
  /** How many metrics rose and fell, of those whose change is sure: the same as the review of the year says. */
  readonly movement: YearMovement;
  /** Units beneath it that have not reported everything, least reported first: those of the year, whatever the frame. */
  readonly notReported: readonly ReportingState[];
  /** How many such units there are, reporting or not. */
  readonly children: number;
  /** The children compared in the chosen year on the first headline metric that children report; absent if none. */
  readonly ranking?: Comparison;
}

/** What the year at a glance is made from. */
export interface OverviewInput {
  /** Of one place: every metric it has a figure for, in the catalogue's order, and the years up to the chosen one. */
  readonly comparison: Comparison;
  readonly reporting: WhoReports;
  readonly year: Year;
  readonly ranking?: Comparison;
}

const headlineLength = 5;

/** Of fewer nothing is said of the year as a whole: then every change there is may be shown. */
const enoughToCount = 3;

/**
 * The year at a glance for the first place of a comparison (Tổng quan).
 *
 * - `headline`: up to five metrics that have a value in the year and that at least half of the children stand behind:
 *   the foremost of each group (one with a target, else one with a year before), then others with a year before, then
 *   the rest. What only measures another metric (its target, its attainment) is not among them.
 * - `rose`, `fell`: the metrics that `movement` counts; where it counts fewer than three, those whose change on the
 *   year before is known and not `not-comparable`. By the size of the change in per cent, in points for a percentage;
 *   without either (a base of zero), last.
 * - `notReported`: see `notReported`.
 *
 * @throws Error when the comparison has no place
 */
export function overviewOf(input: OverviewInput): Overview {
  const { comparison, reporting, year, ranking } = input;
  const place = comparison.localities[0];
  if (place === undefined) throw new Error("an overview is of a place: the comparison has none");
  const metrics = comparison.metrics.filter((m) => !measuresAnother(m));
  const rows = new Map(
    comparison.rows
      .filter((row) => row.locality === place.uid && row.period.year === year)
      .map((row) => [row.metric, row]),
  );
  const period = { year, part: comparison.view.part };
  const ofYear = reviewRowsOf(comparison, place.uid);
  const counted = new Set(countedRows(ofYear, year).map((row) => row.metric.code));
  const all = changes(metrics, rows);
  const changed = counted.size >= enoughToCount ? all.filter((c) => counted.has(c.metric)) : all;
  return {
    comparison,
    headline: headlineOf(metrics, rows),
    rose: changed.filter((c) => c.change > 0).map((c) => c.metric),
    fell: changed.filter((c) => c.change < 0).map((c) => c.metric),
    movement: yearMovement(ofYear, year),
    notReported: notReported({ ...reporting, period, metrics }),
    children: reporting.units.length,
    ...(ranking && { ranking }),
  };
}

type RowsOfYear = ReadonlyMap<MetricCode, ComparisonRow>;

function headlineOf(metrics: readonly Metric[], rows: RowsOfYear): readonly MetricCode[] {
  const present = metrics
    .flatMap((metric) => {
      const row = rows.get(metric.code);
      return row === undefined || !standsFirm(row) ? [] : [{ metric, row }];
    })
    .toSorted((a, b) => weight(b.row) - weight(a.row));
  const groups = new Set(metrics.map((m) => m.group));
  const foremost = [...groups].flatMap((group) => present.find((p) => p.metric.group === group) ?? []);
  const rest = present.filter((p) => !foremost.includes(p));
  return [...foremost, ...rest].slice(0, headlineLength).map((p) => p.metric.code);
}

/** A figure that the place gave itself, or that most of its children stand behind. */
function standsFirm({ value, origin, coverage }: ComparisonRow): boolean {
  if (!isKnown(value)) return false;
  return origin === "reported" || coverage === undefined || coverage.reported * 2 >= coverage.expected;
}

function weight(row: ComparisonRow): number {
  if (row.target !== undefined) return 2;
  return isKnown(row.change) ? 1 : 0;
}

interface Changed {
  readonly metric: MetricCode;
  readonly change: number;
  /** Per cent, or points; -1 where there is neither, to come last. */
  readonly size: number;
}

function changes(metrics: readonly Metric[], rows: RowsOfYear): readonly Changed[] {
  return metrics
    .flatMap((metric): Changed[] => {
      const row = rows.get(metric.code);
      if (row === undefined || !isKnown(row.change) || row.comparability.verdict === "not-comparable")
        return [];
      const measured = metric.valueKind === "percentage" ? row.change : row.relativeChange;
      const size = isKnown(measured) ? Math.abs(measured.value) : -1;
      return [{ metric: metric.code, change: row.change.value, size }];
    })
    .toSorted((a, b) => b.size - a.size);
}
