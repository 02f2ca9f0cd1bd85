/** A text for a cell, named by its key; "" empties it. */
export interface CellText {
  readonly cell: string;
  readonly text: string;
}

/** A text on its way to the server, with the version of the draft in which the cell was seen. */
export interface SentCell extends CellText {
  readonly seen: number;
}

/** What somebody else put into a cell: who, when (ISO, UTC), and the version of the draft it made. */
export interface CellChange extends CellText {
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

/** What others changed in a draft, up to a version of it. */
export interface SheetNews {
  readonly submission: number;
  readonly version: number;
  readonly changes: readonly CellChange[];
}

/** What the server says to a sending: also which cells it did not take, since others changed them unseen. */
export interface SendAnswer extends SheetNews {
  readonly conflicts: readonly CellChange[];
}

/** How a draft is: what is typed, and how much of it the server has. */
export interface EntryState {
  readonly texts: ReadonlyMap<string, string>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** `away` where the server cannot be reached, `refused` where it will not take what was typed. */
  readonly saving: "saved" | "unsent" | "sending" | "away" | "refused";
  /** When the server last took something. */
  readonly savedAt: Date | undefined;
  /** The submission that holds it; none before anything was typed. */
  readonly submission: number | undefined;
  /** Cells that the server does not have. */
  readonly unsent: number;
  /** Of these, cells that an earlier visit left behind. */
  readonly restored: number;
  readonly refusal: unknown;
  /** Cells typed here that others filled otherwise meanwhile: what they put there. Nothing is sent of them until one is chosen. */
  readonly conflicts: ReadonlyMap<string, CellChange>;
  /** What others put into cells since the page was opened. */
  readonly received: ReadonlyMap<string, CellChange>;
  /** Whether the draft was submitted or discarded elsewhere: it takes nothing more. */
  readonly isClosed: boolean;
}
