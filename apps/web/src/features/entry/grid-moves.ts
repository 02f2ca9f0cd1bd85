/** A cell of the grid by its row and column, from 0. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns there are; at least one of each. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells chosen: a rectangle between `active`, the cell that is typed into, and `head`, the corner that Shift moves.
 * `tabFrom` is the column a run of Tab began in: Enter goes back to it, one row down.
 */
export interface GridSelection {
  readonly active: GridCell;
  readonly head: GridCell;
  readonly tabFrom?: number;
}

/** The corners of a selection, both inclusive. */
export interface GridRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A key as it was pressed; `ctrl` is Control, or Command on a Mac. */
export interface GridKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
}

/** What a move needs to know of the grid. */
export interface GridShape extends GridSize {
  /** Rows that a page of it shows. */
  readonly page: number;
  readonly isFilled: (cell: GridCell) => boolean;
}

/** One cell alone. */
export function selectionOf(cell: GridCell): GridSelection {
  return { active: cell, head: cell };
}

/** The rectangle of a selection. */
export function rangeOf({ active, head }: GridSelection): GridRange {
  return {
    top: Math.min(active.row, head.row),
    left: Math.min(active.column, head.column),
    bottom: Math.max(active.row, head.row),
    right: Math.max(active.column, head.column),
  };
}

/** Every cell of a rectangle, row by row. */
export function cellsOf({ top, left, bottom, right }: GridRange): readonly GridCell[] {
  const cells: GridCell[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) cells.push({ row, column });
  return cells;
}

/** A selection within a grid that may have become smaller. */
export function clampedTo({ active, head, tabFrom }: GridSelection, size: GridSize): GridSelection {
  return {
    active: within(active, size),
    head: within(head, size),
    ...(tabFrom === undefined ? {} : { tabFrom }),
  };
}

/**
 * Where a key leads, as in a spreadsheet: arrows one cell on, with Ctrl to the end of a run of filled cells; Home, End,
 * Page Up and Page Down; with Shift the selection grows instead. Tab and Enter go on, with Shift back; Enter returns to
 * the column that Tab began in. Undefined for a key that leads nowhere; Tab at either end of the grid leaves it.
 */
export function selectionAfter(
  pressed: GridKey,
  selection: GridSelection,
  shape: GridShape,
): GridSelection | undefined {
  if (pressed.key === "Tab") return afterTab(pressed.shift, selection, shape);
  if (pressed.key === "Enter") return afterEnter(pressed.shift, selection, shape);
  if (pressed.ctrl && pressed.key.toLowerCase() === "a")
    return { active: { row: 0, column: 0 }, head: { row: shape.rows - 1, column: shape.columns - 1 } };
  const from = pressed.shift ? selection.head : selection.active;
  const to = target(pressed, from, shape);
  if (to === undefined) return undefined;
  const cell = within(to, shape);
  return pressed.shift ? { active: selection.active, head: cell } : selectionOf(cell);
}

function afterTab(isBack: boolean, selection: GridSelection, size: GridSize): GridSelection | undefined {
  const { row, column } = selection.active;
  const at = row * size.columns + column + (isBack ? -1 : 1);
  if (at < 0 || at >= size.rows * size.columns) return undefined;
  const next = { row: Math.floor(at / size.columns), column: at % size.columns };
  const tabFrom = next.row === row ? (selection.tabFrom ?? column) : undefined;
  return { ...selectionOf(next), ...(tabFrom === undefined || isBack ? {} : { tabFrom }) };
}

function afterEnter(isBack: boolean, { active, tabFrom }: GridSelection, size: GridSize): GridSelection {
  const column = isBack ? active.column : (tabFrom ?? active.column);
  return selectionOf(within({ row: active.row + (isBack ? -1 : 1), column }, size));
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function target({ key, ctrl }: GridKey, from: GridCell, shape: GridShape): GridCell | undefined {
  const step = steps[key];
  if (step !== undefined) return ctrl ? endOfRun(from, step, shape) : moved(from, step);
  switch (key) {
    case "Home":
      return { row: ctrl ? 0 : from.row, column: 0 };
    case "End":
      return { row: ctrl ? shape.rows - 1 : from.row, column: shape.columns - 1 };
    case "PageUp":
      return { row: from.row - shape.page, column: from.column };
    case "PageDown":
      return { row: from.row + shape.page, column: from.column };
    default:
      return undefined;
  }
}

/** Within a run of filled cells its last; from its end, or from an empty cell, the next filled one; else the edge. */
function endOfRun(from: GridCell, step: readonly [number, number], shape: GridShape): GridCell {
  const isInside = ({ row, column }: GridCell) =>
    row >= 0 && row < shape.rows && column >= 0 && column < shape.columns;
  let at = from;
  let next = moved(at, step);
  const runs = isInside(next) && shape.isFilled(from) && shape.isFilled(next);
  while (isInside(next)) {
    if (runs && !shape.isFilled(next)) return at;
    at = next;
    if (!runs && shape.isFilled(at)) return at;
    next = moved(at, step);
  }
  return at;
}

function moved({ row, column }: GridCell, [down, right]: readonly [number, number]): GridCell {
  return { row: row + down, column: column + right };
}

function within({ row, column }: GridCell, { rows, columns }: GridSize): GridCell {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns - 1)),
  };
}
