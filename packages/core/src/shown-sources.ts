import type { ComparisonRow } from "./comparison.ts";
import type { RowContext } from "./comparison-row.ts";
import type { LocalityUid } from "./locality.ts";
import type { Metric, MetricCode } from "./metric.ts";
import type { Period } from "./period.ts";
import type { Source } from "./source.ts";
import { isKnown } from "./value.ts";

/**
 * The sources of the figures shown, by title: of the values themselves, the populations of the rates and the targets.
 * A derived value of several sources names those of the figures under it, as deep as figures were loaded.
 */
export function shownSources(
  rows: readonly ComparisonRow[],
  context: Pick<RowContext, "at" | "tree" | "targets"> & {
    readonly metrics: ReadonlyMap<MetricCode, Metric>;
    readonly sources: readonly Source[];
  },
): readonly Source[] {
  const { at, tree, targets, metrics, sources } = context;
  const used = new Set<string>();
  const addFigure = (code: MetricCode, uid: LocalityUid, period: Period): void => {
    const row = at(code, uid, period);
    if (!isKnown(row.value)) return;
    if (row.source !== undefined) used.add(row.source);
    else {
      for (const part of partsOf(metrics.get(code))) addFigure(part, uid, period);
      for (const child of tree.childrenIn(uid, period)) addFigure(code, child, period);
    }
  };
  for (const row of rows) {
    const { metric, locality, period } = row;
    addFigure(metric, locality, period);
    const population = metrics.get(metric)?.population;
    if (population !== undefined && "value" in row.rate) addFigure(population, locality, period);
    if (row.target !== undefined)
      for (const target of targets(metric, locality, period)) used.add(target.citation.source);
  }
  return sources.filter((s) => used.has(s.id)).toSorted(byTitle);
}

function partsOf(metric: Metric | undefined): readonly MetricCode[] {
  if (metric === undefined) return [];
  const { aggregation } = metric;
  if (aggregation.kind === "ratio") return [aggregation.numerator, aggregation.denominator];
  return aggregation.kind === "weighted-mean" ? [aggregation.weight] : [];
}

function byTitle(a: Source, b: Source): number {
  if (a.title !== b.title) return a.title < b.title ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
