import type { Span } from "./span.ts";

/** Words that numbers are written with; what they are worth is asked of the reader. */
const numberWords: ReadonlySet<string> = new Set(
  (
    "không một mốt hai ba bốn tư năm lăm nhăm sáu bảy bẩy tám chín mười mươi chục trăm linh lẻ " +
    "nghìn ngàn vạn triệu tỷ tỉ"
  ).split(" "),
);
/** A lone word is rather an article, a year or a "no". */
const fewestWords = 2;

const pieces = /\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*/gu;

/**
 * The numbers of a text, in digits or in at least two words, in its order: what a person may mean who looks for one. Not
 * told what they are: days, years and clauses are among them.
 */
export function numbersOf(text: string, { start, end }: Span): readonly Span[] {
  const found: Span[] = [];
  let run: { start: number; end: number; words: number } | undefined;
  const close = () => {
    if (run !== undefined && run.words >= fewestWords) found.push({ start: run.start, end: run.end });
    run = undefined;
  };
  for (const match of text.slice(start, end).matchAll(pieces)) {
    const [piece] = match;
    const from = start + match.index;
    const to = from + piece.length;
    if (/^\d/.test(piece)) {
      close();
      found.push({ start: from, end: to });
      continue;
    }
    const isWord = numberWords.has(piece.normalize("NFC").toLowerCase());
    const isNext = run !== undefined && /^\s+$/.test(text.slice(run.end, from));
    if (!isWord || !isNext) close();
    if (isWord) run = { start: run?.start ?? from, end: to, words: (run?.words ?? 0) + 1 };
  }
  close();
  return found;
}

/** Whether a person who selected these words may mean a number: digits, or a word of a number. */
export function mayBeNumber(words: string): boolean {
  return [...words.matchAll(pieces)].some(
    ([piece]) => /^\d/.test(piece) || numberWords.has(piece.normalize("NFC").toLowerCase()),
  );
}

/** Those of some numbers that no figure stands on. Both in the order of the text. */
export function looseNumbers(numbers: readonly Span[], figures: readonly Span[]): readonly Span[] {
  const taken = figures.toSorted((a, b) => a.start - b.start);
  let next = 0;
  return numbers.filter(({ start, end }) => {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (taken[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}
