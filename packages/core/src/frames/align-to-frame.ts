import type { ChildFigures } from "../figures/derived-value.ts";
import type { Metric, MetricCode } from "../figures/metric.ts";
import { type IsoDate, type Period, periodEnd } from "../figures/period.ts";
import type { Rollup } from "../figures/rollup.ts";
import { isKnown } from "../figures/value.ts";
import { within } from "../nested-map.ts";
import type { Lineage } from "../places/lineage.ts";
import { type LocalityUid, nation } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import type { PartWeights } from "../places/weight-of-source.ts";
import { alignedFigure } from "./align-figure.ts";
import { type Plans, plansIn } from "./align-plan.ts";
import { asItIs, type Figure, nothing } from "./align-sum.ts";
import { type FramedTree, framedTree } from "./framed-tree.ts";

/** The frame that figures are taken to. */
export interface AlignWhere {
  /** The register, or a frame of it made by `framedTree` for the same day. */
  readonly tree: LocalityTree;
  readonly lineage: Lineage;
  readonly day: IsoDate;
  readonly periods: readonly Period[];
  /** The units of the frame wanted; every one of the day and every former district where left out. */
  readonly places?: readonly LocalityUid[];
  /** Populations or areas for parts whose succession names no weight. */
  readonly weights?: PartWeights;
  /** Made before for the same tree, lineage and weights, to serve several calls; made anew where left out. */
  readonly plans?: Plans;
}

/**
 * Takes as-reported figures to the units of one day (semantics 12, docs: frames): what "Tỉnh Hà Nam", "Tỉnh Nam Định"
 * and "Tỉnh Ninh Bình" reported of 2015 as one figure of today's Ninh Bình.
 *
 * roll-ups ─align-plan─▶ sources of each unit, level by level ─align-sum, align-figure─▶ one figure a unit and period
 *
 * A figure of one whole unit is passed on as it is; whole ones are combined by the metric's aggregation; a part is
 * estimated where a weight is known, else only bounds are told; a ratio is recomputed from its aligned parts. Where a
 * unit's own level gives no exact figure, the levels under it are asked. `alignment` says how, and lists every input.
 * The country is as reported. A frame at the last day of a period changes no figure of it.
 *
 * @param rollups  own and derived figures of every level, at most one a cell; other metrics and periods are ignored
 * @param metrics  those wanted; the parts of a ratio and the weight of a mean must be among them to be used
 * @returns        by metric in the order given, then period, then unit. No row where no source of the unit has one; a
 *                 unit that has no source in the period is missing: "did-not-exist" before the frame's day, after it
 *                 "not-comparable"
 */
export function alignToFrame(
  rollups: Iterable<Rollup>,
  metrics: readonly Metric[],
  where: AlignWhere,
): readonly Rollup[] {
  const frame = where.tree.frame;
  const tree =
    frame?.day === where.day ? { ...where.tree, frame } : framedTree(where.tree, where.lineage, where.day);
  const frameInput: FrameInput = {
    tree,
    places: where.places ?? placesOf(tree),
    plans: where.plans ?? plansIn({ tree, lineage: where.lineage, weights: where.weights }),
    cells: cellsOf(rollups),
    metrics: new Map(metrics.map((m) => [m.code, m])),
    done: new Map(),
  };
  return metrics.flatMap((metric) =>
    where.periods.flatMap((period) => [...alignedCell(metric, period, frameInput).values()]),
  );
}

type Rows = ReadonlyMap<LocalityUid, Rollup>;
type Cells = ReadonlyMap<MetricCode, ReadonlyMap<number, ReadonlyMap<string, Rows>>>;
const noRows: Rows = new Map();

interface FrameInput {
  readonly tree: FramedTree;
  readonly places: readonly LocalityUid[];
  readonly plans: Plans;
  readonly cells: Cells;
  readonly metrics: ReadonlyMap<MetricCode, Metric>;
  /** Aligned before, by metric, year and part: a ratio asks for its parts. */
  readonly done: Map<MetricCode, Map<number, Map<string, Rows>>>;
}

