import type { FigureColumn, YearPair } from "@sosanh/chart/table/figure-columns";
import type { FigureRow } from "@sosanh/chart/table/figure-rows";
import { changeBetween } from "@sosanh/core/comparison/change-between";
import type { Verdict } from "@sosanh/core/comparison/comparability";
import type { ChangeSince, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { indexYearOf } from "@sosanh/core/comparison/years-shown";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import type { View } from "@sosanh/core/view/view";

/** Two years of a place that both have a figure, what changed between them, and whether they compare. */
export interface ToldChange extends YearPair {
  readonly since: ChangeSince;
  readonly verdict: Verdict;
}

/**
 * The verdict on two years of one place. Where no unit beneath is whole in both nothing can be subtracted: such a pair
 * does not compare, whatever its reasons alone would say. Undefined where either year has no figure.
 */
export function toldBetween(
  byYear: ReadonlyMap<number, ComparisonRow>,
  { from, to }: YearPair,
  metric: Metric,
): ToldChange | undefined {
  const [before, after] = [byYear.get(from), byYear.get(to)];
  if (before === undefined || after === undefined || from === to) return undefined;
  if (!isKnown(before.value) || !isKnown(after.value)) return undefined;
  const since = changeBetween(byYear, { from, to }, metric);
  const { change, comparability } = since;
  const isBarred = !isKnown(change) && change.missing === "not-comparable";
  return { from, to, since, verdict: isBarred ? "not-comparable" : comparability.verdict };
}

/** What a cell tells of two years; undefined of a cell that shows one year. */
export function toldIn(
  { byYear }: FigureRow,
  column: FigureColumn,
  { metric, view }: { readonly metric: Metric; readonly view: View },
): ToldChange | undefined {
  const from = earlierYear(column, view);
  if (from === undefined) return undefined;
  const [first, last] = [Math.min(from, column.of), Math.max(from, column.of)];
  return toldBetween(byYear, { from: first, to: last }, metric) ?? toldAlone(byYear, column, from);
}

/** The year before the first one shown has no row: of it the later row speaks alone. */
function toldAlone(
  byYear: ReadonlyMap<number, ComparisonRow>,
  { of }: FigureColumn,
  from: number,
): ToldChange | undefined {
  const row = byYear.get(of);
  if (row === undefined || from !== of - 1 || byYear.has(from) || !isKnown(row.value)) return undefined;
  const { change, comparability } = row;
  if (!isKnown(change) && change.missing !== "not-comparable") return undefined;
  return { from, to: of, since: row, verdict: isKnown(change) ? comparability.verdict : "not-comparable" };
}

function earlierYear(column: FigureColumn, view: View): number | undefined {
  switch (column.kind) {
    case "span":
    case "span-relative":
      return column.from;
    case "change":
    case "relative-change":
    case "rank-change":
      return column.of - 1;
    case "figure":
      if (view.basis === "index") return indexYearOf(view);
      return view.basis === "change" || view.basis === "relative-change" ? column.of - 1 : undefined;
    case "rank":
    case "standing":
      return undefined;
  }
}
