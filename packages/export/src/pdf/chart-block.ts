import { chartHeight } from "@sosanh/chart/echarts-option";
import { fill, word } from "@sosanh/chart/words/words";
import type { ChartSvg } from "../chart-svg.ts";
import { chartSvg } from "../chart-svg.ts";
import { plainText } from "../plain-text.ts";
import type { ChartBlock } from "../report.ts";
import { drawSvg } from "./draw-svg.ts";
import type { PageFlow } from "./page-flow.ts";
import { roomOf } from "./page-flow.ts";
import type { ReportLook } from "./report-look.ts";
import type { TextLook } from "./text-lines.ts";
import { drawLine, linesOf } from "./text-lines.ts";

const pointsPerPixel = 0.75;
/** In pixels: no chart is flatter than this on paper. */
const leastHeight = 300;
const pictureWidth = Math.floor(roomOf("upright").width / pointsPerPixel);
const gap = 6;
/** How far the type of a chart may shrink so that it stays on its page. */
const smallest = 0.72;

/** Draws a chart with its caption above and its notes and source below, all on one page. */
export function drawChart(
  flow: PageFlow,
  {
    block,
    caption,
    begun,
  }: { readonly block: ChartBlock; readonly caption: string; readonly begun: () => void },
  look: ReportLook,
): void {
  const { spec } = block;
  const { above, below, height } = wordsOf(flow, { block, caption }, look);
  const most = roomOf("upright").height - height;
  const left = flow.side === "upright" ? flow.room - height : 0;
  const picture = pictureOf(block, { most: most / pointsPerPixel, left: left / pointsPerPixel });
  const scale = pointsPerPixel * Math.min(1, most / (picture.height * pointsPerPixel));
  flow.keep(height + picture.height * scale);
  begun();
  flow.leaf("Caption", () => drawAll(flow, above));
  flow.y += gap;
  flow.leaf("Figure", () => drawSvg(flow.pdf, picture, { x: flow.left, y: flow.y, scale }), {
    alt: plainText(`${spec.title}. ${spec.summary}`),
  });
  flow.y += picture.height * scale + gap;
  flow.leaf("P", () => drawAll(flow, below));
  flow.space(gap + look.gap);
}

/** The least room a chart takes with its words. */
export function chartRoom(flow: PageFlow, block: ChartBlock, look: ReportLook): number {
  const { height } = wordsOf(flow, { block, caption: block.spec.title }, look);
  return height + askedHeight(block) * smallest * pointsPerPixel;
}

function wordsOf(
  flow: PageFlow,
  { block: { spec }, caption }: { readonly block: ChartBlock; readonly caption: string },
  look: ReportLook,
) {
  const measured = caption.endsWith(spec.subtitle) ? "" : spec.subtitle;
  const above = [
    ...setText(flow, caption, look.caption),
    ...(measured === "" ? [] : setText(flow, measured, { ...look.quiet, colour: look.headDetail.colour })),
  ];
  const notes =
    spec.notes.length === 0 ? [] : [fill(word(spec.language, "notes"), { notes: spec.notes.join(". ") })];
  const below = [...notes, spec.sourceLine].flatMap((text) => setText(flow, text, look.quiet));
  return { above, below, height: heightOf(above) + heightOf(below) + 3 * gap };
}

function askedHeight({ spec }: ChartBlock): number {
  return Math.max(leastHeight, Math.ceil(chartHeight(spec, pictureWidth, "plot")));
}

/** A chart that nearly fits what is left of a page is drawn that much smaller, rather than on the next. */
function pictureOf(
  block: ChartBlock,
  { most, left }: { readonly most: number; readonly left: number },
): ChartSvg {
  const { spec, shapes } = block;
  const asked = askedHeight(block);
  const room = left >= asked * smallest ? left : most;
  return chartSvg(spec, {
    ...{ size: { width: pictureWidth, height: Math.floor(Math.min(asked, room)) }, parts: "plot" },
    isTransparent: true,
    ...(shapes === undefined ? {} : { shapes }),
  });
}

interface SetLine {
  readonly text: string;
  readonly look: TextLook;
}

function setText(flow: PageFlow, text: string, look: TextLook): readonly SetLine[] {
  const width = roomOf("upright").width;
  return linesOf(flow.pdf, plainText(text), { look, width }).map((line) => ({ text: line, look }));
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((total, { look }) => total + look.leading, 0);
}

function drawAll(flow: PageFlow, lines: readonly SetLine[]): void {
  for (const { text, look } of lines) {
    drawLine(flow.pdf, { text, x: flow.left, y: flow.y, look });
    flow.y += look.leading;
  }
}
