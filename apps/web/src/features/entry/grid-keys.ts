import type { KeyboardEvent } from "react";
import type { GridKey } from "./grid-moves.ts";

/** What stands in the active cell while it is typed into; `isInside` once the caret walks in it (F2). */
export interface Editing {
  readonly text: string;
  readonly isInside: boolean;
}

/** What keys do in the grid. */
export interface GridActions {
  /** @returns false where the key leads nowhere */
  readonly move: (key: GridKey) => boolean;
  readonly commit: () => void;
  readonly cancel: () => void;
  readonly editInside: () => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Why there is no figure. */
  readonly reasons: () => void;
}

/** Does what a key says, as in a spreadsheet. @returns whether the key is taken: else the browser has it */
export function takeKey(event: KeyboardEvent, editing: Editing | undefined, actions: GridActions): boolean {
  // The keys of a Vietnamese keyboard that is composing a letter are its own.
  if (event.nativeEvent.isComposing) return false;
  return editing === undefined ? whileReady(event, actions) : whileEditing(event, editing, actions);
}

function whileReady(event: KeyboardEvent, actions: GridActions): boolean {
  const { key, altKey } = event;
  if (altKey) {
    if (key === "ArrowDown") actions.reasons();
    return key === "ArrowDown";
  }
  const command = commandOf(event, actions);
  if (command !== undefined) command();
  else if (key === "F2") actions.editInside();
  else if (key === "Delete" || key === "Backspace") actions.clear();
  else return actions.move(keyOf(event));
  return true;
}

function commandOf(event: KeyboardEvent, actions: GridActions): (() => void) | undefined {
  const { key, ctrl, shift } = keyOf(event);
  if (!ctrl) return undefined;
  switch (key.toLowerCase()) {
    case "z":
      return shift ? actions.redo : actions.undo;
    case "y":
      return actions.redo;
    case "d":
      return actions.fillDown;
    default:
      return undefined;
  }
}

function whileEditing(event: KeyboardEvent, { isInside }: Editing, actions: GridActions): boolean {
  const { key } = event;
  if (key === "Escape") {
    actions.cancel();
    return true;
  }
  const leaves = key === "Enter" || key === "Tab" || (!isInside && key.startsWith("Arrow"));
  if (!leaves || event.ctrlKey || event.altKey) return false;
  actions.commit();
  return actions.move(keyOf(event));
}

function keyOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): GridKey {
  return { key, ctrl: ctrlKey || metaKey, shift: shiftKey };
}
