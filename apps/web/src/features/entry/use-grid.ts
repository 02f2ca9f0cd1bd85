import { type KeyboardEvent, useState } from "react";
import { clipboardOf } from "./grid-clipboard.ts";
import { type Editing, type GridActions, takeKey } from "./grid-keys.ts";
import {
  cellsOf,
  clampedTo,
  type GridCell,
  type GridRange,
  type GridSelection,
  rangeOf,
  selectionAfter,
  selectionOf,
} from "./grid-moves.ts";
import type { CopiedCell, PastedTable } from "./pasted-table.ts";
import type { PlacedPaste } from "./place-paste.ts";
import { type SheetInput, sheetEdits } from "./sheet-edits.ts";

/** What was done with many cells at once, to be told. */
export type GridDeed =
  | { readonly kind: "pasted"; readonly paste: PlacedPaste }
  | { readonly kind: "filled"; readonly cells: number };

interface Input extends SheetInput {
  /** What a cell shows, for who copies it. */
  readonly shown: (cell: GridCell) => string;
  /** The same with its number, for other programs. */
  readonly copied: (cell: GridCell) => CopiedCell;
  readonly pageRows: number;
  readonly onDeed: (deed: GridDeed | undefined) => void;
  /** Alt and arrow down: why there is no figure. */
  readonly onReasons: () => void;
  /** Published cells were emptied. */
  readonly onWithdraw: (cells: readonly GridCell[]) => void;
}

/** The grid as a spreadsheet: its selection, what is being typed, and what keys and the clipboard do. */
export function useGrid(input: Input) {
  const { draft, shown, pageRows, onDeed } = input;
  const edits = sheetEdits(input);
  const { size, editableAt } = edits;
  const [chosen, setSelection] = useState<GridSelection>(() => selectionOf({ row: 0, column: 0 }));
  const [editing, setEditing] = useState<Editing>();
  const [follows, setFollows] = useState(true);
  const selection = clampedTo(chosen, size);
  const range = rangeOf(selection);
  const { clear, put } = writing(edits, input.onWithdraw);
  const goTo = (keys: readonly string[]) => {
    setFollows(true);
    setSelection(edits.firstOf(keys) ?? selection);
    onDeed(undefined);
  };
  const actions: GridActions = {
    move: (key) => {
      const isFilled = (cell: GridCell) => shown(cell) !== "";
      const next = selectionAfter(key, selection, { ...size, page: pageRows, isFilled });
      setFollows(!(key.ctrl && key.key.toLowerCase() === "a"));
      if (next !== undefined) setSelection(next);
      return next !== undefined;
    },
    commit: () => {
      if (editing === undefined) return;
      setEditing(undefined);
      onDeed(undefined);
      // What F2 opened and nobody changed was not typed.
      if (editing.isInside && editing.text === editableAt(selection.active)) return;
      put(editing.text, rangeOf(selectionOf(selection.active)));
    },
    cancel: () => setEditing(undefined),
    editInside: () => setEditing({ text: editableAt(selection.active), isInside: true }),
    clear: () => clear(range),
    fillDown: () => {
      const cells = edits.fillDown(range);
      if (cells > 0) onDeed({ kind: "filled", cells });
    },
    undo: () => goTo(draft.undo()),
    redo: () => goTo(draft.redo()),
    reasons: input.onReasons,
  };
  const paste = (table: PastedTable) => {
    const placed = edits.paste(table, range);
    setFollows(false);
    setSelection(pastedSelection(placed) ?? selection);
    onDeed({ kind: "pasted", paste: placed });
  };
  return {
    ...{ selection, range, editing, setEditing, actions, goTo },
    /** Whether the window goes where the selection ends: not after a paste, nor where all is selected. */
    follows,
    /** Puts one text into every cell of the selection. */
    putAll: (text: string) => put(text, range),
    select: (cell: GridCell, isGrowing: boolean) => {
      actions.commit();
      setSelection(isGrowing ? { active: selection.active, head: cell } : selectionOf(cell));
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (takeKey(event, editing, actions)) event.preventDefault();
    },
    // While a cell is typed into, the clipboard is of its text.
    clipboard:
      editing === undefined
        ? clipboardOf({ range, copied: input.copied, paste, clear: () => edits.clear(range) })
        : {},
  };
}

/** Writing a text into cells, where none empties them: of published ones it is asked for why. */
function writing(edits: ReturnType<typeof sheetEdits>, onWithdraw: (cells: readonly GridCell[]) => void) {
  const clear = (of: GridRange) => {
    const published = edits.clear(of);
    if (published.length > 0) onWithdraw(published);
  };
  const put = (text: string, of: GridRange) => {
    if (text.trim() === "") clear(of);
    else edits.write(cellsOf(of).map((cell) => ({ ...cell, text })));
  };
  return { clear, put };
}

/** What is selected after a paste: what was pasted; undefined where nothing was. */
function pastedSelection({ texts, byName, byHeading }: PlacedPaste): GridSelection | undefined {
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  // What went to its rows by name is no rectangle.
  const isRectangle = byName === undefined && !byHeading;
  return isRectangle ? { active: first, head: last } : selectionOf(first);
}
