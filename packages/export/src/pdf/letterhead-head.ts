import type { Letterhead } from "../letterhead.ts";
import { capitals, documentNumber, listedItems, officeLines, placeAndDate } from "../letterhead-text.ts";
import { plainText } from "../plain-text.ts";
import type { Report } from "../report.ts";
import { letterheadWords, motto, nation } from "../words/letterhead-words.ts";
import type { PageFlow } from "./page-flow.ts";
import { drawText } from "./paragraphs.ts";
import type { ReportLook } from "./report-look.ts";
import type { TextLook } from "./text-lines.ts";
import { drawLine, evenLines, lineWidth } from "./text-lines.ts";

const black = "#000000";
/** Of the line under it, within the third to the half that the decree asks for. */
const ruleShare = 0.42;
const upright12: TextLook = { font: "serif", size: 12, leading: 16, colour: black };
const bold12: TextLook = { ...upright12, font: "serifBold" };
const bold13: TextLook = { font: "serifBold", size: 13, leading: 17, colour: black };
const upright13: TextLook = { ...bold13, font: "serif" };
const italic13: TextLook = { ...bold13, font: "serifItalic" };

/** A column of centred lines. */
interface Column {
  readonly x: number;
  readonly width: number;
}

/**
 * The head of an administrative report: offices on the left, the country's name and motto on the right, number, place
 * and date, the kind of document and what it tells of, and whom it is for.
 */
export function drawLetterheadHead(
  flow: PageFlow,
  { report, letterhead }: { readonly report: Report; readonly letterhead: Letterhead },
  look: ReportLook,
): void {
  const words = letterheadWords(report.language);
  flow.turn("upright");
  const left = { x: flow.left, width: flow.width * 0.44 };
  const right = { x: flow.left + left.width, width: flow.width - left.width };
  const top = flow.y;
  const underOffices = drawOffices(flow, letterhead, left);
  flow.y = top;
  const underMotto = drawMotto(flow, right);
  flow.y = Math.max(underOffices, underMotto) + 8;
  flow.leaf("P", () => {
    drawCentred(flow, {
      text: `${words.number} ${documentNumber(letterhead)}`,
      column: left,
      look: upright13,
    });
    drawCentred(flow, { text: placeAndDate(letterhead, report.language), column: right, look: italic13 });
  });
  flow.y += upright13.leading + 18;
  drawSubject(flow, { kind: words.document, subject: letterhead.subject ?? report.title }, look);
  drawAddressees(flow, { label: words.to, to: listedItems(letterhead.to ?? []) }, look);
}

function drawOffices(flow: PageFlow, { parentOffice, office }: Letterhead, column: Column): number {
  const lines = (name: string, look: TextLook) =>
    officeLines(capitals(name), column.width, (text) => lineWidth(flow.pdf, text, look));
  const own = lines(office, bold12);
  flow.leaf("P", () => {
    for (const text of parentOffice === undefined ? [] : lines(parentOffice, upright12))
      drawLines(flow, { text, column, look: upright12 });
    for (const text of own) drawLines(flow, { text, column, look: bold12 });
    drawRule(flow, column, Math.min(column.width, lineWidth(flow.pdf, own.at(-1) ?? "", bold12)) * ruleShare);
  });
  return flow.y;
}

function drawMotto(flow: PageFlow, column: Column): number {
  flow.leaf("P", () => {
    drawLines(flow, { text: nation, column, look: bold12 });
    drawLines(flow, { text: motto, column, look: bold13 });
    drawRule(flow, column, lineWidth(flow.pdf, motto, bold13));
  });
  return flow.y;
}

function drawSubject(
  flow: PageFlow,
  { kind, subject }: { readonly kind: string; readonly subject: string },
  look: ReportLook,
): void {
  const column = { x: flow.left + 30, width: flow.width - 60 };
  flow.leaf("H1", () => {
    drawLines(flow, { text: capitals(kind), column, look: look.title });
    const last = drawLines(flow, { text: plainText(subject), column, look: look.title });
    drawRule(flow, column, lineWidth(flow.pdf, last, look.title) * ruleShare);
  });
  flow.y += 14;
}

/** One office on the line itself; several one to a line, their dashes below the colon. */
function drawAddressees(
  flow: PageFlow,
  { label, to }: { readonly label: string; readonly to: readonly string[] },
  look: ReportLook,
): void {
  const [first] = to;
  if (first === undefined) return;
  const as = { ...look.body, size: 14, leading: 19 };
  if (to.length === 1) drawText(flow, { text: `${label} ${first}`, look: as, align: "center" });
  else {
    const inset = 85;
    const dash = inset + lineWidth(flow.pdf, label, as);
    drawText(flow, { text: label, look: as, inset });
    for (const office of to) drawText(flow, { text: `- ${office}`, look: as, inset: dash });
  }
  flow.y += 10;
}

/** Centred lines one below the other; gives back the last. */
function drawLines(
  flow: PageFlow,
  { text, column, look }: { readonly text: string; readonly column: Column; readonly look: TextLook },
): string {
  const lines = evenLines(flow.pdf, text, { look, width: column.width });
  for (const line of lines) {
    drawCentred(flow, { text: line, column, look });
    flow.y += look.leading;
  }
  return lines.at(-1) ?? "";
}

function drawCentred(
  flow: PageFlow,
  { text, column, look }: { readonly text: string; readonly column: Column; readonly look: TextLook },
): void {
  drawLine(flow.pdf, { text, ...column, y: flow.y, align: "center", look });
}

function drawRule(flow: PageFlow, { x, width }: Column, length: number): void {
  const from = x + (width - length) / 2;
  flow.pdf
    .lineWidth(0.75)
    .strokeColor(black)
    .moveTo(from, flow.y + 1.5)
    .lineTo(from + length, flow.y + 1.5)
    .stroke();
  flow.y += 3;
}
