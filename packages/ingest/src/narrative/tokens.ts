import type { Span } from "@sosanh/core/submissions/span";
import type { NormalText } from "./normal-text.ts";

/**
 * A word, a numeral with its separators (a space is one: "5 412", "5 . 412"), a mark, or the end of a line; offsets into
 * the normal text.
 */
export interface Token extends Span {
  readonly kind: "word" | "number" | "mark" | "line";
  /** In lower case. */
  readonly text: string;
  /** True of a word that begins with a capital. */
  readonly capital: boolean;
  /** True when nothing stands between it and the token before. */
  readonly glued: boolean;
}

const pieces =
  /\n|\p{L}[\p{L}\p{M}]*|(?<![\d.,/-]|loại |lớp )[1-9]\d{0,2}(?: (?:\. )?\d{3})+(?![\d/-]|[.,]\d)|\d+(?:[.,]\d+)*|[^\s]/gu;

/** Cuts a normal text into tokens, in order; spaces are left out, ends of lines are kept. */
export function tokensOf({ text, lower }: NormalText): readonly Token[] {
  let before = -1;
  return [...text.matchAll(pieces)].map((match) => {
    const [piece] = match;
    const start = match.index;
    const end = start + piece.length;
    const glued = before === start;
    before = end;
    return {
      kind: kindOf(piece),
      text: lower.slice(start, end),
      start,
      end,
      glued,
      capital: isCapital(piece),
    };
  });
}

function kindOf(piece: string): Token["kind"] {
  if (piece === "\n") return "line";
  if (/^\d/.test(piece)) return "number";
  return /^\p{L}/u.test(piece) ? "word" : "mark";
}

function isCapital(piece: string): boolean {
  return /^\p{Lu}/u.test(piece);
}
