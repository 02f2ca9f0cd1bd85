import { filledLetterhead } from "../letterhead-text.ts";
import type { Report } from "../report.ts";
import { fillContents, keepContents } from "./contents.ts";
import { drawCover, drawTitle } from "./cover-page.ts";
import { drawOfficial } from "./official-pages.ts";
import { PageFlow } from "./page-flow.ts";
import { drawMargins } from "./page-margins.ts";
import type { Pdf } from "./pdf-file.ts";
import { drawBlocks, newDrawing } from "./report-blocks.ts";
import { pageLook } from "./report-look.ts";

/** Draws a report on pages, from its cover, title or head to the last source. */
export function drawReport(pdf: Pdf, report: Report): void {
  const flow = new PageFlow(pdf);
  if (report.letterhead === undefined) drawPlain(flow, report);
  else drawOfficial(flow, report, filledLetterhead(report.letterhead));
}

function drawPlain(flow: PageFlow, report: Report): void {
  const look = pageLook;
  const drawing = newDrawing(flow, report, look);
  if (report.kind === "view") {
    drawTitle(flow, report, look);
    drawBlocks(flow, report.blocks, drawing);
  } else {
    drawCover(flow, report, look);
    const place = keepContents(flow, report, look);
    drawBlocks(flow, report.blocks, drawing);
    fillContents(flow, { report, place, landmarks: drawing.landmarks }, look);
  }
  drawMargins(flow.pdf, { report, parts: [1] }, look);
}
