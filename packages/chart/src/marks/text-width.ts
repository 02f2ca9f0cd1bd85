/**
 * How wide a text is in Be Vietnam Pro, without a page to measure it on. Advance widths of the font in hundredths of
 * an em for U+0020 to U+007E, regular and semibold; a letter with marks is as wide as its base letter.
 */
const advances = {
  regular: [
    23, 28, 32, 81, 64, 85, 74, 18, 44, 44, 50, 61, 30, 61, 29, 50, 68, 38, 65, 66, 71, 66, 68, 59, 63, 68,
    29, 30, 56, 73, 56, 57, 100, 74, 67, 77, 73, 62, 63, 78, 71, 26, 46, 68, 62, 85, 73, 83, 64, 82, 67, 63,
    65, 72, 71, 100, 72, 66, 66, 46, 48, 46, 56, 70, 20, 64, 65, 61, 65, 60, 39, 64, 58, 26, 27, 55, 25, 89,
    57, 64, 65, 65, 39, 51, 43, 57, 58, 87, 56, 58, 50, 43, 41, 43, 47,
  ],
  semibold: [
    23, 32, 37, 83, 65, 86, 75, 21, 45, 45, 51, 64, 33, 61, 32, 53, 69, 41, 66, 67, 72, 67, 69, 60, 66, 69,
    32, 33, 57, 74, 57, 60, 101, 76, 70, 78, 74, 63, 64, 79, 72, 28, 48, 70, 64, 88, 74, 83, 67, 82, 70, 66,
    67, 73, 73, 104, 75, 70, 66, 49, 51, 49, 59, 72, 26, 65, 66, 62, 66, 61, 40, 65, 60, 28, 29, 58, 28, 89,
    59, 65, 66, 66, 42, 53, 43, 58, 59, 88, 59, 59, 51, 46, 43, 46, 48,
  ],
} as const;

const others: Readonly<Record<string, number>> = {
  "\u00a0": 23,
  đ: 67,
  Đ: 79,
  "\u2212": 65,
  "–": 69,
  "≥": 84,
  "≤": 84,
  "≈": 84,
  "·": 27,
  "“": 40,
  "”": 43,
};
/** As wide as a full-width sign: no letter of another script is wider. */
const widest = 110;

/** The width of one line of text in pixels at a font size; a little more than the truth rather than less. */
export function textWidth(text: string, size: number, weight = 400): number {
  const table = weight >= 500 ? advances.semibold : advances.regular;
  let hundredths = 0;
  for (const sign of text.normalize("NFD").replace(/\p{M}/gu, "")) {
    const code = sign.codePointAt(0) ?? 0;
    hundredths += others[sign] ?? table[code - 32] ?? widest;
  }
  return (hundredths * size) / 100;
}

/** Breaks a text at spaces into lines no wider than `width`; a longer word stands alone. At least one line. */
export function wrapText(text: string, width: number, font: { size: number; weight?: number }): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, font.size, font.weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** The same in as few lines, as even as can be: a heading whose last word would stand alone is broken earlier. */
export function wrapEvenly(text: string, width: number, font: { size: number; weight?: number }): string[] {
  let lines = wrapText(text, width, font);
  for (let narrower = width - font.size; narrower > width / 2; narrower -= font.size) {
    const closer = wrapText(text, narrower, font);
    if (closer.length > lines.length) break;
    lines = closer;
  }
  return lines;
}

/** A name cut to a width with "…" at its end; a number must never be given here. */
export function cutName(name: string, width: number, font: { size: number; weight?: number }): string {
  if (textWidth(name, font.size, font.weight) <= width) return name;
  const signs = [...name];
  // More signs are never narrower: the most that fit are found by halving, so that no name is slow.
  let [fitting, beyond] = [1, signs.length];
  while (beyond - fitting > 1) {
    const half = Math.floor((fitting + beyond) / 2);
    if (textWidth(`${signs.slice(0, half).join("")}…`, font.size, font.weight) <= width) fitting = half;
    else beyond = half;
  }
  return `${signs.slice(0, fitting).join("").trimEnd()}…`;
}
