import { upperFirst } from "@sosanh/chart/words/headline";
import { unreachable } from "@sosanh/core/unreachable";
import { plainText } from "../plain-text.ts";
import type { Block, HeadingBlock, Report, TableBlock } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { chartRoom, drawChart } from "./chart-block.ts";
import type { Landmark } from "./contents.ts";
import type { PageFlow } from "./page-flow.ts";
import { drawFacts, drawFindings, drawParagraph, drawQuiet, drawSources, drawText } from "./paragraphs.ts";
import type { Pdf } from "./pdf-file.ts";
import type { ReportLook } from "./report-look.ts";
import { drawTable } from "./table-block.ts";

/** A report while it is drawn. */
export interface Drawing {
  readonly report: Report;
  readonly look: ReportLook;
  /** Charts and tables, each from 1 in reading order. */
  readonly numbers: ReadonlyMap<Block, number>;
  readonly landmarks: Landmark[];
  /** Where a chart or table stands in the outline: under the last heading. */
  outline: Pdf["outline"];
}

/** A drawing of which nothing is drawn yet. */
export function newDrawing(flow: PageFlow, report: Report, look: ReportLook): Drawing {
  const numbered = (kind: Block["kind"]) =>
    report.blocks.filter((block) => block.kind === kind).map((block, at) => [block, at + 1] as const);
  const numbers = new Map([...numbered("chart"), ...numbered("table")]);
  return { report, look, numbers, landmarks: [], outline: flow.pdf.outline };
}

/** "Biểu đồ 2", "Bảng 2". */
export function numberedName(block: Block, { report, numbers }: Drawing): string {
  const words = reportWords(report.language);
  const number = numbers.get(block) ?? 1;
  return block.kind === "chart" ? words.chart(number) : words.table(number);
}

/** Draws blocks one after the other; no heading stays behind on another page than what it is of. */
export function drawBlocks(flow: PageFlow, blocks: readonly Block[], drawing: Drawing): void {
  blocks.forEach((block, at) => {
    if (block.kind === "heading") drawHeading(flow, { block, next: blocks[at + 1] }, drawing);
    else drawBlock(flow, block, drawing);
  });
}

/** Draws a block where the flow is; figures as data are for machines, and not printed. */
function drawBlock(flow: PageFlow, block: Exclude<Block, HeadingBlock>, drawing: Drawing): void {
  const { look, report } = drawing;
  switch (block.kind) {
    case "paragraph":
      drawParagraph(flow, block.text, look);
      break;
    case "findings":
      drawFindings(flow, block.sentences, look);
      break;
    case "chart": {
      const isTitle = report.kind === "view" && block.spec.title === report.title && !look.isOfficial;
      const title = isTitle ? block.spec.subtitle : block.spec.title;
      const caption = `${numberedName(block, drawing)}. ${title}`;
      flow.space(look.gap);
      drawChart(flow, { block, caption, begun: () => mark(flow, caption, drawing) }, look);
      break;
    }
    case "table":
      drawTableBlock(flow, block, drawing);
      break;
    case "facts":
      drawSection(flow, block.title, drawing);
      drawFacts(flow, block, look);
      break;
    case "sources":
      drawSection(flow, block.title, drawing);
      if (report.illustrative !== undefined)
        drawParagraph(flow, upperFirst(report.illustrative, report.language), look);
      drawSources(flow, block.sources, look);
      break;
    case "data":
      break;
    default:
      unreachable(block);
  }
}

function drawTableBlock(flow: PageFlow, block: TableBlock, drawing: Drawing): void {
  const { table, sourceLine } = block;
  const { look } = drawing;
  const unit = table.unit === "" ? "" : ` (${table.unit})`;
  const caption = `${numberedName(block, drawing)}. ${table.title}${unit}`;
  drawTable(flow, { table, caption, begun: () => mark(flow, caption, drawing) }, look);
  flow.y += 4;
  drawQuiet(flow, [...table.notes, ...(sourceLine === undefined ? [] : [sourceLine])], look);
  flow.space(2 * look.gap);
}

function drawHeading(
  flow: PageFlow,
  { block: { level, text }, next }: { readonly block: HeadingBlock; readonly next: Block | undefined },
  drawing: Drawing,
): void {
  const { report, look, landmarks } = drawing;
  const as = level === 1 ? look.heading1 : look.heading2;
  if (level === 1 && report.kind === "briefing" && !look.isOfficial) flow.turn("upright");
  else {
    flow.space(look.gap);
    flow.keep(2 * as.leading + look.gap + leastRoom(flow, next, look));
  }
  const plain = plainText(text);
  const name = `h${landmarks.length + 1}`;
  flow.pdf.addNamedDestination(name, "XYZ", 0, flow.y, 0);
  landmarks.push({ level, text: plain, page: flow.number, name });
  drawing.outline = flow.pdf.outline.addItem(plain, placeOf(flow));
  drawText(flow, { text: plain, look: as, role: `H${level}`, isHeading: true });
  flow.space(look.gap);
}

/** How much of what follows a heading has to stand below it. */
function leastRoom(flow: PageFlow, next: Block | undefined, look: ReportLook): number {
  if (next?.kind === "chart") return chartRoom(flow, next, look);
  const line = next?.kind === "table" ? look.cell.leading : look.body.leading;
  const lines = next?.kind === "table" ? Math.min(next.table.rows.length, 12) + 6 : 4;
  return lines * line * (next?.kind === "table" ? 1.5 : 1);
}

/** A title within the flow that is no heading of the report's own. */
function drawSection(flow: PageFlow, text: string, drawing: Drawing): void {
  const { look, landmarks } = drawing;
  const plain = plainText(text);
  if (landmarks.at(-1)?.text === plain) return;
  flow.space(look.gap);
  flow.keep(look.heading2.leading + 4 * look.body.leading);
  drawing.outline = flow.pdf.outline.addItem(plain, placeOf(flow));
  drawText(flow, { text: plain, look: look.heading2, role: "H2" });
  flow.space(look.gap);
}

function mark(flow: PageFlow, caption: string, { outline }: Drawing): void {
  outline.addItem(plainText(caption), placeOf(flow));
}

/** A place in the outline: this height of the page, from its left edge. */
export function placeOf(flow: PageFlow) {
  const { width } = flow.pdf.page;
  return { expanded: true, top: flow.y, left: width };
}
