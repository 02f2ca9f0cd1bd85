import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cellsOf,
  clampedTo,
  type GridSelection,
  type GridShape,
  rangeOf,
  selectionAfter,
  selectionOf,
} from "./grid-moves.ts";

const shape: GridShape = { rows: 12, columns: 5, page: 4, isFilled: () => false };
const at = (row: number, column: number) => selectionOf({ row, column });
const press = (keys: string, from: GridSelection, of: GridShape = shape) => {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  return selectionAfter({ key, ctrl: parts.includes("Ctrl"), shift: parts.includes("Shift") }, from, of);
};
const active = (keys: string, from: GridSelection, of: GridShape = shape) => {
  const next = press(keys, from, of);
  return next && [next.active.row, next.active.column];
};

describe("a key in the grid", () => {
  it("of the arrows goes one cell on and stops at the edge", () => {
    expect(active("ArrowRight", at(0, 0))).toEqual([0, 1]);
    expect(active("ArrowUp", at(0, 2))).toEqual([0, 2]);
    expect(active("ArrowDown", at(11, 2))).toEqual([11, 2]);
  });

  it("Home, End, Page Up and Page Down go to the ends and by pages", () => {
    expect(active("Home", at(3, 3))).toEqual([3, 0]);
    expect(active("End", at(3, 1))).toEqual([3, 4]);
    expect(active("Ctrl+Home", at(3, 3))).toEqual([0, 0]);
    expect(active("Ctrl+End", at(3, 3))).toEqual([11, 4]);
    expect(active("PageDown", at(3, 3))).toEqual([7, 3]);
    expect(active("PageUp", at(3, 3))).toEqual([0, 3]);
  });

  it("Tab goes along the row and over to the next; at the end of the grid it leaves it", () => {
    expect(active("Tab", at(0, 4))).toEqual([1, 0]);
    expect(active("Shift+Tab", at(1, 0))).toEqual([0, 4]);
    expect(press("Tab", at(11, 4))).toBeUndefined();
    expect(press("Shift+Tab", at(0, 0))).toBeUndefined();
  });

  it("Enter goes down, and after Tab back to the column it began in", () => {
    expect(active("Enter", at(2, 3))).toEqual([3, 3]);
    expect(active("Shift+Enter", at(2, 3))).toEqual([1, 3]);
    const tabbed = press("Tab", press("Tab", at(2, 1)) ?? at(0, 0)) ?? at(0, 0);
    expect(tabbed.active).toEqual({ row: 2, column: 3 });
    expect(active("Enter", tabbed)).toEqual([3, 1]);
  });

  it("with Shift grows the selection and leaves the active cell", () => {
    const grown = press("Shift+ArrowDown", press("Shift+ArrowRight", at(2, 2)) ?? at(0, 0));
    expect(grown && rangeOf(grown)).toEqual({ top: 2, left: 2, bottom: 3, right: 3 });
    expect(grown?.active).toEqual({ row: 2, column: 2 });
    const all = press("Ctrl+a", at(2, 2));
    expect(all && cellsOf(rangeOf(all))).toHaveLength(60);
  });

  it("with Ctrl goes to the end of a run of filled cells, or to the next filled one", () => {
    const filled = new Set(["0", "1", "2", "6"]);
    const runs: GridShape = { ...shape, isFilled: ({ row }) => filled.has(`${row}`) };
    expect(active("Ctrl+ArrowDown", at(0, 1), runs)).toEqual([2, 1]);
    expect(active("Ctrl+ArrowDown", at(2, 1), runs)).toEqual([6, 1]);
    expect(active("Ctrl+ArrowDown", at(6, 1), runs)).toEqual([11, 1]);
    expect(active("Ctrl+ArrowUp", at(11, 1), runs)).toEqual([6, 1]);
  });

  it("that types leads nowhere", () => {
    expect(press("5", at(0, 0))).toBeUndefined();
    expect(press("Ctrl+c", at(0, 0))).toBeUndefined();
  });
});

const keys = [
  "Tab",
  "Enter",
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
];
const pressed = fc.record({ key: fc.constantFrom(...keys), ctrl: fc.boolean(), shift: fc.boolean() });

describe("any run of keys", () => {
  it("stays within the grid, and within a smaller one once it is clamped", () => {
    const sizes = fc.record({
      rows: fc.integer({ min: 1, max: 9 }),
      columns: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.array(pressed, { maxLength: 60 }),
        sizes,
        fc.func(fc.boolean()),
        (run, size, isFilled) => {
          const of: GridShape = { ...size, page: 3, isFilled: ({ row, column }) => isFilled(row, column) };
          let selection = at(0, 0);
          for (const key of run) selection = selectionAfter(key, selection, of) ?? selection;
          const small = clampedTo(selection, { rows: 1, columns: 1 });
          expect(rangeOf(small)).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
          const { top, left, bottom, right } = rangeOf(selection);
          expect(top >= 0 && left >= 0 && bottom < size.rows && right < size.columns).toBe(true);
        },
      ),
    );
  });
});
