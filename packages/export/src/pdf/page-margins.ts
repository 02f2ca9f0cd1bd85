import { palette } from "@sosanh/chart/theme";
import { formatDate } from "@sosanh/chart/words/number-text";
import { plainText } from "../plain-text.ts";
import type { Report } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { margins } from "./page-flow.ts";
import type { Pdf } from "./pdf-file.ts";
import type { ReportLook } from "./report-look.ts";
import type { TextLook } from "./text-lines.ts";
import { drawLine, lineWidth } from "./text-lines.ts";

/**
 * Writes into the margins of every page what stands on all of them: its number, the day of the figures, and that they
 * are illustrative where they are. An official report has numbers alone, at the top, anew for the text and each annex,
 * whose first pages have none. `parts` are the pages these begin on.
 */
export function drawMargins(
  pdf: Pdf,
  { report, parts }: { readonly report: Report; readonly parts: readonly number[] },
  look: ReportLook,
): void {
  const { count } = pdf.bufferedPageRange();
  for (let page = 1; page <= count; page++) {
    const start = parts.findLast((part) => part <= page) ?? 1;
    pdf.switchToPage(page - 1);
    pdf.markContent("Artifact", { type: "Pagination" });
    if (look.isOfficial) drawOfficialNumber(pdf, page - start + 1);
    else drawFoot(pdf, { report, page, count }, look);
    if (report.illustrative !== undefined) drawBadge(pdf, plainText(report.illustrative), look);
    pdf.endMarkedContent();
  }
}

function drawOfficialNumber(pdf: Pdf, number: number): void {
  if (number === 1) return;
  const look: TextLook = { font: "serif", size: 13, leading: 16, colour: "#000000" };
  const width = pdf.page.width - margins.left - margins.right;
  drawLine(pdf, { text: `${number}`, x: margins.left, y: margins.top - 28, width, align: "center", look });
}

function drawFoot(
  pdf: Pdf,
  { report, page, count }: { readonly report: Report; readonly page: number; readonly count: number },
  look: ReportLook,
): void {
  const words = reportWords(report.language);
  const width = pdf.page.width - margins.left - margins.right;
  const y = pdf.page.height - margins.bottom + 18;
  const line = { x: margins.left, y, width, look: look.quiet };
  drawLine(pdf, { ...line, text: words.asOf(formatDate(report.dataDay, report.language)) });
  drawLine(pdf, { ...line, text: words.page(page, count), align: "right" });
}

/** In the yellow of the page, over the right margin's corner. */
function drawBadge(pdf: Pdf, text: string, look: ReportLook): void {
  const { sampleBg, sampleInk, sampleLine } = palette("light");
  const as: TextLook = {
    font: look.isOfficial ? "serifBold" : "semibold",
    ...{ size: 9, leading: 12, colour: sampleInk },
  };
  const width = lineWidth(pdf, text, as) + 12;
  const x = pdf.page.width - margins.right - width;
  const y = margins.top - 30;
  pdf.roundedRect(x, y, width, 18, 3).lineWidth(0.75).fillAndStroke(sampleBg, sampleLine);
  drawLine(pdf, { text, x: x + 6, y: y + 3, look: as });
}
