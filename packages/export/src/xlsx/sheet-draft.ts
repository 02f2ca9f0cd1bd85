import { plainText } from "../plain-text.ts";
import type { CellRange, CellStyle, SheetCell, SheetLink, SheetPlan, SheetRow } from "./sheet-plan.ts";
import { heightFor } from "./text-room.ts";

const least = 20;

/** A sheet as it is filled from the top down; columns are known before. */
export class SheetDraft {
  readonly columns: readonly number[];
  readonly rows: SheetRow[] = [];
  readonly merges: CellRange[] = [];
  readonly links: SheetLink[] = [];

  constructor(columns: readonly number[]) {
    this.columns = columns;
  }

  /** The row that is filled next. */
  get next(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.columns.reduce((sum, one) => sum + one, 0);
  }

  get height(): number {
    return this.heightAbove(this.rows.length);
  }

  heightAbove(row: number): number {
    return this.rows.slice(0, row).reduce((sum, one) => sum + (one.height ?? least), 0);
  }

  /** A row of cells, as high as the highest needs; the first cells by column. */
  cells(cells: readonly SheetCell[]): number {
    const clean = cells.map(cleaned);
    const needs = clean.map(({ column, value, style }) => {
      const width = style.wrap ? (this.columns[column] ?? least) - (style.indent ? 12 : 0) : Infinity;
      return typeof value === "string" ? heightFor(value, width, style) : least;
    });
    return this.#add({ cells: clean, height: Math.max(least, ...needs) });
  }

  /** A text over the columns up to `right`, broken where it is long. */
  text(value: string, style: CellStyle, right: number): number {
    const width = this.columns.slice(0, right + 1).reduce((sum, one) => sum + one, 0);
    const cell = cleaned({ column: 0, value, style });
    const row = this.#add({
      cells: [cell],
      height: Math.max(least, heightFor(`${cell.value}`, width, style)),
    });
    if (right > 0) this.merges.push({ top: row, left: 0, bottom: row, right });
    return row;
  }

  /** One more cell in a row that is there. */
  beside(row: number, cell: SheetCell): void {
    const { cells, height = least } = this.rows[row] ?? { cells: [] };
    const clean = cleaned(cell);
    const need = heightFor(`${clean.value}`, this.columns[cell.column] ?? 64, cell.style);
    this.rows[row] = { cells: [...cells, clean], height: Math.max(height, need) };
  }

  /** An empty row. */
  blank(height = 8): void {
    this.#add({ cells: [], height });
  }

  /** Empty rows until those from `row` on are as high as what lies over them, in pixels. */
  coverFrom(row: number, height: number): void {
    let covered = this.rows.slice(row).reduce((sum, one) => sum + (one.height ?? least), 0);
    for (; covered < height; covered += least) this.#add({ cells: [], height: least });
  }

  link(row: number, column: number, to: SheetLink["to"]): void {
    this.links.push({ row, column, to });
  }

  plan(rest: Omit<SheetPlan, "columns" | "rows" | "merges" | "links">): SheetPlan {
    const { columns, rows, merges, links } = this;
    return { ...rest, columns, rows, merges, links };
  }

  #add(row: SheetRow): number {
    this.rows.push(row);
    return this.rows.length - 1;
  }
}

/** One line of text is cleaned as everywhere; the break that a head has stays. */
function cleaned(cell: SheetCell): SheetCell {
  const { value } = cell;
  return typeof value === "number" ? cell : { ...cell, value: value.split("\n").map(plainText).join("\n") };
}
