import type { Comparison } from "@sosanh/core/comparison/comparison";
import type { Metric } from "@sosanh/core/figures/metric";
import { type FigureColumn, sinceColumns } from "./figure-columns.ts";
import type { FigureRow } from "./figure-rows.ts";
import { figureText, type TextContext } from "./figure-text.ts";

/** Rows by a column, by name, or as given; rows without a figure always come last. */
export function sortedRows(rows: readonly FigureRow[], sort: FigureSort, context: TextContext): FigureRow[] {
  const { column, descending } = sort;
  const sign = descending ? -1 : 1;
  if (column === "name") {
    const collator = new Intl.Collator(context.view.language, { numeric: true });
    return rows.toSorted((a, b) => sign * collator.compare(a.locality.shortName, b.locality.shortName));
  }
  const order = new Map(rows.map((row) => [row, figureText(row, column, context).order]));
  return rows.toSorted((a, b) => {
    const x = order.get(a);
    const y = order.get(b);
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return sign * (x - y);
  });
}

/** The order the View asks for: by the figures of its year, best first; by name; or as given (undefined). */
export function viewSort(comparison: Comparison, metric: Metric): FigureSort | undefined {
  const { order, basis, focusYear } = comparison.view;
  const of = focusYear ?? comparison.years.at(-1);
  if (order === "name") return { column: "name", descending: false };
  if (order === "given" || of === undefined) return undefined;
  const lowerFirst = basis === "rank" || metric.polarity === "lower-better";
  return { column: sinceColumn(comparison, metric) ?? { kind: "figure", of }, descending: !lowerFirst };
}

/** What a map of a change since the base year is coloured by. */
function sinceColumn(comparison: Comparison, metric: Metric): FigureColumn | undefined {
  const { chart } = comparison.view;
  if (chart !== "map" && chart !== "tile-map") return undefined;
  return sinceColumns(comparison, metric)[0];
}

export interface FigureSort {
  readonly column: FigureColumn | "name";
  readonly descending: boolean;
}
