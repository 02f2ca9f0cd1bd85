/** A text that was put in the place of another, in a cell named by its key; "" is an empty cell. */
export interface Edit {
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** What was done, oldest first, and what was undone, the last undone last; what was done at once is one step. */
export interface EditHistory {
  readonly done: readonly (readonly Edit[])[];
  readonly undone: readonly (readonly Edit[])[];
}

export const emptyHistory: EditHistory = { done: [], undone: [] };

/** Steps that can be undone. */
const mostSteps = 500;

/** The history with one more step; a step that changes nothing is none. What had been undone is gone. */
export function withStep(history: EditHistory, edits: readonly Edit[]): EditHistory {
  const changes = edits.filter(({ before, after }) => before !== after);
  if (changes.length === 0) return history;
  return { done: [...history.done, changes].slice(-mostSteps), undone: [] };
}

/** The history one step back, and the edits that bring the cells there; undefined where nothing was done. */
export function stepBack({ done, undone }: EditHistory): Step | undefined {
  const last = done.at(-1);
  if (last === undefined) return undefined;
  const edits = last.toReversed().map(({ cell, before, after }) => ({ cell, before: after, after: before }));
  return { history: { done: done.slice(0, -1), undone: [...undone, last] }, edits };
}

/** The history one step on again; undefined where nothing was undone. */
export function stepOn({ done, undone }: EditHistory): Step | undefined {
  const next = undone.at(-1);
  if (next === undefined) return undefined;
  return { history: { done: [...done, next], undone: undone.slice(0, -1) }, edits: next };
}

interface Step {
  readonly history: EditHistory;
  readonly edits: readonly Edit[];
}

/** The texts of cells after edits; of an empty cell there is none. */
export function withEdits(
  texts: ReadonlyMap<string, string>,
  edits: readonly Edit[],
): ReadonlyMap<string, string> {
  const next = new Map(texts);
  for (const { cell, after } of edits) {
    if (after === "") next.delete(cell);
    else next.set(cell, after);
  }
  return next;
}
