import type { Language } from "@sosanh/core/view/view";
import type { Letterhead } from "../letterhead.ts";
import { capitals, listedItems } from "../letterhead-text.ts";
import { plainText } from "../plain-text.ts";
import { letterheadWords } from "../words/letterhead-words.ts";
import type { PageFlow } from "./page-flow.ts";
import type { ReportLook } from "./report-look.ts";
import type { TextLook } from "./text-lines.ts";
import { drawLine, linesOf } from "./text-lines.ts";

const black = "#000000";
const receivedBy: TextLook = { font: "serifBoldItalic", size: 12, leading: 16, colour: black };
const receiver: TextLook = { font: "serif", size: 11, leading: 14, colour: black };
const signature: TextLook = { font: "serifBold", size: 14, leading: 18, colour: black };
/** Where the signature and the seal go. */
const signingRoom = 66;

interface SetLine {
  readonly text: string;
  readonly look: TextLook;
}

/** The end of the signed text, never parted by a page: who gets a copy, and who signs, or room for it. */
export function drawLetterheadFoot(
  flow: PageFlow,
  { letterhead, language }: { readonly letterhead: Letterhead; readonly language: Language },
  look: ReportLook,
): void {
  const leftWidth = flow.width * 0.44;
  const rightWidth = flow.width - leftWidth;
  const { recipients = [], authority, signerTitle, signerName } = letterhead;
  const label = letterheadWords(language).recipients;
  const left = copiesOf(flow, { label, items: listedItems(recipients) }, leftWidth - 10);
  const titles = [authority, signerTitle].filter((text) => text !== undefined);
  const above = (titles.length === 0 ? ["…………………………"] : titles.map(capitals)).flatMap((text) =>
    set(flow, text, rightWidth),
  );
  const below = signerName === undefined ? [] : set(flow, plainText(signerName), rightWidth);
  const signed = heightOf(above) + signingRoom + heightOf(below);
  flow.space(2 * look.gap);
  flow.keep(Math.max(heightOf(left), signed));
  const { y } = flow;
  const right = { x: flow.left + leftWidth, width: rightWidth, align: "center" } as const;
  flow.leaf("P", () => drawLines(flow, left, { x: flow.left, y, width: leftWidth, align: "left" }));
  flow.leaf("P", () => {
    drawLines(flow, above, { ...right, y });
    drawLines(flow, below, { ...right, y: y + heightOf(above) + signingRoom });
  });
  flow.y = y + Math.max(heightOf(left), signed);
}

function copiesOf(
  flow: PageFlow,
  { label, items }: { readonly label: string; readonly items: readonly string[] },
  width: number,
): readonly SetLine[] {
  if (items.length === 0) return [];
  return [
    { text: label, look: receivedBy },
    ...items.flatMap((item) =>
      linesOf(flow.pdf, `- ${item}`, { look: receiver, width }).map((text) => ({ text, look: receiver })),
    ),
  ];
}

function set(flow: PageFlow, text: string, width: number): readonly SetLine[] {
  return linesOf(flow.pdf, text, { look: signature, width }).map((line) => ({ text: line, look: signature }));
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((total, { look }) => total + look.leading, 0);
}

function drawLines(
  flow: PageFlow,
  lines: readonly SetLine[],
  place: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly align: "left" | "center";
  },
): void {
  let { y } = place;
  for (const { text, look } of lines) {
    drawLine(flow.pdf, { ...place, text, y, look });
    y += look.leading;
  }
}
