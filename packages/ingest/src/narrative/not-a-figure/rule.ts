import type { Reading } from "../reading.ts";

/** Why digits are no figure. */
export type NotFigureKind =
  | "date"
  | "clock-time"
  | "year"
  | "document-number"
  | "list-number"
  | "name-part"
  | "phone"
  | "range"
  | "score"
  | "change"
  | "each"
  | "age"
  | "not-counted"
  | "vague";

/** Digits that are no figure: the tokens they take, end exclusive. */
export interface NotFigure {
  readonly kind: NotFigureKind;
  readonly to: number;
}

/** Tells whether the numeral at a token is something else than a figure. */
export type NotFigureRule = (reading: Reading, at: number) => NotFigure | undefined;

// No date, time or number has more; without an end a line of slashes would be read over and over.
const mostParts = 5;

/** The tokens of digits joined by one mark: "18/12/2020" → ["18", "12", "2020"]. */
export function joinedDigits(
  { tokens }: Reading,
  at: number,
  mark: RegExp,
): { readonly parts: readonly string[]; readonly to: number } {
  const parts = [tokens[at]?.text ?? ""];
  let to = at + 1;
  while (parts.length < mostParts) {
    const separator = tokens[to];
    const next = tokens[to + 1];
    if (separator === undefined || next?.kind !== "number" || !mark.test(separator.text)) break;
    if (!next.glued || !separator.glued) break;
    parts.push(next.text);
    to += 2;
  }
  return { parts, to };
}
