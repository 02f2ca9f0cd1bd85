import type { SendAnswer, SentCell } from "./entry-state.ts";
import type { TextStorage } from "./unsent-cells.ts";

/** What a draft works with. */
export interface EntryDraftInput {
  /** Stores cells in the submission, or begins one; `since` is the version that is known. */
  readonly send: (cells: readonly SentCell[], known: KnownDraft) => Promise<SendAnswer>;
  /** Whether a failure of sending is the server's last word. */
  readonly isRefusal: (error: unknown) => boolean;
  readonly storage: TextStorage;
  /** What unsent cells are kept under. */
  readonly key: string;
  readonly submission?: number;
  /** The version of the submission in which it is `stored`. */
  readonly version?: number;
  readonly stored: ReadonlyMap<string, string>;
}

/** Which draft a page knows, and up to which version. */
export interface KnownDraft {
  readonly submission: number | undefined;
  readonly since: number;
}
