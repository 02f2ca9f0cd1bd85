import type { ComparisonRow } from "./comparison.ts";
import type { RowContext } from "./comparison-row.ts";
import type { LocalityUid } from "./locality.ts";
import type { LocalityTree } from "./locality-tree.ts";
import type { Metric, MetricCode } from "./metric.ts";
import type { Period } from "./period.ts";
import type { RollupIndex } from "./rollup-index.ts";
import type { Source } from "./source.ts";
import { isKnown } from "./value.ts";

/**
 * The sources of the figures shown, by title: of the values themselves, the populations of the rates and the targets.
 * A derived value of several sources names those of the figures under it, as deep as figures were loaded; one put
 * together in a frame, those of the figures as reported that went into it.
 */
export function shownSources(
  rows: readonly ComparisonRow[],
  context: Pick<RowContext, "at" | "tree" | "targets"> & {
    readonly metrics: ReadonlyMap<MetricCode, Metric>;
    readonly sources: readonly Source[];
    /** The figures as reported that framed ones were made of, where they were loaded. */
    readonly asReported?: RollupIndex | undefined;
  },
): readonly Source[] {
  const { at, tree, targets, metrics, sources, asReported } = context;
  const used = new Set<string>();
  const register = tree.frame?.register ?? tree;
  const addFigure = (
    code: MetricCode,
    uid: LocalityUid,
    { period, at: look, tree: under }: Figures,
  ): void => {
    const row = look(code, uid, period);
    if (!isKnown(row.value) && row.bounds === undefined) return;
    if (row.source !== undefined) {
      used.add(row.source);
      return;
    }
    const below = { period, at: look, tree: under };
    for (const part of partsOf(metrics.get(code))) addFigure(part, uid, below);
    if (row.alignment === undefined || asReported === undefined)
      for (const child of under.childrenIn(uid, period)) addFigure(code, child, below);
    else
      for (const { locality } of row.alignment.from)
        addFigure(code, locality, { period, at: asReported, tree: register });
  };
  for (const row of rows) {
    const { metric, locality, period } = row;
    const shown = { period, at, tree };
    addFigure(metric, locality, shown);
    const population = metrics.get(metric)?.population;
    if (population !== undefined && "value" in row.rate) addFigure(population, locality, shown);
    if (row.target !== undefined)
      for (const target of targets(metric, locality, period)) used.add(target.citation.source);
  }
  return sources.filter((s) => used.has(s.id)).toSorted(byTitle);
}

/** A period's figures, and who is under whom among them. */
interface Figures {
  readonly period: Period;
  readonly at: RollupIndex;
  readonly tree: LocalityTree;
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