/** All units of a metric and a period. */
function alignedCell(metric: Metric, period: Period, input: FrameInput): Rows {
  const parts = within(within(input.done, metric.code), period.year);
  const ready = parts.get(period.part);
  if (ready !== undefined) return ready;
  const { aggregation } = metric;
  const alignedRows = (code: MetricCode | undefined): Rows => {
    const part = code === undefined ? undefined : input.metrics.get(code);
    return part === undefined ? noRows : alignedCell(part, period, input);
  };
  const ratio = aggregation.kind === "ratio" ? aggregation : undefined;
  const numerators = alignedRows(ratio?.numerator);
  const denominators = alignedRows(ratio?.denominator);
  const figuresOf = asReported(metric, period, input);
  const rows = new Map<LocalityUid, Rollup>();
  if (figuresOf !== undefined) {
    for (const uid of input.places) {
      const figure = figureOf(uid, {
        metric,
        period,
        input,
        figuresOf,
        parts: { numerator: numerators.get(uid), denominator: denominators.get(uid) },
      });
      if (figure !== undefined) rows.set(uid, { metric: metric.code, locality: uid, period, ...figure });
    }
  }
  parts.set(period.part, rows);
  return rows;
}

interface CellInput {
  readonly metric: Metric;
  readonly period: Period;
  readonly input: FrameInput;
  readonly figuresOf: (uid: LocalityUid) => ChildFigures;
  readonly parts: Pick<ChildFigures, "numerator" | "denominator">;
}

function figureOf(uid: LocalityUid, cell: CellInput): Figure | undefined {
  const { metric, period, input, figuresOf, parts } = cell;
  if (uid === nation) return figureOfItself(uid, figuresOf);
  if (endedWithin(uid, period, input.tree)) {
    const own = figureOfItself(uid, figuresOf);
    if (own !== undefined && isKnown(own.value)) return own;
  }
  const plans = input.plans(uid, period);
  if (plans.every((p) => p.sources.length === 0))
    return nothing(periodEnd(period) < input.tree.frame.day ? "did-not-exist" : "not-comparable");
  return alignedFigure({ aggregation: metric.aggregation, plans, figuresOf, parts });
}

function figureOfItself(uid: LocalityUid, figuresOf: CellInput["figuresOf"]): Figure | undefined {
  return asItIs({ source: { locality: uid, share: "full", acts: [] }, row: figuresOf(uid).own });
}

/** A unit that was there in the period but not at its end: what it reported of the period is its own. */
function endedWithin(uid: LocalityUid, period: Period, { frame }: FramedTree): boolean {
  const { register } = frame;
  return !register.existsIn(uid, period) && register.versionIn(uid, period) !== undefined;
}

/** The figures of a period by unit, of the metric and of what it is computed from; undefined when there are none. */
function asReported(
  metric: Metric,
  period: Period,
  { cells }: FrameInput,
): CellInput["figuresOf"] | undefined {
  const rowsOf = (code: MetricCode | undefined): Rows =>
    (code === undefined ? undefined : cells.get(code)?.get(period.year)?.get(period.part)) ?? noRows;
  const { aggregation } = metric;
  const own = rowsOf(metric.code);
  const numerators = rowsOf(aggregation.kind === "ratio" ? aggregation.numerator : undefined);
  const denominators = rowsOf(aggregation.kind === "ratio" ? aggregation.denominator : undefined);
  const weights = rowsOf(aggregation.kind === "weighted-mean" ? aggregation.weight : undefined);
  if (own.size === 0 && (numerators.size === 0 || denominators.size === 0)) return undefined;
  return (uid) => ({
    own: own.get(uid),
    numerator: numerators.get(uid),
    denominator: denominators.get(uid),
    weight: weights.get(uid),
  });
}

function cellsOf(rollups: Iterable<Rollup>): Cells {
  const cells = new Map<MetricCode, Map<number, Map<string, Map<LocalityUid, Rollup>>>>();
  for (const row of rollups) {
    const { metric, locality, period } = row;
    within(within(within(cells, metric), period.year), period.part).set(locality, row);
  }
  return cells;
}

/** Every unit of a frame: those of its day, the country first, then the former districts. */
export function placesOf(tree: FramedTree): readonly LocalityUid[] {
  const { day, formerDistrictsIn } = tree.frame;
  const units = ([0, 1, 2, 3] as const).flatMap((level) => tree.levelOn(level, day));
  return [...units, ...tree.levelOn(1, day).flatMap((province) => formerDistrictsIn(province))];
}
