import type { Letterhead } from "../letterhead.ts";
import { plainText } from "../plain-text.ts";
import type { PageFlow } from "./page-flow.ts";
import type { ReportLook } from "./report-look.ts";
import type { TextLook } from "./text-lines.ts";
import { drawLine, linesOf } from "./text-lines.ts";

const black = "#000000";
const receivedBy: TextLook = { font: "serifBoldItalic", size: 12, leading: 16, colour: black };
const receiver: TextLook = { font: "serif", size: 11, leading: 14, colour: black };
const signature: TextLook = { font: "serifBold", size: 13, leading: 17, colour: black };
/** Where the signature and the seal go. */
const signingRoom = 66;

interface SetLine {
  readonly text: string;
  readonly look: TextLook;
}

/** The end of an administrative report, never parted by a page: who gets a copy, and who signs. */
export function drawLetterheadFoot(flow: PageFlow, letterhead: Letterhead, look: ReportLook): void {
  const leftWidth = flow.width * 0.45;
  const rightWidth = flow.width - leftWidth;
  const left = receivers(flow, letterhead, leftWidth - 10);
  const above = [letterhead.authority, letterhead.signerTitle].flatMap((text) =>
    text === undefined ? [] : set(flow, plainText(text).toLocaleUpperCase("vi"), rightWidth),
  );
  const below =
    letterhead.signerName === undefined ? [] : set(flow, plainText(letterhead.signerName), rightWidth);
  if (left.length + above.length + below.length === 0) return;
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

function receivers(flow: PageFlow, { recipients = [] }: Letterhead, width: number): readonly SetLine[] {
  if (recipients.length === 0) return [];
  const items = recipients.map((name, i) => `- ${plainText(name)}${i === recipients.length - 1 ? "." : ";"}`);
  return [
    { text: "Nơi nhận:", look: receivedBy },
    ...items.flatMap((text) =>
      linesOf(flow.pdf, text, { look: receiver, width }).map((line) => ({ text: line, look: receiver })),
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
