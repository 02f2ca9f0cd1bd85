import type { ComparedLocality, Comparison, ComparisonRow } from "@sosanh/core/comparison/comparison";
import { rowsByPlace } from "@sosanh/core/comparison/rows-by-place";
import type { Metric } from "@sosanh/core/figures/metric";
import { isKnown } from "@sosanh/core/figures/value";
import { madeOnce } from "@sosanh/core/made-once";
import type { TextContext } from "./figure-text.ts";

/** One place of the table, with its row for every year. */
export interface FigureRow {
  readonly locality: ComparedLocality;
  readonly byYear: ReadonlyMap<number, ComparisonRow>;
}

/** Of the same rows of the same places. */
const once = madeOnce<ReturnType<typeof madeOnce<readonly FigureRow[]>>>();

const noRows: FigureRow["byYear"] = new Map();

/** The places of the answer with what the table needs of one metric, in the answer's order: once for the same rows. */
export function figureRows(comparison: Comparison, metric: Metric): readonly FigureRow[] {
  const { localities } = comparison;
  const byPlace = rowsByPlace(comparison, metric.code);
  return once(byPlace, "", madeOnce)(localities, "", () =>
    localities.map((locality) => ({ locality, byYear: byPlace.get(locality.uid) ?? noRows })),
  );
}

/** At most `most` years: first, last, the two before the last, the rest spread between. */
export function yearsToShow(years: readonly number[], most: number): number[] {
  if (years.length <= most) return [...years];
  const last = years.length - 1;
  const picked = new Set([0, last]);
  for (let back = 1; picked.size < Math.min(most, 4) && back < last; back++) picked.add(last - back);
  const spare = most - picked.size;
  for (let i = 1; i <= spare; i++) picked.add(Math.round(((last - 2) * i) / (spare + 1)));
  return [...picked].toSorted((a, b) => a - b).flatMap((i) => years[i] ?? []);
}

/** The years in which any place has a figure in the View's basis; all of them where none has. */
export function yearsWithFigures(
  rows: readonly FigureRow[],
  years: readonly number[],
  { measure }: TextContext,
): readonly number[] {
  const known = years.filter((year) =>
    rows.some((row) => {
      const at = row.byYear.get(year);
      return at !== undefined && isKnown(measure.of(at));
    }),
  );
  return known.length === 0 ? years : known;
}
