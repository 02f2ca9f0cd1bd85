import type { Pdf } from "./pdf-file.ts";
import type { FontName } from "./pdf-fonts.ts";

/** How text is set, in points. */
export interface TextLook {
  readonly font: FontName;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly colour: string;
}

/** How wide lines may be; the first is shorter by its indent. */
export interface LineRoom {
  readonly look: TextLook;
  readonly width: number;
  readonly indent?: number;
}

/** How wide a text is on one line, in points. */
export function lineWidth(pdf: Pdf, text: string, look: TextLook): number {
  return pdf.font(look.font).fontSize(look.size).widthOfString(spaced(text));
}

/** A text broken at its spaces into lines no wider than `width`; a word wider than that is broken between signs. */
export function linesOf(pdf: Pdf, text: string, { look, width, indent = 0 }: LineRoom): readonly string[] {
  const lines: string[] = [];
  let line = "";
  const room = () => width - (lines.length === 0 ? indent : 0);
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (lineWidth(pdf, longer, look) <= room()) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = piecesOf(pdf, word, { look, width });
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
  }
  return [...lines, line];
}

/** The same in as few lines, of widths as even as can be: for what is centred. */
export function evenLines(pdf: Pdf, text: string, { look, width, indent = 0 }: LineRoom): readonly string[] {
  let best = linesOf(pdf, text, { look, width, indent });
  for (let narrower = width - 6; narrower > width / 3; narrower -= 6) {
    const lines = linesOf(pdf, text, { look, width: narrower, indent });
    if (lines.length > best.length) break;
    best = lines;
  }
  return best;
}

/** The widest of a text's words, in points. */
export function widestWord(pdf: Pdf, text: string, look: TextLook): number {
  return Math.max(0, ...text.split(" ").map((word) => lineWidth(pdf, word, look)));
}

function piecesOf(
  pdf: Pdf,
  word: string,
  { look, width }: { readonly look: TextLook; readonly width: number },
): readonly string[] {
  if (lineWidth(pdf, word, look) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const sign of word) {
    if (piece !== "" && lineWidth(pdf, piece + sign, look) > width) {
      pieces.push(piece);
      piece = sign;
    } else piece += sign;
  }
  return [...pieces, piece];
}

/** A line of text in a box: where its top left corner is and how it lies in its width. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly look: TextLook;
  /** With `align`; a line aligned to the left may be as wide as it is. */
  readonly width?: number;
  readonly align?: "left" | "center" | "right" | "justify";
  readonly link?: string;
  /** The name of a place in the same file. */
  readonly goTo?: string;
}

/** Draws one line of text; its baseline lies where the middle of its capitals is the middle of the line. */
export function drawLine(pdf: Pdf, line: PlacedLine): void {
  const { look, align = "left", width = 0, link, goTo } = line;
  const text = spaced(line.text);
  if (text === "") return;
  const natural = lineWidth(pdf, text, look);
  const words = text.split(" ");
  const share = align === "center" ? 0.5 : align === "right" ? 1 : 0;
  const gap = align === "justify" ? (width - natural) / Math.max(1, words.length - 1) : 0;
  const baseline = line.y + look.leading / 2 + look.size * 0.35;
  const options = {
    lineBreak: false,
    baseline: "alphabetic",
    ...(link === undefined ? {} : { link }),
    ...(goTo === undefined ? {} : { goTo }),
  } as const;
  pdf.fillColor(look.colour);
  let x = line.x + share * (width - natural);
  if (gap <= 0) {
    pdf.text(text, x, baseline, options);
    return;
  }
  words.forEach((word, i) => {
    const piece = i === words.length - 1 ? word : `${word} `;
    pdf.text(piece, x, baseline, options);
    x += lineWidth(pdf, piece, look) + gap;
  });
}

/** A no-break space is the glyph of a space, and a glyph is read back as one sign only. */
function spaced(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
