import type { CellRange, Sheet, SheetCell } from "@sosanh/core/submissions/read-document";

/** A sheet's cells by row and column; what a merged range covers can be asked for as well. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  /** What stands in a cell; undefined of none. */
  readonly at: (row: number, column: number) => SheetCell | undefined;
  /** The words of a cell or of the merged range that covers it, in one line; "" of none. */
  readonly words: (row: number, column: number) => string;
  /** Whether the workbook hides a cell from its readers. */
  readonly isHidden: (row: number, column: number) => boolean;
  /** Where the range that covers a cell begins and ends; the cell itself where none does. */
  readonly range: (row: number, column: number) => Sheet["merges"][number];
}

/** A sheet as a grid. */
export function gridOf({ rows, merges, hidden }: Sheet): Grid {
  const covered = new Map<number, Map<number, Sheet["merges"][number]>>();
  for (const merge of merges) {
    // A range over thousands of cells is a frame, not a heading.
    const right = Math.min(merge.right, merge.left + 200);
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 200); row += 1) {
      const line = covered.get(row) ?? new Map<number, Sheet["merges"][number]>();
      covered.set(row, line);
      for (let column = merge.left; column <= right; column += 1) line.set(column, merge);
    }
  }
  const at = (row: number, column: number): SheetCell | undefined => rows[row]?.[column];
  const range = (row: number, column: number): Sheet["merges"][number] =>
    covered.get(row)?.get(column) ?? { top: row, left: column, bottom: row, right: column };
  return {
    height: rows.length,
    width: rows.reduce((widest, row) => Math.max(widest, row.length), 0),
    at,
    words: (row, column) => {
      const { top, left } = range(row, column);
      return wordsOf(at(top, left));
    },
    isHidden: (row, column) => isWithin(row, hidden?.rows) || isWithin(column, hidden?.columns),
    range,
  };
}

function isWithin(place: number, ranges: readonly CellRange[] = []): boolean {
  return ranges.some(({ from, to }) => from <= place && place < to);
}

/** What a cell says, in one line. */
function wordsOf(cell: SheetCell | undefined): string {
  if (cell === undefined || cell.kind === "empty") return "";
  const text = cell.kind === "number" ? cell.shown : cell.text;
  return text.replace(/\s+/g, " ").trim().normalize("NFC");
}
