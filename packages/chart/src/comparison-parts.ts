import type { ComparedLocality, Comparison, ComparisonRow } from "@sosanh/core/comparison";
import { DomainError } from "@sosanh/core/domain-error";
import type { LocalityUid } from "@sosanh/core/locality";
import type { Metric, MetricCode } from "@sosanh/core/metric";
import type { View } from "@sosanh/core/view";
import type { ChartRole } from "./chart-spec.ts";
import type { Measure } from "./measure.ts";
import { measureOf } from "./measure.ts";

/** A place of a chart with how it is drawn and its rows by year. */
export interface Place {
  readonly locality: ComparedLocality;
  /** Short, with its parent or kind added where two places of the chart share the short name. */
  readonly name: string;
  readonly role: ChartRole;
  readonly slot?: number;
  readonly rows: ReadonlyMap<number, ComparisonRow>;
}

/** The part of a comparison that one chart shows: one metric, its measure, its places, its years. */
export interface OneMetric {
  readonly comparison: Comparison;
  readonly view: View;
  readonly metric: Metric;
  readonly measure: Measure;
  readonly places: readonly Place[];
  readonly years: readonly number[];
  /** The year of bars, ranks and findings. */
  readonly focusYear: number;
}

const colouredOthers = 6;
const benchmarkSlot = 7;

/** Takes one metric out of a comparison. @throws DomainError "unknown-metric" when it is not in it */
export function oneMetric(comparison: Comparison, code?: MetricCode): OneMetric {
  const metric = comparison.metrics.find((m) => code === undefined || m.code === code);
  if (metric === undefined) {
    throw new DomainError("unknown-metric", `not in the comparison: ${code ?? "any metric"}`, {
      metric: code ?? "",
    });
  }
  const view = comparison.view;
  return {
    comparison,
    view,
    metric,
    measure: measureOf(metric, view),
    places: placesOf(comparison, metric.code),
    years: comparison.years,
    focusYear: view.focusYear ?? comparison.years.at(-1) ?? view.years.to,
  };
}

function placesOf(comparison: Comparison, metric: MetricCode): readonly Place[] {
  const rows = new Map<LocalityUid, Map<number, ComparisonRow>>();
  for (const row of comparison.rows) {
    if (row.metric !== metric) continue;
    const byYear = rows.get(row.locality) ?? new Map<number, ComparisonRow>();
    byYear.set(row.period.year, row);
    rows.set(row.locality, byYear);
  }
  const mine = mineOf(comparison);
  const benchmark = benchmarkOf(comparison.localities, mine);
  let others = 0;
  return comparison.localities.map((locality) => {
    const name = nameIn(comparison.localities, locality);
    const place = { locality, name, rows: rows.get(locality.uid) ?? new Map<number, ComparisonRow>() };
    if (locality.uid === mine) return { ...place, role: "mine", slot: 0 };
    if (locality.uid === benchmark) return { ...place, role: "benchmark", slot: benchmarkSlot };
    others += 1;
    return others > colouredOthers
      ? { ...place, role: "context" }
      : { ...place, role: "other", slot: others };
  });
}

/** My place; a place shown alone takes the accent as well. */
function mineOf(comparison: Comparison): LocalityUid | undefined {
  return (
    comparison.view.mine ?? (comparison.localities.length === 1 ? comparison.localities[0]?.uid : undefined)
  );
}

/** The one place of a higher level than all others: the country beside provinces, a province beside its districts. */
function benchmarkOf(
  localities: readonly ComparedLocality[],
  mine: LocalityUid | undefined,
): LocalityUid | undefined {
  const highest = Math.min(...localities.map((l) => l.level));
  const top = localities.filter((l) => l.level === highest);
  const [only] = top;
  return top.length === 1 && localities.length > 1 && only?.uid !== mine ? only?.uid : undefined;
}

function nameIn(localities: readonly ComparedLocality[], locality: ComparedLocality): string {
  const same = localities.filter((l) => l.shortName === locality.shortName);
  if (same.length < 2) return locality.shortName;
  if (same.filter((l) => l.name === locality.name).length < 2) return locality.name;
  return locality.parentName === undefined ? locality.name : `${locality.name} (${locality.parentName})`;
}
