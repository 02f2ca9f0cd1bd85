/**
 * How wide a text is in Times New Roman, the font of Word files, without a machine that has it. Advance widths in
 * hundredths of an em for U+0020 to U+007E (those of Tinos, which is as wide letter for letter), regular and bold; a
 * letter with marks is as wide as its base letter, and the horn of ơ and ư adds to it.
 */
const advances = {
  regular: [
    25, 33, 41, 50, 50, 83, 78, 18, 33, 33, 50, 56, 25, 33, 25, 28, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50,
    28, 28, 56, 56, 56, 44, 92, 72, 67, 67, 72, 61, 56, 72, 72, 33, 39, 72, 61, 89, 72, 72, 56, 72, 67, 56,
    61, 72, 72, 94, 72, 72, 61, 33, 28, 33, 47, 50, 33, 44, 50, 44, 50, 44, 33, 50, 50, 28, 28, 50, 28, 78,
    50, 50, 50, 50, 33, 39, 28, 50, 50, 72, 50, 50, 44, 48, 20, 48, 54,
  ],
  bold: [
    25, 33, 56, 50, 50, 100, 83, 28, 33, 33, 50, 57, 25, 33, 25, 28, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50,
    33, 33, 57, 57, 57, 50, 93, 72, 67, 72, 72, 67, 61, 78, 78, 39, 50, 78, 67, 94, 72, 78, 61, 78, 72, 56,
    67, 72, 72, 100, 72, 72, 67, 33, 28, 33, 58, 50, 33, 50, 56, 44, 56, 44, 33, 50, 56, 28, 33, 56, 28, 83,
    56, 50, 56, 56, 44, 39, 33, 56, 50, 72, 50, 50, 44, 39, 22, 39, 52,
  ],
} as const;

const others: Readonly<Record<string, number>> = {
  "\u00a0": 25,
  "\u031b": 5,
  đ: 56,
  Đ: 72,
  "\u2212": 57,
  "–": 50,
  "≥": 55,
  "≤": 55,
  "≈": 55,
  "·": 33,
  "“": 50,
  "”": 50,
};
/** No letter of another script is wider. */
const widest = 110;

/** The width of one line in points at a size in points. */
export function serifWidth(text: string, size: number, isBold = false): number {
  const table = isBold ? advances.bold : advances.regular;
  let hundredths = 0;
  for (const sign of text.normalize("NFD").replace(/(?!\u031b)\p{M}/gu, ""))
    hundredths += others[sign] ?? table[(sign.codePointAt(0) ?? 0) - 32] ?? widest;
  return (hundredths * size) / 100;
}
