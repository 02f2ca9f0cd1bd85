import type { EntryDraft } from "./entry-draft.ts";
import { cellsOf, type GridCell, type GridRange, type GridSelection, selectionOf } from "./grid-moves.ts";
import type { PastedTable } from "./pasted-table.ts";
import { type PlacedPaste, placePaste } from "./place-paste.ts";
import { cellKey, cellOfKey, type EntrySheet, readOnce } from "./sheet-values.ts";
import { afterTyping, asksWithdrawal, editableText } from "./withdrawal.ts";

/** What is typed into a sheet, by its rows and columns. */
export interface SheetInput {
  readonly sheet: EntrySheet;
  readonly texts: ReadonlyMap<string, string>;
  readonly draft: EntryDraft;
}

/** Writes into the cells of a sheet by their rows and columns; every call is one step to undo. */
export function sheetEdits({ sheet, texts, draft }: SheetInput) {
  const { units, metrics } = sheet;
  const size = { rows: units.length, columns: metrics.length };
  const keyAt = ({ row, column }: GridCell) =>
    cellKey(units[row]?.locality ?? "", metrics[column]?.code ?? "");
  const textAt = (cell: GridCell) => texts.get(keyAt(cell)) ?? "";
  const cellAt = ({ row, column }: GridCell) => units[row]?.cells[column];
  const write = (cells: readonly (GridCell & { readonly text: string })[]) =>
    draft.write(
      cells.flatMap(({ text, ...at }) => {
        const metric = metrics[at.column];
        if (metric === undefined) return [];
        const typed = afterTyping({ text, before: textAt(at), metric, cell: cellAt(at) });
        return [{ cell: keyAt(at), text: typed }];
      }),
    );
  /** What a cell is edited from. */
  const editableAt = (at: GridCell): string => {
    const metric = metrics[at.column];
    if (metric === undefined) return "";
    const { locality = "" } = units[at.row] ?? {};
    return editableText({
      ...{ metric, locality, period: sheet.period, cell: cellAt(at), text: textAt(at) },
    });
  };
  return {
    size,
    write,
    editableAt,
    /** Empties cells of what was typed. @returns those of nothing typed, of which the published figure is to go */
    clear: (range: GridRange): readonly GridCell[] => {
      const cells = cellsOf(range);
      const isWithdrawn = (at: GridCell) => {
        const metric = metrics[at.column];
        return metric !== undefined && "withdrawn" in readOnce(textAt(at), metric);
      };
      const asking = cells.filter((at) => asksWithdrawal({ text: textAt(at), cell: cellAt(at) }));
      write(cells.filter((at) => !isWithdrawn(at)).map((at) => ({ ...at, text: "" })));
      return asking;
    },
    /** Copies the first row of a range into the others; into one row, the one above it. @returns how many cells */
    fillDown: (range: GridRange): number => {
      const from = range.top === range.bottom ? range.top - 1 : range.top;
      if (from < 0) return 0;
      const filled = cellsOf({ ...range, top: from + 1 });
      write(filled.map((cell) => ({ ...cell, text: editableAt({ ...cell, row: from }) })));
      return filled.length;
    },
    paste: (table: PastedTable, range: GridRange): PlacedPaste => {
      const placed = placePaste(table, {
        ...size,
        range,
        rowNames: units.map(({ name, shortName }) => [name, shortName]),
        columnNames: metrics.map(({ name, code }) => [name.vi, name.en, code]),
      });
      write(placed.texts);
      return placed;
    },
    /** The first of the cells that keys name; undefined where it is not on the sheet. */
    firstOf: (keys: readonly string[]): GridSelection | undefined => {
      const { locality, metric } = cellOfKey(keys[0] ?? "");
      const row = units.findIndex((unit) => unit.locality === locality);
      const column = metrics.findIndex((m) => m.code === metric);
      return row < 0 || column < 0 ? undefined : selectionOf({ row, column });
    },
  };
}
