import type { Span } from "@sosanh/core/submissions/span";
import { type FigureMention, numeralMention, withUnit } from "./figure-mention.ts";
import { readNumberWords } from "./number-words.ts";
import type { Reading } from "./reading.ts";

/** Why no single number was found where a person marked one. */
export type NotMarked = "no-number" | "several-numbers";

const longestNumber = 12;
/** Alone these are rather a year, "no" or a part of a name. */
const ambiguousAlone = /^(năm|không|tư)$/;

/**
 * The one number that a person marked in the text as given: as the rules read it where they hold it for one, else the
 * numeral or the words by themselves. Only a number that begins in the stretch is marked; its scale may go beyond it.
 */
export function markedMention(
  reading: Reading,
  mentions: readonly FigureMention[],
  marked: Span,
): FigureMention | NotMarked {
  const stretch = tokensIn(reading, marked);
  const { tokens } = reading;
  const found: FigureMention[] = [];
  const isDigits = tokens.slice(stretch.from, stretch.to).some(({ kind }) => kind === "number");
  for (let at = stretch.from; at < stretch.to; ) {
    const read = isDigits ? numeralAt(reading, at) : wordsAt(reading, at, stretch);
    const mention =
      read && (mentions.find((one) => isThis(reading, one, { from: at, to: stretch.to })) ?? read);
    if (mention !== undefined) found.push(mention);
    at = mention === undefined ? at + 1 : Math.max(mention.to, at + 1);
  }
  const [only, second] = found;
  if (only === undefined) return "no-number";
  return second === undefined ? only : "several-numbers";
}

/** From the first token to behind the last. */
interface Tokens {
  readonly from: number;
  readonly to: number;
}

function tokensIn({ tokens, normal }: Reading, { start, end }: Span): Tokens {
  const isIn = (token: Span): boolean => {
    const source = normal.sourceOf(token);
    return source.start < end && start < source.end;
  };
  const from = tokens.findIndex(isIn);
  const to = tokens.findLastIndex(isIn) + 1;
  return from < 0 ? { from: 0, to: 0 } : { from, to };
}

/** Whether the rules read this very number there, and no digits besides: of "18/20" only the first may be marked. */
function isThis({ tokens }: Reading, mention: FigureMention, { from, to }: Tokens): boolean {
  if (mention.from !== from) return false;
  return !tokens.slice(to, mention.to).some(({ kind }) => kind === "number");
}

function numeralAt(reading: Reading, at: number): FigureMention | undefined {
  return reading.tokens[at]?.kind === "number" ? numeralMention(reading, at, at + 1) : undefined;
}

function wordsAt(reading: Reading, at: number, marked: Tokens): FigureMention | undefined {
  const words = reading.tokens.slice(at, at + longestNumber);
  const end = words.findIndex(({ kind }) => kind !== "word");
  const read = readNumberWords(words.slice(0, end < 0 ? words.length : end).map(({ text }) => text));
  if (read === undefined) return undefined;
  const isAll = marked.from === at && marked.to === at + 1;
  const isFirst = marked.from === at && !ambiguousAlone.test(words[0]?.text ?? "");
  if (read.length === 1 && !isAll && !isFirst) return undefined;
  return withUnit(reading, {
    ...{ from: at, to: at + read.length, value: read.value, readings: [], isInWords: true },
  });
}
