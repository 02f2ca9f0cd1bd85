import type { Metric, MetricCode } from "../figures/metric.ts";
import type { Period } from "../figures/period.ts";
import type { Bounds, Coverage, Rollup } from "../figures/rollup.ts";
import { rollupIndex } from "../figures/rollup-index.ts";
import type { Known, MissingReason } from "../figures/value.ts";
import { isKnown } from "../figures/value.ts";
import type { Level, LocalityUid } from "../places/locality.ts";
import { lastVersion } from "../places/locality.ts";
import type { LocalityTree } from "../places/locality-tree.ts";
import { expectedReports } from "./expected-report.ts";

/**
 * What is known of a cell: the unit `reported` it; it is `whole`, rolled up with nothing missing beneath; rolled up with
 * gaps, `partial`; missing, and why; or `not-in-system`: there is no figure, and none could be expected of the unit, so
 * that it cannot be said to owe one ({@link expectedReports}). A ratio that lacks a part to be computed is
 * `undefined-ratio`.
 */
export type CellState = "reported" | "whole" | "partial" | "not-in-system" | MissingReason;

/** One metric of one place in the period. */
export interface CompletenessCell {
  readonly metric: MetricCode;
  readonly state: CellState;
  readonly value?: Known;
  /** Of the children, where it is rolled up. */
  readonly coverage?: Coverage;
  /** In a frame: what a figure lies between that cannot be told exactly. */
  readonly bounds?: Bounds;
  readonly estimate: boolean;
  /** Id of the only source of the figure. */
  readonly source?: string;
}

/** How many cells are full (reported or whole), partial, or expected; and how many of those owed are late or under review. */
export interface CompletenessCount {
  readonly full: number;
  readonly partial: number;
  readonly expected: number;
  readonly late: number;
  readonly review: number;
}

/** One place of the board, its cells in the order of the metrics. */
export interface CompletenessRow {
  readonly locality: LocalityUid;
  readonly name: string;
  /** Of the unit above it, where the board goes deeper than the children of its place. */
  readonly parentName?: string;
  readonly cells: readonly CompletenessCell[];
  readonly count: CompletenessCount;
}

/** Bảng độ phủ: who has reported what in a period, and why each blank is blank. */
export interface Completeness {
  readonly period: Period;
  readonly level: Level;
  /** The metrics of which some unit of the level has a figure in the period. */
  readonly metrics: readonly Metric[];
  /** Those of which none has: nobody owes them. */
  readonly notInSystem: readonly Pick<Metric, "code" | "name">[];
  /** Late ones first, then those that lack most; those of which nothing is in the system last. */
  readonly rows: readonly CompletenessRow[];
  /** By metric, in their order. */
  readonly columns: readonly CompletenessCount[];
  /** Places that lack nothing that is expected of them, of those of which anything is. */
  readonly full: number;
  readonly expected: number;
  /** Places with at least one cell late, with at least one under review, and with nothing at all that is in the system. */
  readonly late: number;
  readonly review: number;
  readonly notHeld: number;
}

/** What a board is made from. */
export interface CompletenessInput {
  readonly places: readonly LocalityUid[];
  readonly level: Level;
  readonly period: Period;
  readonly metrics: readonly Metric[];
  /** In the period, and in the same one of the two years before. */
  readonly rollups: Iterable<Rollup>;
  readonly tree: LocalityTree;
  /** The metrics of which any unit of the level has a figure in the period. */
  readonly held: ReadonlySet<MetricCode>;
  /** The place the board is of: of units directly under it no parent is named. */
  readonly under: LocalityUid;
}

/**
 * The board of a period: every place by every metric that anybody of the level has, each cell with what is known of it.
 * Counted as expected of a place: what it has, and what is still to come. Not what does not apply, is not in the system,
 * is withheld, cannot be divided, or is told in bounds.
 */
