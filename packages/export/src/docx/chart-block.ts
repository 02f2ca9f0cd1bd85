import type { FileChild } from "docx";
import { Paragraph } from "docx";
import type { ChartBlock, Report } from "../report.ts";
import type { FileContext } from "./block-parts.ts";
import { captionOf } from "./caption.ts";
import { chartPicture } from "./chart-picture.ts";
import { styleIds } from "./file-styles.ts";
import { textRoom } from "./page-setup.ts";
import { sampleMark } from "./sample-mark.ts";
import { serifWidth } from "./serif-width.ts";
import { linkedLine, paragraph, run } from "./text-parts.ts";

/** The height of the head of an annex with a heading, in pixels. */
const annexHead = 170;

/** A chart with its caption, notes and sources below it as text. */
export function chartParts(block: ChartBlock, context: FileContext): readonly FileChild[] {
  const { spec } = block;
  const { report, look, numbers } = context;
  const number = numbers.get(block) ?? 1;
  const above = look.isOfficial ? (number === 1 ? annexHead : 0) : takenAbove(block, report);
  // Where the file bears the title of the chart, the caption says what was measured instead of saying it again.
  const isTitle = report.kind === "view" && !look.isOfficial && spec.title === report.title;
  const title = isTitle ? spec.subtitle : spec.title;
  const asides = [...(isTitle ? [] : [spec.subtitle]), ...spec.notes].filter((text) => text !== "");
  const below = [title, ...asides, spec.sourceLine].reduce((sum, text) => sum + asideHeight(text), 0);
  return [
    new Paragraph({ style: styleIds.picture, children: [chartPicture(block, { above, below })] }),
    captionOf("chart", { title, number, language: report.language }),
    ...asides.map((text) => paragraph(text, { style: styleIds.aside, keepNext: true })),
    new Paragraph({
      style: styleIds.aside,
      spacing: { after: 240 },
      children: [
        ...linkedLine(spec.sourceLine, spec.sources),
        ...sampleMark(spec.illustrative ?? report.illustrative, look, run(" ")),
      ],
    }),
  ];
}

/** The height of the words above a chart that begins its page, or the file, in pixels: it shares the page with them. */
function takenAbove(chart: ChartBlock, { blocks, kind, title }: Report): number {
  const before = blocks.slice(0, blocks.indexOf(chart));
  const from = before.findLastIndex((block) => block.kind === "heading" && block.level === 1);
  const above = before.slice(Math.max(0, from));
  if (above.some((block) => block.kind === "chart" || block.kind === "table")) return 0;
  if (from < 0 && kind === "briefing") return 0;
  const texts = above.flatMap((block) =>
    block.kind === "findings" ? block.sentences : block.kind === "paragraph" ? [block.text] : [],
  );
  const head = linesOf(from < 0 ? title : "", 22) * lineHeight(22) + lineHeight(17);
  return head + texts.reduce((sum, text) => sum + linesOf(text, 13) * lineHeight(13) + 8, 0);
}

/** Of a caption, a note or a source line below a picture. */
function asideHeight(text: string): number {
  return linesOf(text, 10) * lineHeight(10) + 4;
}

function linesOf(text: string, size: number): number {
  // Bullets stand in, and lines end before their edge.
  return Math.ceil((serifWidth(text, size) * 25.4) / 72 / (0.9 * textRoom("upright")));
}

/** In pixels, of a size in points. */
function lineHeight(size: number): number {
  return (size * 1.32 * 96) / 72;
}
