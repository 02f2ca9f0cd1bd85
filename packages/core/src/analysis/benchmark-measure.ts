import type { ComparisonRow } from "../comparison/comparison.ts";
import type { Metric } from "../figures/metric.ts";
import type { Value } from "../figures/value.ts";
import { isKnown, known, missing } from "../figures/value.ts";
import { unreachable } from "../unreachable.ts";
import type { Basis, BenchmarkKind } from "../view/view.ts";

/**
 * What of each row a benchmark is of, by its kind and the View's basis; undefined where the two give none.
 *
 * A target is held against the attainment. Otherwise it is what the View shows, but that the total of a parent is no
 * yardstick for its parts: a sum is then held against the parent's rate per head, where the metric has a population.
 * A share and a rank have no benchmark.
 */
export function benchmarkMeasure(kind: BenchmarkKind, metric: Metric, basis: Basis): Basis | undefined {
  if (kind === "target") return "target";
  if (basis === "share" || basis === "rank") return undefined;
  const isTotal = metric.aggregation.kind === "sum" && (basis === "value" || basis === "change");
  if (kind !== "parent" || !isTotal) return basis;
  return metric.population === undefined ? undefined : "rate";
}

/**
 * A measure of a row, as far as it can be held against others: missing "not-comparable" for a sum that figures are
 * missing from, and for a ratio or mean that fewer than half of the children stand behind. The rate is in people per `view.ratePer`, the attainment, the growth and the index in per cent.
 */
export function measuredOf(metric: Metric, row: ComparisonRow, measure: Basis): Value {
  switch (measure) {
    case "value":
      return standsFor(metric, row) || !isKnown(row.value) ? row.value : missing("not-comparable");
    case "change":
      return row.change;
    case "relative-change":
      return row.relativeChange;
    case "index":
      return standsFor(metric, row) || !isKnown(row.index) ? row.index : missing("not-comparable");
    case "rate":
      return "missing" in row.rate
        ? row.rate
        : known(row.rate.value, isKnown(row.value) ? row.value.qualifier : "exact");
    case "target":
      return row.attainment;
    case "share":
    case "rank":
      return missing("not-applicable");
    default:
      return unreachable(measure);
  }
}

/** A sum with gaps is too small; a ratio of most of its parts is still one. */
function standsFor({ aggregation }: Metric, { complete, origin, coverage }: ComparisonRow): boolean {
  if (complete || origin === "reported") return complete;
  if (aggregation.kind === "sum" || coverage === undefined) return false;
  return coverage.reported * 2 >= coverage.expected;
}
