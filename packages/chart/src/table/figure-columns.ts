import { changeBetween } from "@sosanh/core/comparison/change-between";
import type { Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { toldRankMove } from "../rank-move.ts";
import { figureRows } from "./figure-rows.ts";

/** Two years a change is told between, the earlier first. */
export interface YearPair {
  readonly from: number;
  readonly to: number;
}

/** A column: the figures of a year, or what is worked out of them. `of` is the year it is about. */
export type FigureColumn =
  | { readonly kind: "figure"; readonly of: number }
  | { readonly kind: "span"; readonly from: number; readonly of: number }
  | { readonly kind: "span-relative"; readonly from: number; readonly of: number }
  | {
      readonly kind: "change" | "relative-change" | "rank" | "rank-change" | "standing";
      readonly of: number;
    };

/** Which columns a reader asked for. */
export interface ColumnChoice {
  readonly years: readonly number[];
  /** The year that stands beside the names and does not scroll away. */
  readonly pinned?: number | undefined;
}

/** Names a column among those of a table. */
export function columnKey(column: FigureColumn): string {
  return column.kind === "span" || column.kind === "span-relative"
    ? `${column.kind} ${column.from} ${column.of}`
    : `${column.kind} ${column.of}`;
}

/** The two years a table tells a change between: the View's, else first and last. */
export function toldPair({ view, years }: Comparison): YearPair | undefined {
  const from = view.baseYear ?? years.at(0);
  const to = view.focusYear ?? years.at(-1);
  return from === undefined || to === undefined || from >= to ? undefined : { from, to };
}

/**
 * Columns for a basis: its figures year by year, the pinned year first; beside changes the one between the two
 * years compared; beside plain values also that change, that on the year before, ranks, and the standing against the benchmark. A column that would be empty is left out.
 */
export function figureColumns(comparison: Comparison, metric: Metric, choice: ColumnChoice): FigureColumn[] {
  const { basis, focusYear } = comparison.view;
  const years = [
    ...(choice.pinned === undefined ? [] : [choice.pinned]),
    ...choice.years.filter((year) => year !== choice.pinned),
  ];
  const columns = years.map((of): FigureColumn => ({ kind: "figure", of }));
  const of = focusYear ?? comparison.years.at(-1);
  if (basis === "change" || basis === "relative-change")
    return [...columns, ...sinceColumns(comparison, metric)];
  if (basis !== "value" || of === undefined) return columns;
  const shown = (shows: (row: ComparisonRow) => boolean) =>
    comparison.rows.some((row) => row.metric === metric.code && row.period.year === of && shows(row));
  columns.push(...pairColumns(comparison, metric));
  if (shown((row) => isKnown(row.change))) columns.push({ kind: "change", of });
  if (shown((row) => isKnown(row.relativeChange))) columns.push({ kind: "relative-change", of });
  if (shown((row) => "position" in row.rank && row.rank.of > 1)) columns.push({ kind: "rank", of });
  if (shown((row) => toldRankMove(row) !== undefined)) columns.push({ kind: "rank-change", of });
  if (shown(({ standing }) => standing !== undefined && standing !== "not-compared"))
    columns.push({ kind: "standing", of });
  return columns;
}

/** Beside changes from year to year the one between the two years compared, which a map is coloured by. */
export function sinceColumns(comparison: Comparison, metric: Metric): readonly FigureColumn[] {
  const pair = toldPair(comparison);
  if (pair === undefined || pair.to - pair.from < 2) return [];
  const isRelative = comparison.view.basis === "relative-change" && metric.valueKind !== "percentage";
  return [{ kind: isRelative ? "span-relative" : "span", from: pair.from, of: pair.to }];
}

/**
 * The change between the two years compared. Where the View names the earlier one it is told with its per cent, whether
 * or not any place has it; else only where it says more than the change on the year before.
 */
function pairColumns(comparison: Comparison, metric: Metric): readonly FigureColumn[] {
  const pair = toldPair(comparison);
  if (pair === undefined) return [];
  const isChosen = comparison.view.baseYear !== undefined;
  const span = { from: pair.from, of: pair.to };
  if (!isChosen) {
    const told = figureRows(comparison, metric).some(({ byYear }) =>
      isKnown(changeBetween(byYear, pair, metric).change),
    );
    if (comparison.years.length < 3 || !told) return [];
  }
  const isPercentage = metric.valueKind === "percentage";
  return [
    { kind: "span", ...span },
    ...(!isChosen || isPercentage ? [] : [{ kind: "span-relative" as const, ...span }]),
  ];
}
