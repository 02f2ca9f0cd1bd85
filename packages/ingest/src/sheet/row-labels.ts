import type { TableColumn } from "./column-roles.ts";
import { isTotal } from "./heading-words.ts";
import type { Grid } from "./sheet-grid.ts";

/** What stands beside the figures of a row. */
export interface RowLabels {
  readonly ordinal: string;
  readonly places: readonly string[];
  readonly metric: string;
  /** What the row is a part of: the label above a row of "Trong đó"; "" of a row that is whole. */
  readonly whole: string;
  readonly unit: string;
  readonly year: string;
}

/** Reads the labels of a row; the columns are sorted by what they hold once. */
export function rowLabels(grid: Grid, columns: readonly TableColumn[]): (row: number) => RowLabels {
  const with_ = (role: TableColumn["role"]): readonly number[] =>
    columns.filter((each) => each.role === role).map(({ column }) => column);
  const at = {
    ordinal: with_("ordinal"),
    place: with_("place"),
    metric: with_("metric"),
    unit: with_("unit"),
    year: with_("year"),
  };
  const words = (row: number, of: readonly number[]): readonly string[] =>
    of.map((column) => grid.words(row, column)).filter((text) => text !== "");
  return (row) => {
    const metric = words(row, at.metric);
    const ordinal = words(row, at.ordinal);
    const places = words(row, at.place);
    // "Tổng cộng" often stands in the column of the counters, merged over the labels.
    const isMerged = places.length === 0 && metric.length === 0 && isTotal(ordinal[0] ?? "");
    return {
      ordinal: ordinal.join(" "),
      places: isMerged && at.place.length > 0 ? ordinal : places,
      metric: isMerged && at.place.length === 0 ? ordinal.join(" ") : metric.join(" – "),
      whole: "",
      unit: words(row, at.unit).join(" "),
      year: words(row, at.year).join(" "),
    };
  };
}
