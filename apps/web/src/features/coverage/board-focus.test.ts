import { expect, it } from "vitest";
import { cellAfter } from "./board-focus.ts";

const size = { rows: 12, columns: 5 };
const after = (keys: string, row: number, column: number) => {
  const key = keys.replace("Ctrl+", "");
  const cell = cellAfter({ key, ctrlKey: keys !== key }, { row, column }, size);
  return cell && [cell.row, cell.column];
};

it("arrows go one cell on, and stop at the edge", () => {
  expect(after("ArrowRight", 0, 0)).toEqual([0, 1]);
  expect(after("ArrowDown", 11, 2)).toEqual([11, 2]);
  expect(after("ArrowUp", 0, 2)).toEqual([0, 2]);
  expect(after("ArrowLeft", 3, 0)).toEqual([3, 0]);
});

it("Home and End go to the ends of the row, with Ctrl to those of the board", () => {
  expect(after("Home", 3, 4)).toEqual([3, 0]);
  expect(after("End", 3, 1)).toEqual([3, 4]);
  expect(after("Ctrl+Home", 3, 4)).toEqual([0, 0]);
  expect(after("Ctrl+End", 3, 1)).toEqual([11, 4]);
});

it("Page Up and Page Down go ten rows", () => {
  expect(after("PageDown", 0, 1)).toEqual([10, 1]);
  expect(after("PageUp", 4, 1)).toEqual([0, 1]);
});

it("any other key leads nowhere", () => expect(after("a", 0, 0)).toBeUndefined());
