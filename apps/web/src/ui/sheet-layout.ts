import type { DocumentOutline } from "@sosanh/core/submissions/document";
import type { Sheet, SheetCell } from "@sosanh/core/submissions/read-document";

export type SheetOutline = Extract<DocumentOutline, { readonly kind: "sheets" }>["sheets"][number];

/** Rows and columns that are written, both ends included. */
export interface SheetWindow {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

type Merge = Sheet["merges"][number];

/** How a place of the grid is written: alone, as the first of several joined ones, or not at all, being under another. */
export type CellLayout =
  | { readonly kind: "own" }
  | { readonly kind: "covered" }
  | {
      readonly kind: "joined";
      readonly rowSpan: number;
      readonly colSpan: number;
      readonly row: number;
      readonly column: number;
    };

/** Finds how each place of a window is written; joined places are cut to the window and keep the words of their first. */
export function cellLayouts(
  merges: readonly Merge[],
  window: SheetWindow,
): (row: number, column: number) => CellLayout {
  const inside = merges.filter(
    (m) =>
      m.top <= window.bottom && m.bottom >= window.top && m.left <= window.right && m.right >= window.left,
  );
  return (row, column) => {
    const merge = inside.find(
      (m) => m.top <= row && row <= m.bottom && m.left <= column && column <= m.right,
    );
    if (merge === undefined) return { kind: "own" };
    const isFirst = row === Math.max(merge.top, window.top) && column === Math.max(merge.left, window.left);
    if (!isFirst) return { kind: "covered" };
    return {
      kind: "joined",
      rowSpan: Math.min(merge.bottom, window.bottom) - row + 1,
      colSpan: Math.min(merge.right, window.right) - column + 1,
      row: merge.top,
      column: merge.left,
    };
  };
}

/** What a cell shows, as the sheet shows it; "" of an empty one. */
export function cellText(cell: SheetCell | undefined): string {
  if (cell === undefined || cell.kind === "empty") return "";
  return cell.kind === "number" ? cell.shown : cell.text;
}

/** How many columns to its right the words of a cell run into, as they do in the sheet: those that are free. */
export function spillOf(
  cells: readonly SheetCell[],
  column: number,
  isFree: (column: number) => boolean,
): number {
  if (cells[column]?.kind !== "text") return 0;
  let next = column + 1;
  while (isFree(next) && cellText(cells[next]) === "") next += 1;
  return next - column - 1;
}

const narrowest = 56;
const widest = 280;

/** The width of a column, in pixels, by the words in some of its rows; words of joined cells make none wider. */
export function columnWidth(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
  return Math.min(widest, Math.max(narrowest, 24 + Math.ceil(longest * 7.8)));
}
