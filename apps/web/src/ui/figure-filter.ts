import type { FigureRow } from "@sosanh/chart/table/figure-rows";
import type { TextContext } from "@sosanh/chart/table/figure-text";
import { isKnown } from "@sosanh/core/figures/value";
import { foldText } from "../fold-text.ts";

/** Which rows a reader wants to see: all, those that lack a figure, those to be read with caution. */
export type RowState = "all" | "missing" | "caution";

export const rowStates = ["all", "missing", "caution"] as const satisfies readonly RowState[];

export interface RowFilter {
  /** Part of a name, with or without its marks. */
  readonly text: string;
  readonly state: RowState;
  /** The years the state is looked at in. */
  readonly years: readonly number[];
}

/** The rows whose place has every word of the text at the start of a word of its name, former name or parent's name, and that are in the state. */
export function filteredRows(
  rows: readonly FigureRow[],
  filter: RowFilter,
  context: TextContext,
): readonly FigureRow[] {
  const words = foldText(filter.text).split(" ");
  if (filter.state === "all" && filter.text.trim() === "") return rows;
  return rows.filter((row) => isNamed(row, words) && isInState(row, filter, context));
}

function isNamed({ locality }: FigureRow, words: readonly string[]): boolean {
  const names = [locality.name, locality.parentName ?? "", ...locality.formerNames.map(({ name }) => name)];
  const haystack = ` ${foldText(names.join(" "))}`;
  return words.every((word) => haystack.includes(` ${word}`));
}

function isInState(
  { byYear }: FigureRow,
  { state, years }: RowFilter,
  { measure, view }: TextContext,
): boolean {
  switch (state) {
    case "all":
      return true;
    case "missing":
      return years.some((year) => {
        const row = byYear.get(year);
        return row === undefined || !isKnown(measure.of(row));
      });
    case "caution":
      return years.some((year) => {
        const row = byYear.get(year);
        const hasYearBefore = year !== view.years.from || view.years.from === view.years.to;
        if (row === undefined || !isKnown(row.value)) return false;
        return row.estimate || (hasYearBefore && row.comparability.verdict !== "comparable");
      });
  }
}
