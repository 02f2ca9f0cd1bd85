import type { ClipboardEvent } from "react";
import { cellsOf, type GridCell, type GridRange } from "./grid-moves.ts";
import {
  type CopiedCell,
  type PastedTable,
  readHtmlTable,
  readTabbed,
  writeHtmlTable,
  writeTabbed,
} from "./pasted-table.ts";

/** What copying, cutting and pasting do. */
export interface ClipboardActions {
  readonly onCopy?: (event: ClipboardEvent) => void;
  readonly onCut?: (event: ClipboardEvent) => void;
  readonly onPaste?: (event: ClipboardEvent) => void;
}

interface ClipboardUse {
  readonly range: GridRange;
  readonly copied: (cell: GridCell) => CopiedCell;
  readonly paste: (table: PastedTable) => void;
  readonly clear: () => void;
}

/** The clipboard of a range of the grid. */
export function clipboardOf({ range, copied, paste, clear }: ClipboardUse): ClipboardActions {
  const { top, left, bottom, right } = range;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    const rows = Array.from({ length: bottom - top + 1 }, (_, y) =>
      cellsOf({ top: top + y, bottom: top + y, left, right }).map(copied),
    );
    event.clipboardData.setData("text/plain", writeTabbed(rows.map((row) => row.map(({ text }) => text))));
    event.clipboardData.setData("text/html", writeHtmlTable(rows));
  };
  return {
    onCopy,
    onCut: (event: ClipboardEvent) => {
      onCopy(event);
      clear();
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      const table = tableOf(event.clipboardData);
      if (table !== undefined) paste(table);
    },
  };
}

/** What was copied: cells between tabs, as spreadsheets give them; else the table of a page. */
function tableOf(data: DataTransfer): PastedTable | undefined {
  const text = data.getData("text/plain");
  const html = /[\t\n]/.test(text.trim()) ? "" : data.getData("text/html");
  const table = html === "" ? undefined : readHtmlTable(html);
  return table ?? (text === "" ? undefined : readTabbed(text));
}
