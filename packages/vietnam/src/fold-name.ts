/**
 * A word of a name in the two forms that names are compared in: `folded` for those who type without diacritics, and
 * `letters` with `tone` for those who type with them. The tone stands apart, so that "hoà" and "hòa" are one word.
 */
export interface NameWord {
  /** Lower case ASCII: "xuan". A number has no leading zeros. */
  readonly folded: string;
  /** Lower case with the marks that make letters: "xuân", "đông". */
  readonly letters: string;
  /** The combining tone mark, or "" where there is none. */
  readonly tone: string;
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const anyMarks = /\p{M}/gu;

/**
 * Folds Vietnamese text to lower case ASCII words: "H. Thọ Xuân" → "h tho xuan", "P.15" → "p 15", "Đắk R'lấp" →
 * "dak r lap". Whatever is neither letter nor digit parts words; so does the passage from letters to digits.
 */
export function foldName(text: string): string {
  return nameWords(text)
    .map((word) => word.folded)
    .join(" ");
}

/** The words of a name or of what a person typed, in order; none when it holds no letter and no digit. */
export function nameWords(text: string): readonly NameWord[] {
  const parts =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];
  return parts.map(toWord);
}

/** True when the word as typed has a diacritic, so that it asks for just that spelling. */
export function isMarked(word: NameWord): boolean {
  return word.tone !== "" || word.letters !== word.folded;
}

function toWord(part: string): NameWord {
  const decomposed = part.normalize("NFD");
  const letters = decomposed.replace(toneMarks, "").normalize("NFC");
  const folded = decomposed.replace(anyMarks, "").replaceAll("đ", "d");
  const tone = decomposed.match(toneMarks)?.[0] ?? "";
  const number = /^\d+$/.test(folded) ? folded.replace(/^0+(?=\d)/, "") : undefined;
  return number === undefined ? { folded, letters, tone } : { folded: number, letters: number, tone: "" };
}
