import { isNumber, type Piece, type Row } from "./pdf-table-row.ts";

/** Rows of figures that follow one another, each a line of its own however many lines its words take. */
export interface Body {
  /** The first row that is none of them. */
  readonly to: number;
  readonly lines: readonly Row[];
  /** How many of them are words alone. */
  readonly sections: number;
}

const fewestNumbers = 2;
const widestGap = 4.5;
const closeLines = 1.3;

/**
 * The rows of a body from a row on. Words that take several lines stand around the numbers of their row: lines closer to
 * one another than rows are, left of the numbers. With `sections` a row of words alone between two rows of figures is one
 * of them. No rows where none begins here.
 */
export function bodyFrom(rows: readonly Row[], from: number, has: { readonly sections: boolean }): Body {
  const kinds = new Map<Row, "figures" | "words" | "section">();
  let to = from;
  for (; to < rows.length; to += 1) {
    const row = rows[to];
    const before = to > from ? rows[to - 1] : undefined;
    if (row === undefined || (before !== undefined && before.y - row.y > row.size * widestGap)) break;
    if (isFigures(row) || isNumbersOfWords(rows, to)) kinds.set(row, "figures");
    else if (isMoreWords(rows, to)) kinds.set(row, "words");
    else if (has.sections && to > from && isSection(rows, to)) kinds.set(row, "section");
    else break;
  }
  const of = (kind: string): readonly Row[] =>
    [...kinds].flatMap(([row, own]) => (own === kind ? [row] : []));
  const [figures, words] = [of("figures"), of("words")];
  const lines = [...kinds.keys()].flatMap((row) => {
    if (kinds.get(row) === "words") return [];
    return [
      withWords(
        row,
        words.filter((each) => nearest(each, figures) === row),
      ),
    ];
  });
  return { to, lines, sections: of("section").length };
}

/** A row of words alone, left of the numbers of the row above it and of the one below. */
function isSection(rows: readonly Row[], at: number): boolean {
  const [row, next] = [rows[at], rows[at + 1]];
  const above = rows.slice(0, at).findLast((each) => isFigures(each));
  if (row === undefined || above === undefined || row.pieces.length > 2 || numbersIn(row.pieces) > 0)
    return false;
  const isBegun = next !== undefined && (isFigures(next) || isMoreWords(rows, at + 1));
  const right = Math.max(...row.pieces.map((piece) => piece.right));
  return isBegun && right < numbersLeft(above) && row.pieces.some(({ text }) => hasWords(text));
}

/** Words, and numbers behind them. */
function isFigures({ pieces }: Row): boolean {
  const words = pieces.findIndex(({ text }) => hasWords(text));
  return words >= 0 && numbersIn(pieces.slice(words + 1)) >= fewestNumbers;
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

function numbersIn(pieces: readonly Piece[]): number {
  return pieces.filter(({ text }) => isNumber(text)).length;
}

/** Numbers alone, between the lines of the words beside them. */
function isNumbersOfWords(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  if (row === undefined || row.pieces.some(({ text }) => hasWords(text))) return false;
  const left = numbersLeft(row);
  const isBeside = (other: Row | undefined): boolean =>
    other !== undefined && isClose(row, other) && areWords(other, left);
  return numbersIn(row.pieces) >= fewestNumbers && isBeside(rows[at - 1]) && isBeside(rows[at + 1]);
}

/** A line of words of which the numbers stand in the row above or below, or beyond other lines of it. */
function isMoreWords(rows: readonly Row[], at: number): boolean {
  return [-1, 1].some((step) => {
    for (let i = at; ; i += step) {
      const [row, next] = [rows[i], rows[i + step]];
      if (row === undefined || next === undefined || !isClose(row, next)) return false;
      if (isFigures(next) || isNumbersOfWords(rows, i + step))
        return areWords(rows[at], numbersLeft(next)) && areWords(row, numbersLeft(next));
      if (numbersIn(next.pieces) > 0) return false;
    }
  });
}

/** Where the numbers of a row begin, behind its words and its counter. */
function numbersLeft({ pieces }: Row): number {
  const words = pieces.findIndex(({ text }) => hasWords(text));
  const numbers = pieces.slice(words + 1).filter(({ text }) => isNumber(text));
  const [first, second] = numbers;
  return (words < 0 && second !== undefined ? second : first)?.left ?? 0;
}

/** One piece of words left of the numbers, that goes on or is gone on with: no section, no counter. */
function areWords(row: Row | undefined, left: number): boolean {
  const [piece, other] = row?.pieces ?? [];
  if (piece === undefined || other !== undefined || piece.right > left) return false;
  return (
    hasWords(piece.text) &&
    !/^([IVX]+|[A-ZĐ]|\d+)[.)]\s/.test(piece.text) &&
    !/^\p{Lu}{2,}[^\p{Ll}]*$/u.test(piece.text)
  );
}

function isClose(a: Row, b: Row): boolean {
  return Math.abs(a.y - b.y) < Math.max(a.size, b.size) * closeLines;
}

function nearest(words: Row, figures: readonly Row[]): Row | undefined {
  const far = (row: Row): number => Math.abs(row.y - words.y);
  return figures.toSorted((a, b) => far(a) - far(b))[0];
}

/** A row of figures with all lines of its words as one. */
function withWords(row: Row, more: readonly Row[]): Row {
  if (more.length === 0) return row;
  const own = row.pieces.find(({ text }) => hasWords(text));
  const lines = [...more, ...(own === undefined ? [] : [{ ...row, pieces: [own] }])].toSorted(
    (a, b) => b.y - a.y,
  );
  const pieces = lines.flatMap((line) => line.pieces);
  const words = {
    text: pieces.map(({ text }) => text).join(" "),
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
  };
  const others = row.pieces.filter((piece) => piece !== own);
  return { ...row, pieces: [...others, words].toSorted((a, b) => a.left - b.left) };
}
