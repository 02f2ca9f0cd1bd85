/** A cell of the board by its row and column. */
export interface BoardCell {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are. */
export interface BoardSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cell that a key leads to: arrows go one on, Home and End to the ends of the row, with Ctrl to those of the board,
 * Page Up and Page Down ten rows. Never past an edge; undefined for a key that leads nowhere.
 */
export function cellAfter(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  at: BoardCell,
  { rows, columns }: BoardSize,
): BoardCell | undefined {
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const within = (row: number, column: number): BoardCell => ({
    row: Math.max(0, Math.min(row, lastRow)),
    column: Math.max(0, Math.min(column, lastColumn)),
  });
  switch (key) {
    case "ArrowUp":
      return within(at.row - 1, at.column);
    case "ArrowDown":
      return within(at.row + 1, at.column);
    case "ArrowLeft":
      return within(at.row, at.column - 1);
    case "ArrowRight":
      return within(at.row, at.column + 1);
    case "PageUp":
      return within(at.row - 10, at.column);
    case "PageDown":
      return within(at.row + 10, at.column);
    case "Home":
      return within(ctrlKey ? 0 : at.row, 0);
    case "End":
      return within(ctrlKey ? lastRow : at.row, lastColumn);
    default:
      return undefined;
  }
}
