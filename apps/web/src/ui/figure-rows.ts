import { type Measure, measureOf } from "@sosanh/chart/measure";
import { formatChange, formatRank } from "@sosanh/chart/number-text";
import type { Verdict } from "@sosanh/core/comparability";
import type { ComparedLocality, Comparison, ComparisonRow } from "@sosanh/core/comparison";
import type { Metric } from "@sosanh/core/metric";
import { unreachable } from "@sosanh/core/unreachable";
import { isKnown, type Missing, type MissingReason, missing, type Value } from "@sosanh/core/value";
import type { View } from "@sosanh/core/view";

/** One place of the table, with its row for every year and the change over all of them. */
export interface FigureRow {
  readonly locality: ComparedLocality;
  readonly byYear: ReadonlyMap<number, ComparisonRow>;
  readonly span: Span;
}

/** From the first to the last year shown: the least comparable step on the way decides. */
export interface Span {
  readonly change: Value;
  readonly verdict: Verdict;
}

/** A column: the figures of a year, or what is worked out of them. `of` is the year it is about. */
export type FigureColumn =
  | { readonly kind: "figure"; readonly of: number }
  | { readonly kind: "span"; readonly from: number; readonly of: number }
  | { readonly kind: "change" | "relative-change" | "rank" | "rank-change"; readonly of: number };

/** What a cell shows: text and the number it sorts by, or the reason there is neither. */
export interface FigureText {
  readonly text: string;
  readonly order?: number;
  readonly missing?: MissingReason;
  readonly verdict: Verdict;
}

/** The places of the answer with what the table needs of one metric, in the answer's order. */
export function figureRows(comparison: Comparison, metric: Metric): FigureRow[] {
  const { years } = comparison;
  return comparison.localities.map((locality) => {
    const byYear = new Map<number, ComparisonRow>();
    for (const row of comparison.rows) {
      if (row.metric === metric.code && row.locality === locality.uid) byYear.set(row.period.year, row);
    }
    return { locality, byYear, span: spanOf(years.map((year) => byYear.get(year))) };
  });
}

/** First and last values subtracted; missing where either is, is not exact, or a step between cannot be compared. */
function spanOf(rows: readonly (ComparisonRow | undefined)[]): Span {
  const steps = rows.slice(1).map((row) => row?.comparability.verdict ?? "comparable");
  const verdict: Verdict = steps.includes("not-comparable")
    ? "not-comparable"
    : steps.includes("caution")
      ? "caution"
      : "comparable";
  const first = rows.at(0)?.value;
  const last = rows.at(-1)?.value;
  if (verdict === "not-comparable") return { change: missing("not-comparable"), verdict };
  if (first === undefined || last === undefined) return { change: missing("not-reported"), verdict };
  if (!isKnown(first)) return { change: first, verdict };
  if (!isKnown(last)) return { change: last, verdict };
  const exact = first.qualifier === "exact" && last.qualifier === "exact";
  const change: Value = exact
    ? { value: last.value - first.value, qualifier: "exact" }
    : missing("not-comparable");
  return { change, verdict };
}

/** Columns for a basis: its figures year by year; beside plain values also changes and ranks. */
export function figureColumns(
  comparison: Comparison,
  metric: Metric,
  years: readonly number[],
): FigureColumn[] {
  const { basis, focusYear } = comparison.view;
  const figures = years.map((of): FigureColumn => ({ kind: "figure", of }));
  const first = comparison.years.at(0);
  const of = focusYear ?? comparison.years.at(-1);
  if (basis !== "value" || of === undefined || first === undefined) return figures;
  const shown = (shows: (row: ComparisonRow) => boolean) =>
    comparison.rows.some((row) => row.metric === metric.code && row.period.year === of && shows(row));
  const columns = [...figures];
  if (comparison.years.length > 2 && figureRows(comparison, metric).some((row) => isKnown(row.span.change)))
    columns.push({ kind: "span", from: first, of: comparison.years.at(-1) ?? of });
  if (shown((row) => isKnown(row.change))) columns.push({ kind: "change", of });
  if (shown((row) => isKnown(row.relativeChange))) columns.push({ kind: "relative-change", of });
  if (shown((row) => "position" in row.rank && row.rank.of > 1)) columns.push({ kind: "rank", of });
  if (shown((row) => isKnown(row.rankChange))) columns.push({ kind: "rank-change", of });
  return columns;
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

/** What stands in the cell of a row and a column. */
export function figureText(row: FigureRow, column: FigureColumn, context: TextContext): FigureText {
  const { metric, view } = context;
  const style = { language: view.language, decimals: metric.decimals };
  const at = row.byYear.get(column.of);
  if (column.kind === "span") {
    return valueText(row.span.change, row.span.verdict, (v) => formatChange(v, style));
  }
  if (at === undefined) return { text: "", missing: "not-reported", verdict: "comparable" };
  const { verdict } = at.comparability;
  switch (column.kind) {
    case "figure":
      return basisText(at, context);
    case "change":
      return valueText(at.change, verdict, (v) => formatChange(v, style));
    case "relative-change":
      return valueText(at.relativeChange, verdict, (v) =>
        formatChange(v, { language: view.language, decimals: 1, unit: "%" }),
      );
    case "rank":
      return rankText(at);
    case "rank-change":
      return valueText(at.rankChange, "comparable", (v) =>
        formatChange(v, { language: view.language, decimals: 0 }),
      );
    default:
      return unreachable(column);
  }
}

/** What a cell is written with: the measure is the View's own, of the metric. */
export interface TextContext {
  readonly metric: Metric;
  readonly view: View;
  readonly measure: Measure;
}

/** The context of a metric's table. */
export function textContext(metric: Metric, view: View): TextContext {
  return { metric, view, measure: measureOf(metric, view) };
}

/** The figure of a row in the View's basis, without its unit: the table says it once, above. */
function basisText(row: ComparisonRow, { view, measure }: TextContext): FigureText {
  if (view.basis === "rank") return rankText(row);
  const compares = view.basis === "change" || view.basis === "relative-change";
  const verdict = compares ? row.comparability.verdict : "comparable";
  return valueText(measure.of(row), verdict, () => measure.label(row));
}

function rankText({ rank }: ComparisonRow): FigureText {
  if ("missing" in rank) return missingText(rank);
  return { text: formatRank(rank), order: rank.position, verdict: "comparable" };
}

function valueText(value: Value, verdict: Verdict, write: (value: Value) => string): FigureText {
  return isKnown(value) ? { text: write(value), order: value.value, verdict } : missingText(value);
}

function missingText(value: Missing): FigureText {
  return { text: "", missing: value.missing, verdict: "comparable" };
}

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
  return { column: { kind: "figure", of }, descending: !lowerFirst };
}

export interface FigureSort {
  readonly column: FigureColumn | "name";
  readonly descending: boolean;
}
