import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Period, Year } from "../figures/period.ts";
import type { RollupIndex } from "../figures/rollup-index.ts";
import type { Source } from "../figures/source.ts";
import { sourcesOfTarget } from "../figures/target.ts";
import { isKnown } from "../figures/value.ts";
import type { LocalityUid } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { Basis } from "../view/view.ts";
import type { ComparisonRow } from "./comparison.ts";
import type { RowContext } from "./comparison-row.ts";

/** Which of a row's measures is shown, and the years outside it that they are measured from. */
export interface ShownMeasure extends Pick<RowContext, "indexYear"> {
  readonly basis: Basis;
  /** True where places are held against a rate, whatever the basis. */
  readonly heldByRate: boolean;
}

/**
 * The sources of the figures shown, by title: of the values themselves and the targets; by the basis of the
 * populations of rates, the parent's figure of a share, the index year's; and of the base year's that changes are from.
 * A derived value of several sources names those of the figures under it, as deep as figures were loaded; one put
 * together in a frame, those of the figures as reported that went into it.
 */
export function shownSources(
  rows: readonly ComparisonRow[],
  context: Pick<RowContext, "at" | "tree" | "targets"> & {
    readonly metrics: ReadonlyMap<MetricCode, Metric>;
    readonly sources: readonly Source[];
    readonly shown: ShownMeasure;
    /** The figures as reported that framed ones were made of, where they were loaded. */
    readonly asReported?: RollupIndex | undefined;
  },
): readonly Source[] {
  const { at, tree, targets, metrics, sources, asReported, shown } = context;
  const isByRate = shown.basis === "rate" || shown.heldByRate;
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
    const now = { period, at, tree };
    addFigure(metric, locality, now);
    for (const year of yearsFrom(row, shown))
      addFigure(metric, locality, { ...now, period: { ...period, year } });
    const population = metrics.get(metric)?.population;
    if (isByRate && population !== undefined && "value" in row.rate) addFigure(population, locality, now);
    const parent =
      shown.basis === "share" && isKnown(row.share) ? tree.parentIn(locality, period) : undefined;
    if (parent !== undefined) addFigure(metric, parent, now);
    if (row.target !== undefined)
      for (const target of targets(metric, locality, period))
        for (const source of sourcesOfTarget(target)) used.add(source);
  }
  return sources.filter((s) => used.has(s.id)).toSorted(byTitle);
}

/** The earlier years a row's measures are taken from. */
function yearsFrom({ index, sinceBase }: ComparisonRow, { basis, indexYear }: ShownMeasure): readonly Year[] {
  return [
    ...(basis === "index" && isKnown(index) ? [indexYear] : []),
    ...(sinceBase !== undefined && isKnown(sinceBase.change) ? [sinceBase.year] : []),
  ];
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
