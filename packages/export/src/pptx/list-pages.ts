import { cutTo, textHeight } from "./fit-text.ts";
import { contentWidth, type } from "./slide-look.ts";

/** Between paragraphs, in inches. */
export const paragraphGap = 0.1;
/** What a bullet takes of a line. */
export const bulletIndent = 0.3;

/** Sentences in pieces that each fit in a height, none cut but one that is higher alone. */
export function listPages(lines: readonly string[], height: number): readonly (readonly string[])[] {
  const width = contentWidth - bulletIndent;
  const font = { size: type.list };
  const pages: string[][] = [[]];
  let used = 0;
  for (const line of lines) {
    const whole = cutTo(line, { width, height: height - paragraphGap }, font);
    const high = textHeight(whole, width, font) + paragraphGap;
    if (used + high > height && (pages.at(-1)?.length ?? 0) > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(whole);
    used += high;
  }
  return pages;
}
