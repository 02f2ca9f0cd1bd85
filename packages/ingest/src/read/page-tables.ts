import type { Sheet, SheetCell, SheetDocument } from "@sosanh/core/submissions/read-document";
import { gridCell, rowsOf, spanOf } from "./flow-text.ts";
import { isElement, type PageElement, pageTree } from "./page-tree.ts";
import { readLimits } from "./read-limits.ts";
import { Unreadable } from "./unreadable.ts";

type Cells = (SheetCell | undefined)[][];

/** A page that calls itself a workbook, as many programs save one: each of its tables a sheet, cells over cells merged. */
export function pageTables(html: string): SheetDocument {
  const found: PageElement[] = [];
  const look = (element: PageElement): void => {
    for (const child of element.childNodes.filter(isElement)) {
      look(child);
      if (child.tagName === "table" && rowsOf(child).length > 0) found.push(child);
    }
  };
  look(pageTree(html));
  if (found.length > readLimits.sheets)
    throw new Unreadable("too-many", { what: "sheets", value: found.length, most: readLimits.sheets });
  let cells = 0;
  const sheets = found.map((table, i) => {
    const sheet = sheetOf(table, `${i + 1}`);
    cells += sheet.rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > readLimits.cells)
      throw new Unreadable("too-many", { what: "cells", value: cells, most: readLimits.cells });
    return sheet;
  });
  if (sheets.length === 0) throw new Unreadable("no-text");
  return { kind: "sheets", sheets };
}

function sheetOf(table: PageElement, name: string): Sheet {
  const rows = rowsOf(table);
  const cells: Cells = rows.map(() => []);
  const merges: Sheet["merges"][number][] = [];
  let spread = 0;
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const element of row) {
      while (cells[top]?.[left] !== undefined) left += 1;
      const bottom = Math.min(top + spanOf(element, "rowspan"), rows.length) - 1;
      const right = Math.min(left + spanOf(element, "colspan"), readLimits.columns) - 1;
      spread += (bottom - top + 1) * (right - left + 1);
      if (spread > readLimits.cells)
        throw new Unreadable("too-many", { what: "cells", value: spread, most: readLimits.cells });
      place(cells, { top, left, bottom, right, cell: cellOf(element) });
      if (bottom > top || right > left) merges.push({ top, left, bottom, right });
      left = right + 1;
    }
  }
  return { name, rows: cells.map((row) => Array.from(row, (cell) => cell ?? { kind: "empty" })), merges };
}

function place(cells: Cells, at: Sheet["merges"][number] & { readonly cell: SheetCell }): void {
  for (let r = at.top; r <= at.bottom; r += 1)
    for (let c = at.left; c <= at.right; c += 1) {
      const row = cells[r];
      if (row !== undefined) row[c] = r === at.top && c === at.left ? at.cell : { kind: "empty" };
    }
}

function cellOf(element: PageElement): SheetCell {
  const text = gridCell(element);
  return text === "" ? { kind: "empty" } : { kind: "text", text };
}
