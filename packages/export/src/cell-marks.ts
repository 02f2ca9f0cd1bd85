import type { TableCell, TableSpec } from "@sosanh/chart/table/table-spec";
import type { Language } from "@sosanh/core/view/view";
import { markWords } from "./words/mark-words.ts";

/** The marks behind a number: estimated, to be compared with caution, or not comparable; none behind a plain figure. */
export function cellMarks(
  { isEstimate, verdict, missing }: TableCell,
  language: Language,
): readonly string[] {
  const words = markWords(language);
  if (missing !== undefined) return [];
  return [
    ...(isEstimate ? [words.estimateMark] : []),
    ...(verdict === "caution" ? [words.cautionMark] : []),
    ...(verdict === "not-comparable" ? [words.notComparableMark] : []),
  ];
}

/** What the marks in a table mean: a sentence for each that is there. */
export function markLegend({ rows, language }: TableSpec): readonly string[] {
  const words = markWords(language);
  const marks = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => cellMarks(cell, language))));
  return [
    ...(marks.has(words.estimateMark) ? [words.estimate] : []),
    ...(marks.has(words.cautionMark) ? [words.caution] : []),
    ...(marks.has(words.notComparableMark) ? [words.notComparable] : []),
  ];
}

/** A table with its marks in the text of its cells, and what they mean ahead of its notes. */
export function withMarks(table: TableSpec): TableSpec {
  const legend = markLegend(table);
  if (legend.length === 0) return table;
  return {
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => marked(cell, table.language)) })),
    notes: [legend.join(" "), ...table.notes],
  };
}

function marked(cell: TableCell, language: Language): TableCell {
  const marks = cellMarks(cell, language);
  return marks.length === 0 ? cell : { ...cell, text: [cell.text, ...marks].join("\u00a0") };
}
