import type { OpenLabel, RowDecision, TableMapping } from "@sosanh/core/submissions/table-mapping";
import type { TableFigure } from "./read-table.ts";
import type { SheetTable } from "./sheet-figures.ts";
import { decidableWords, headKey, labelKey, rowLabel } from "./table-mapping.ts";

interface Open extends Omit<OpenLabel, "rows"> {
  readonly rows: Set<number>;
}

/** Collects the labels of a table for a person to say. */
export interface OpenLabels {
  /** A figure of the table, as it is read. */
  readonly add: (each: TableFigure) => void;
  /** Those that nothing names for certain and those that were decided, in the order of the table. */
  readonly labels: () => readonly OpenLabel[];
}

/**
 * The labels of a table that nothing names for certain, and those that were decided: what was said stays to be seen and
 * said otherwise. What a column counts is open under the words of the column; those are counted by their columns.
 */
export function openLabels(table: SheetTable, mapping: TableMapping | undefined): OpenLabels {
  const heads = new Map(table.columns.map((each) => [each.column, headKey(each.heads)]));
  const found = new Map(decidedLabels(table, mapping?.rows ?? []));
  const note = (named: Omit<Open, "rows">, at: number): void => {
    const key = `${named.of}\n${labelKey(named.label)}`;
    const known = found.get(key) ?? { ...named, rows: new Set<number>() };
    known.rows.add(at);
    found.set(key, known);
  };
  return {
    add: ({ figure: { doubts, locality, metric }, read }) => {
      const label = read.placeWords.at(-1);
      const nearest = locality.uid === null ? (locality.candidates ?? []) : [locality.uid];
      if (label !== undefined && (doubts.includes("unknown-place") || doubts.includes("place-guessed")))
        note({ label, of: "place", candidates: nearest }, read.cell.row);
      if (!doubts.includes("unknown-metric") && !doubts.includes("metric-guessed")) return;
      const { column } = read.saying;
      const row = rowLabel(read.saying);
      const candidates = metric === null ? [] : [metric];
      if (row !== "") note({ label: row, of: "metric", candidates }, read.cell.row);
      else note({ label: heads.get(column) ?? "", of: "metric", candidates }, column);
    },
    labels: () => {
      const first = ({ rows }: Open): number => Math.min(...rows);
      const inOrder = [...found.values()].toSorted((a, b) => (first(a) < first(b) ? -1 : 1));
      return inOrder.map((open) => ({ ...open, rows: open.rows.size }));
    },
  };
}

/** What was decided of rows, with the rows of this table that bear the label. */
function decidedLabels(
  { figures }: SheetTable,
  decisions: readonly RowDecision[],
): ReadonlyMap<string, Open> {
  const byLabel = new Map<string, RowDecision>(decisions.map((row) => [labelKey(row.label), row]));
  const rows = new Map<string, Set<number>>(decisions.map((row) => [labelKey(row.label), new Set()]));
  const places = new Set<string>();
  for (const figure of byLabel.size === 0 ? [] : figures) {
    for (const words of decidableWords(figure)) rows.get(labelKey(words))?.add(figure.cell.row);
    for (const words of figure.placeWords) places.add(labelKey(words));
  }
  return new Map(
    [...byLabel].map(([key, decided]) => {
      const of = decided.place !== undefined || places.has(key) ? "place" : "metric";
      const { label } = decided;
      return [`${of}\n${key}`, { label, of, candidates: [], decided, rows: rows.get(key) ?? new Set() }];
    }),
  );
}
