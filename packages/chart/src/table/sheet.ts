/** A cell of a sheet: words, or a number with the digits after its mark. */
export type SheetCell = string | { readonly number: number; readonly decimals: number };

/** A table as it goes to a sheet: a line above, the heads, the rows, and lines below. */
export interface Sheet {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly notes: readonly string[];
}
