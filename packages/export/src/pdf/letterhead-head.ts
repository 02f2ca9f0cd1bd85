import type { Letterhead } from "../letterhead.ts";
import { plainText } from "../plain-text.ts";
import type { Report } from "../report.ts";
import type { PageFlow } from "./page-flow.ts";
import { drawText } from "./paragraphs.ts";
import type { ReportLook } from "./report-look.ts";
import type { TextLook } from "./text-lines.ts";
import { drawLine, evenLines, lineWidth } from "./text-lines.ts";

const black = "#000000";
const upright12: TextLook = { font: "serif", size: 12, leading: 16, colour: black };
const bold12: TextLook = { ...upright12, font: "serifBold" };
const bold13: TextLook = { font: "serifBold", size: 13, leading: 17, colour: black };
const upright13: TextLook = { ...bold13, font: "serif" };
const italic13: TextLook = { ...bold13, font: "serifItalic" };

const country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";

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
  flow.turn("upright");
  const left = { x: flow.left, width: flow.width * 0.44 };
  const right = { x: flow.left + left.width, width: flow.width - left.width };
  const top = flow.y;
  const underOffices = drawOffices(flow, letterhead, left);
  flow.y = top;
  const underMotto = drawMotto(flow, right);
  flow.y = Math.max(underOffices, underMotto) + 8;
  flow.leaf("P", () => {
    drawCentred(flow, { text: numberText(letterhead), column: left, look: upright13 });
    drawCentred(flow, { text: placeAndDate(letterhead), column: right, look: italic13 });
  });
  flow.y += upright13.leading + 18;
  drawSubject(flow, letterhead.subject ?? report.title, look);
  drawAddressees(flow, letterhead.to ?? [], look);
}

function drawOffices(flow: PageFlow, { parentOffice, office }: Letterhead, column: Column): number {
  flow.leaf("P", () => {
    if (parentOffice !== undefined)
      drawLines(flow, { text: capitals(parentOffice), column, look: upright12 });
    const last = drawLines(flow, { text: capitals(office), column, look: bold12 });
    drawRule(flow, column, Math.max(40, lineWidth(flow.pdf, last, bold12) * 0.4));
  });
  return flow.y;
}

function drawMotto(flow: PageFlow, column: Column): number {
  flow.leaf("P", () => {
    drawLines(flow, { text: country, column, look: bold12 });
    drawLines(flow, { text: motto, column, look: bold13 });
    drawRule(flow, column, lineWidth(flow.pdf, motto, bold13));
  });
  return flow.y;
}

function drawSubject(flow: PageFlow, subject: string, look: ReportLook): void {
  const column = { x: flow.left + 30, width: flow.width - 60 };
  flow.leaf("H1", () => {
    drawLines(flow, { text: "BÁO CÁO", column, look: look.title });
    const last = drawLines(flow, { text: plainText(subject), column, look: look.title });
    drawRule(flow, column, Math.max(50, lineWidth(flow.pdf, last, look.title) * 0.4));
  });
  flow.y += 14;
}

/** One office on the line itself, several one below the other. */
function drawAddressees(flow: PageFlow, to: readonly string[], look: ReportLook): void {
  const [first] = to;
  if (first === undefined) return;
  if (to.length === 1) {
    drawText(flow, { text: `Kính gửi: ${first}.`, look: look.body, align: "center" });
  } else {
    const inset = flow.width * 0.25;
    drawText(flow, { text: "Kính gửi:", look: look.body, inset });
    to.forEach((office, i) => {
      const end = i === to.length - 1 ? "." : ";";
      drawText(flow, { text: `- ${office}${end}`, look: look.body, inset: inset + 20 });
    });
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

function capitals(text: string): string {
  return plainText(text).toLocaleUpperCase("vi");
}

const blank = "\u00a0".repeat(6);

function numberText({ number, symbol }: Letterhead): string {
  return `Số: ${plainText(number ?? blank)}/${plainText(symbol ?? "BC")}`;
}

/** Days under 10 and the months 1 and 2 are written with a nought before them. */
function placeAndDate({ place, date }: Letterhead): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? "") ?? [];
  const monthText = month === undefined ? blank : Number(month) <= 2 ? month : `${Number(month)}`;
  const when = `ngày ${day ?? blank} tháng ${monthText} năm ${year ?? blank}`;
  return place === undefined ? when : `${plainText(place)}, ${when}`;
}
