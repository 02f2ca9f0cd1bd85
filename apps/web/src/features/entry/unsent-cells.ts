/** Where texts are kept that the server does not have yet: the browser's own storage, or none where it has none. */
export interface TextStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, text: string) => void;
  readonly removeItem: (key: string) => void;
}

/** A text that the server does not have: over which version of which draft it was typed; 0 of none. */
export interface UnsentText {
  readonly text: string;
  readonly seen: number;
  readonly submission: number;
}

/**
 * Keeps the texts of cells that were not sent, in the place of those that this page kept before (`was`): what another
 * window of the same sheet keeps stays. A storage that is full or closed keeps nothing.
 */
export function keepUnsent(
  storage: TextStorage,
  key: string,
  { cells, was }: { readonly cells: ReadonlyMap<string, UnsentText>; readonly was: Iterable<string> },
): void {
  try {
    const all = new Map(unsentCells(storage, key));
    for (const cell of was) all.delete(cell);
    for (const [cell, unsent] of cells) all.set(cell, unsent);
    const rows = [...all].map(([cell, { text, seen, submission }]) => [cell, text, seen, submission]);
    if (rows.length === 0) storage.removeItem(key);
    else storage.setItem(key, JSON.stringify(rows));
  } catch {
    // The page still has them, and goes on sending.
  }
}

/** The texts that were kept; none where nothing was, or something that is no list of cells. */
export function unsentCells(storage: TextStorage, key: string): ReadonlyMap<string, UnsentText> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? "[]");
    return new Map(Array.isArray(kept) ? kept.flatMap(cellOf) : []);
  } catch {
    return new Map();
  }
}

/** What an earlier version of the program kept has no version: it saw nothing. */
function cellOf(given: unknown): (readonly [string, UnsentText])[] {
  if (!Array.isArray(given)) return [];
  const [cell, text, seen = 0, submission = 0]: unknown[] = given;
  if (typeof cell !== "string" || typeof text !== "string") return [];
  return [[cell, { text, seen: Number(seen) || 0, submission: Number(submission) || 0 }]];
}
