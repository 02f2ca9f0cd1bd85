import { formatDate } from "@sosanh/chart/words/number-text";
import { plainText } from "../plain-text.ts";
import type { Report } from "../report.ts";
import { webAddress } from "../web-address.ts";
import { reportWords } from "../words/report-words.ts";
import type { PageFlow } from "./page-flow.ts";
import { drawText } from "./paragraphs.ts";
import type { ReportLook } from "./report-look.ts";

/** The first page of a briefing: what it is, of what, and up to which day. */
export function drawCover(flow: PageFlow, report: Report, look: ReportLook): void {
  const words = reportWords(report.language);
  flow.turn("upright");
  flow.y += 150;
  drawText(flow, { text: words.cover, look: look.heading2 });
  flow.y += 8;
  drawText(flow, {
    text: report.title,
    look: { ...look.title, size: 26, leading: 34 },
    role: "H1",
    isHeading: true,
  });
  if (report.subtitle !== undefined) {
    flow.y += 8;
    drawText(flow, { text: report.subtitle, look: { ...look.body, size: 13, leading: 19 } });
  }
  flow.y += 24;
  drawStanding(flow, report, look);
}

/** The head of the file of one view. */
export function drawTitle(flow: PageFlow, report: Report, look: ReportLook): void {
  flow.turn("upright");
  drawText(flow, { text: report.title, look: look.title, role: "H1", isHeading: true });
  if (report.subtitle !== undefined) drawText(flow, { text: report.subtitle, look: look.body });
  flow.y += 2;
  drawStanding(flow, report, look);
  flow.space(2 * look.gap);
}

function drawStanding(flow: PageFlow, report: Report, look: ReportLook): void {
  const words = reportWords(report.language);
  const day = words.asOf(formatDate(report.dataDay, report.language));
  const told = report.illustrative === undefined ? [day] : [day, plainText(report.illustrative)];
  drawText(flow, { text: told.join(" · "), look: look.quiet });
  const link = webAddress(report.address);
  if (link !== undefined) drawText(flow, { text: words.openAt(link), look: look.quiet, role: "Link", link });
}