export function completenessOf(input: CompletenessInput): Completeness {
  const { places, level, period, held } = input;
  const at = rollupIndex(input.rollups, input.tree);
  const metrics = input.metrics.filter(({ code }) => held.has(code));
  const isExpected = expectedReports({ metrics, units: places, period, at, held });
  const hasPart = ({ aggregation }: Metric, uid: LocalityUid): boolean =>
    aggregation.kind === "ratio" &&
    [aggregation.numerator, aggregation.denominator].some((code) => isKnown(at(code, uid, period).value));
  const cellAt = (metric: Metric, uid: LocalityUid): CompletenessCell => {
    const rollup = at(metric.code, uid, period);
    const cell = cellOf(rollup);
    if (cell.state !== "not-reported" || rollup.origin === "reported") return cell;
    if (isExpected(metric.code, uid)) return cell;
    return { ...cell, state: hasPart(metric, uid) ? "undefined-ratio" : "not-in-system" };
  };
  const rows = places
    .map((locality): CompletenessRow => {
      const cells = metrics.map((metric) => cellAt(metric, locality));
      return { locality, ...namesOf(locality, input), cells, count: countOf(cells) };
    })
    .toSorted(byDebt);
  const owing = rows.filter(({ count }) => count.expected > 0);
  return {
    period,
    level,
    metrics,
    notInSystem: input.metrics.flatMap(({ code, name }) => (held.has(code) ? [] : [{ code, name }])),
    rows,
    columns: metrics.map((_, i) => countOf(rows.flatMap((row) => row.cells[i] ?? []))),
    full: owing.filter(({ count }) => count.full === count.expected).length,
    expected: owing.length,
    late: rows.filter(({ count }) => count.late > 0).length,
    review: rows.filter(({ count }) => count.review > 0).length,
    notHeld: rows.filter(({ cells }) => cells.every((cell) => cell.state === "not-in-system")).length,
  };
}

function cellOf(rollup: Rollup): CompletenessCell {
  const { metric, value, coverage, bounds, estimate, source } = rollup;
  return {
    metric,
    state: stateOf(rollup),
    ...(isKnown(value) && { value }),
    ...(coverage && { coverage }),
    ...(bounds && { bounds }),
    estimate,
    ...(source !== undefined && { source }),
  };
}

function stateOf({ value, origin, complete }: Rollup): CellState {
  if (!isKnown(value)) return value.missing;
  if (origin === "reported") return "reported";
  return complete ? "whole" : "partial";
}

/** Reasons that a figure is still to come. */
const owed: ReadonlySet<CellState> = new Set<CellState>([
  "not-reported",
  "late",
  "unreadable",
  "pending-review",
]);

function countOf(cells: readonly CompletenessCell[]): CompletenessCount {
  const those = (...states: readonly CellState[]) => cells.filter((c) => states.includes(c.state)).length;
  const [full, partial] = [those("reported", "whole"), those("partial")];
  return {
    full,
    partial,
    expected: full + partial + cells.filter((c) => owed.has(c.state)).length,
    late: those("late"),
    review: those("pending-review"),
  };
}

function byDebt(a: CompletenessRow, b: CompletenessRow): number {
  const lack = ({ count }: CompletenessRow) => count.expected - count.full - count.partial / 2;
  const isEmpty = ({ count }: CompletenessRow) => Number(count.expected === 0);
  return (
    b.count.late - a.count.late ||
    lack(b) - lack(a) ||
    isEmpty(a) - isEmpty(b) ||
    (a.locality < b.locality ? -1 : 1)
  );
}

function namesOf(
  uid: LocalityUid,
  { tree, period, under }: CompletenessInput,
): Pick<CompletenessRow, "name" | "parentName"> {
  const nameOf = (of: LocalityUid) => {
    const locality = tree.get(of);
    return locality === undefined ? of : (tree.versionIn(of, period) ?? lastVersion(locality)).name;
  };
  const parent = tree.parentIn(uid, period);
  return {
    name: nameOf(uid),
    ...(parent !== undefined && parent !== under && { parentName: nameOf(parent) }),
  };
}
