/** Which rule was broken, in a word a caller can branch on and a catalogue can translate. */
export type DomainErrorCode =
  | "invalid-view"
  | "unknown-metric"
  | "unknown-locality"
  | "invalid-year"
  | "view-too-large"
  | "unit-mismatch"
  | "duplicate-observation"
  | "not-found"
  | "import-conflict"
  | "invalid-weight"
  | "invalid-briefing"
  | "unknown-format"
  | "invalid-export"
  | "export-too-large"
  | "export-busy"
  | "invalid-input"
  | "too-many"
  | "not-allowed"
  | "unreadable-file"
  | "submission-conflict";

/**
 * A broken rule of the domain. The message is English and contains the bad value; `evidence` holds the same
 * value as data, so that a page can say it in the reader's language.
 */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly evidence: Readonly<Record<string, string | number>>;

  constructor(
    code: DomainErrorCode,
    message: string,
    evidence: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.evidence = evidence;
  }
}
