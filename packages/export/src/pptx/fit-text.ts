import { textWidth, wrapText } from "@sosanh/chart/marks/text-width";

/** A text on a slide: its size in points. */
export interface TextFont {
  readonly size: number;
  readonly bold?: boolean;
}

/** Arial is narrower than the font whose widths are known, bold a little less so: rather too much room than too little. */
const narrower = { regular: 0.95, bold: 0.98 };

/** Height of a line to its size: Vietnamese letters bear marks upon marks. */
export const lineHeight = 1.2;

/** The width of one line in inches. */
export function textInches(text: string, { size, bold = false }: TextFont): number {
  return (textWidth(text, size, bold ? 600 : 400) * (bold ? narrower.bold : narrower.regular)) / 72;
}

/** How many lines a text takes in a width in inches; a word that is longer breaks where it must. */
export function linesIn(text: string, inches: number, { size, bold = false }: TextFont): number {
  const weight = bold ? 600 : 400;
  const room = (inches * 72) / (bold ? narrower.bold : narrower.regular);
  const lines = wrapText(text, room, { size, weight });
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line, size, weight) / room)), 0);
}

/** The height in inches of a text in a width. */
export function textHeight(text: string, inches: number, font: TextFont): number {
  return (linesIn(text, inches, font) * font.size * lineHeight) / 72;
}

/** The first of the sizes, largest first, in which a text keeps to a height; the last where it does in none. */
export function fittingSize(
  text: string,
  room: { readonly width: number; readonly height: number; readonly bold?: boolean },
  sizes: readonly number[],
): number {
  const { width, height, bold = false } = room;
  const fits = sizes.find((size) => textHeight(text, width, { size, bold }) <= height);
  return fits ?? sizes.at(-1) ?? 10;
}

/** A text cut with "…" where it is longer than a height takes: only what nobody writes by hand is. */
export function cutTo(
  text: string,
  room: { readonly width: number; readonly height: number },
  font: TextFont,
): string {
  if (textHeight(text, room.width, font) <= room.height) return text;
  const signs = [...text];
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const fits = textHeight(`${signs.slice(0, middle).join("")}…`, room.width, font) <= room.height;
    [low, high] = fits ? [middle, high] : [low, middle - 1];
  }
  return `${signs.slice(0, low).join("")}…`;
}
