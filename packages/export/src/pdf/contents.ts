import { plainText } from "../plain-text.ts";
import type { Report } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import type { PageFlow } from "./page-flow.ts";
import { margins, roomOf } from "./page-flow.ts";
import type { ReportLook } from "./report-look.ts";
import type { TextLook } from "./text-lines.ts";
import { drawLine, linesOf, lineWidth } from "./text-lines.ts";

/** Where a heading stands: what the contents and the outline lead to. */
export interface Landmark {
  readonly level: 1 | 2;
  readonly text: string;
  readonly page: number;
  /** Its name within the file. */
  readonly name: string;
}

/** The pages kept for the contents, and the part of the tree they fill. */
export interface ContentsPlace {
  readonly firstPage: number;
  readonly pages: number;
  readonly tag: ReturnType<PageFlow["open"]>;
}

const inset = 16;
const numberWidth = 30;

/** Keeps as many pages as the headings of a report need, before it is known where they stand. */
export function keepContents(flow: PageFlow, report: Report, look: ReportLook): ContentsPlace {
  const firstPage = flow.number + 1;
  const entries = report.blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));
  const height = entries.reduce((total, { level, text }) => {
    return total + entryHeight(flow, { level, text }, look);
  }, headHeight(look));
  const pages = Math.max(1, Math.ceil(height / (roomOf("upright").height - 2 * look.body.leading)));
  for (let page = 0; page < pages; page++) flow.turn("upright");
  return { firstPage, pages, tag: flow.open("TOC") };
}

function headHeight(look: ReportLook): number {
  return look.heading1.leading + 2 * look.gap;
}

function entryHeight(flow: PageFlow, entry: Pick<Landmark, "level" | "text">, look: ReportLook): number {
  return setEntry(flow, entry, look).lines.length * look.body.leading + (entry.level === 1 ? look.gap : 0);
}

function setEntry(flow: PageFlow, { level, text }: Pick<Landmark, "level" | "text">, look: ReportLook) {
  const x = level === 1 ? 0 : inset;
  const as: TextLook = level === 1 ? look.strong : look.body;
  const width = roomOf("upright").width - x - numberWidth;
  return { x, look: as, lines: linesOf(flow.pdf, plainText(text), { look: as, width }) };
}

/** Fills the pages kept for the contents: each heading with its page, leading there. */
export function fillContents(
  flow: PageFlow,
  { report, place, landmarks }: { report: Report; place: ContentsPlace; landmarks: readonly Landmark[] },
  look: ReportLook,
): void {
  const { pdf } = flow;
  const bottom = margins.top + roomOf("upright").height;
  let page = place.firstPage;
  pdf.switchToPage(page - 1);
  let y: number = margins.top;
  place.tag.add(() => {
    const text = reportWords(report.language).contents;
    drawLine(pdf, { text, x: flow.left, y, look: look.heading1 });
  });
  y += headHeight(look);
  for (const landmark of landmarks) {
    const height = entryHeight(flow, landmark, look);
    if (y + height > bottom) {
      page += 1;
      pdf.switchToPage(page - 1);
      y = margins.top;
    }
    const gap = landmark.level === 1 ? look.gap : 0;
    place.tag.add(pdf.struct("TOCI", {}, () => drawEntry(flow, { landmark, y: y + gap }, look)));
    y += height;
  }
  place.tag.end();
  pdf.switchToPage(pdf.bufferedPageRange().count - 1);
}

function drawEntry(
  flow: PageFlow,
  { landmark, y }: { readonly landmark: Landmark; readonly y: number },
  look: ReportLook,
): void {
  const { pdf } = flow;
  const { x, look: as, lines } = setEntry(flow, landmark, look);
  const { width } = roomOf("upright");
  lines.forEach((text, i) => {
    drawLine(pdf, { text, x: flow.left + x, y: y + i * as.leading, look: as, goTo: landmark.name });
  });
  const last = y + (lines.length - 1) * as.leading;
  const number = `${landmark.page}`;
  drawLine(pdf, {
    text: number,
    x: flow.left,
    y: last,
    width,
    align: "right",
    look: as,
    goTo: landmark.name,
  });
  const from = flow.left + x + lineWidth(pdf, lines.at(-1) ?? "", as) + 6;
  const to = flow.left + width - lineWidth(pdf, number, as) - 6;
  const middle = last + as.leading * 0.5 + as.size * 0.35;
  pdf.save().lineWidth(0.75).strokeColor(look.hairline).dash(0.75, { space: 3 });
  pdf.moveTo(from, middle).lineTo(to, middle).stroke().undash().restore();
}
