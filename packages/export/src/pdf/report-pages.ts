import { unreachable } from "@sosanh/core/unreachable";
import { plainText } from "../plain-text.ts";
import type { Block, Report, TableBlock } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { drawChart } from "./chart-block.ts";
import type { ContentsPlace, Landmark } from "./contents.ts";
import { fillContents, keepContents } from "./contents.ts";
import { drawCover, drawTitle } from "./cover-page.ts";
import { drawLetterheadFoot } from "./letterhead-foot.ts";
import { drawLetterheadHead } from "./letterhead-head.ts";
import { PageFlow } from "./page-flow.ts";
import { drawMargins } from "./page-margins.ts";
import { drawFacts, drawFindings, drawParagraph, drawQuiet, drawSources, drawText } from "./paragraphs.ts";
import type { Pdf } from "./pdf-file.ts";
import type { ReportLook } from "./report-look.ts";
import { officialLook, pageLook } from "./report-look.ts";
import { drawTable } from "./table-block.ts";

/** Draws a report on pages, from its cover or head to the last source. */
export function drawReport(pdf: Pdf, report: Report): void {
  const { letterhead } = report;
  const look = letterhead === undefined ? pageLook : officialLook;
  const flow = new PageFlow(pdf);
  const place = drawFront(flow, report, look);
  const drawn: Drawn = { charts: 0, tables: 0, landmarks: [], outline: pdf.outline };
  for (const block of report.blocks) drawBlock(flow, { report, block, drawn }, look);
  if (letterhead !== undefined) drawLetterheadFoot(flow, letterhead, look);
  if (place !== undefined) fillContents(flow, { report, place, landmarks: drawn.landmarks }, look);
  drawMargins(pdf, report, look);
}

/** What was drawn so far. */
interface Drawn {
  charts: number;
  tables: number;
  readonly landmarks: Landmark[];
  /** Where a chart or table stands in the outline: under the last heading. */
  outline: Pdf["outline"];
}

function drawFront(flow: PageFlow, report: Report, look: ReportLook): ContentsPlace | undefined {
  if (report.letterhead !== undefined) {
    drawLetterheadHead(flow, { report, letterhead: report.letterhead }, look);
    return undefined;
  }
  if (report.kind === "view") {
    drawTitle(flow, report, look);
    return undefined;
  }
  drawCover(flow, report, look);
  return keepContents(flow, report, look);
}

function drawBlock(
  flow: PageFlow,
  { report, block, drawn }: { readonly report: Report; readonly block: Block; readonly drawn: Drawn },
  look: ReportLook,
): void {
  const words = reportWords(report.language);
  switch (block.kind) {
    case "heading":
      drawHeading(flow, { report, block, drawn }, look);
      break;
    case "paragraph":
      drawParagraph(flow, block.text, look);
      break;
    case "findings":
      drawFindings(flow, block.sentences, look);
      break;
    case "chart": {
      drawn.charts += 1;
      const isTitle = report.kind === "view" && block.spec.title === report.title;
      const caption = `${words.chart(drawn.charts)}. ${isTitle ? block.spec.subtitle : block.spec.title}`;
      drawChart(flow, { block, caption, begun: () => mark(flow, caption, drawn) }, look);
      break;
    }
    case "table":
      drawTableBlock(flow, { report, block, drawn }, look);
      break;
    case "facts":
      drawSection(flow, { text: block.title, drawn }, look);
      drawFacts(flow, block, look);
      break;
    case "sources":
      drawSection(flow, { text: block.title, drawn }, look);
      if (report.illustrative !== undefined) drawParagraph(flow, report.illustrative, look);
      drawSources(flow, block.sources, look);
      break;
    case "data":
      break;
    default:
      unreachable(block);
  }
}

function drawTableBlock(
  flow: PageFlow,
  { report, block, drawn }: { readonly report: Report; readonly block: TableBlock; readonly drawn: Drawn },
  look: ReportLook,
): void {
  const { table, sourceLine } = block;
  const words = reportWords(report.language);
  drawn.tables += 1;
  const unit = table.unit === "" ? "" : ` (${table.unit})`;
  const caption = `${words.table(drawn.tables)}. ${table.title}${unit}`;
  drawTable(flow, { table, caption, begun: () => mark(flow, caption, drawn) }, look);
  flow.y += 4;
  drawQuiet(flow, [...table.notes, ...(sourceLine === undefined ? [] : [sourceLine])], look);
  flow.space(2 * look.gap);
}

function drawHeading(
  flow: PageFlow,
  {
    report,
    block: { level, text },
    drawn,
  }: { report: Report; block: Extract<Block, { kind: "heading" }>; drawn: Drawn },
  look: ReportLook,
): void {
  const as = level === 1 ? look.heading1 : look.heading2;
  if (level === 1 && report.kind === "briefing" && !look.isOfficial) flow.turn("upright");
  else {
    flow.space(look.gap);
    flow.keep(as.leading + 4 * look.body.leading);
  }
  const plain = plainText(text);
  const name = `h${drawn.landmarks.length + 1}`;
  flow.pdf.addNamedDestination(name, "XYZ", 0, flow.y, 0);
  drawn.landmarks.push({ level, text: plain, page: flow.number, name });
  drawn.outline = flow.pdf.outline.addItem(plain, at(flow));
  drawText(flow, { text: plain, look: as, role: `H${level}` });
  flow.space(look.gap);
}

/** A title within the flow that is no heading of the report's own. */
function drawSection(
  flow: PageFlow,
  { text, drawn }: { readonly text: string; readonly drawn: Drawn },
  look: ReportLook,
): void {
  flow.space(look.gap);
  flow.keep(look.heading2.leading + 4 * look.body.leading);
  const plain = plainText(text);
  if (drawn.landmarks.at(-1)?.text === plain) return;
  drawn.outline = flow.pdf.outline.addItem(plain, at(flow));
  drawText(flow, { text: plain, look: look.heading2, role: "H2" });
  flow.space(look.gap);
}

function mark(flow: PageFlow, caption: string, drawn: Drawn): void {
  drawn.outline.addItem(plainText(caption), at(flow));
}

/** A place in the outline: this height of the page, from its left edge. */
function at(flow: PageFlow) {
  const { width } = flow.pdf.page;
  return { expanded: true, top: flow.y, left: width };
}
