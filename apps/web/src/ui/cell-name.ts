import type { CitationPlace } from "@sosanh/core/figures/source";

/** A cell of a workbook: its sheet, row and column, all from 0. */
export interface CellAt {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** "A" of 0, "AA" of 26. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The cell that "B12" names, rows counted from 1; undefined of what is no name of a cell. */
export function cellNamed(name: string): Omit<CellAt, "sheet"> | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/**
 * The cell that a figure cites in a workbook with these sheets; the first sheet where the citation names none, undefined
 * where it is no cell, or of a sheet that is not there.
 */
export function citedCell(
  place: CitationPlace,
  sheets: readonly { readonly name: string }[],
): CellAt | undefined {
  if (place.kind !== "cell") return undefined;
  const sheet = place.sheet === undefined ? 0 : sheets.findIndex((s) => s.name === place.sheet);
  const cell = cellNamed(`${place.column}${place.row}`);
  return cell === undefined || sheet < 0 ? undefined : { sheet, ...cell };
}
