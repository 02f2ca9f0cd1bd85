/** A stretch of a text: UTF-16 units, end exclusive, into the text as it was given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
