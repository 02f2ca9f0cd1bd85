import { unreachable } from "@sosanh/core/unreachable";
import type { FileChild } from "docx";
import { HeadingLevel, Paragraph } from "docx";
import type { Block, HeadingBlock, Report } from "../report.ts";
import { captionOf } from "./caption.ts";
import { chartPicture } from "./chart-picture.ts";
import { factParts, sourceParts } from "./fact-parts.ts";
import type { FileLook } from "./file-look.ts";
import { styleIds } from "./file-styles.ts";
import type { PageSide } from "./page-setup.ts";
import { sampleMark } from "./sample-mark.ts";
import { tableParts } from "./table-block.ts";
import { linkedLine, paragraph, run } from "./text-parts.ts";

/** What stands on pages of one side. */
export interface FilePart {
  readonly side: PageSide;
  readonly children: readonly FileChild[];
}

/** What every part of a file is written by. */
export interface FileContext {
  readonly report: Report;
  readonly look: FileLook;
  /** The numbers of charts and tables, each from 1 in reading order. */
  readonly numbers: ReadonlyMap<Block, number>;
}

/** Charts and tables by their numbers: "Biểu đồ 2", "Bảng 2". */
export function numbersOf(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const charts = blocks.filter((block) => block.kind === "chart");
  const tables = blocks.filter((block) => block.kind === "table");
  return new Map<Block, number>([
    ...charts.map((block, at) => [block, at + 1] as const),
    ...tables.map((block, at) => [block, at + 1] as const),
  ]);
}

/** A block as Word's paragraphs and tables; figures in full are no part of a printed file. */
export function blockParts(block: Block, context: FileContext): readonly FilePart[] {
  switch (block.kind) {
    case "heading":
      return upright([headingOf(block, context)]);
    case "paragraph":
      return upright([paragraph(block.text, { style: styleIds.body })]);
    case "findings":
      return upright(block.sentences.map((text) => paragraph(text, { style: styleIds.finding })));
    case "chart":
      return upright(chartParts(block, context));
    case "table":
      return tableParts(block, context);
    case "facts":
      return upright(factParts(block, context.look));
    case "sources":
      return upright(sourceParts(block, context));
    case "data":
      return [];
    default:
      return unreachable(block);
  }
}

function upright(children: readonly FileChild[]): readonly FilePart[] {
  return children.length === 0 ? [] : [{ side: "upright", children }];
}

/** In a briefing each heading of level 1 begins a page, unless the administrative layout lets the text run on. */
function headingOf(block: HeadingBlock, { report, look }: FileContext): Paragraph {
  const isPart = block.level === 1 && report.kind === "briefing" && !look.isOfficial;
  return paragraph(block.text, {
    heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    ...(isPart ? { pageBreakBefore: true } : {}),
  });
}

function chartParts(block: Extract<Block, { kind: "chart" }>, context: FileContext): readonly FileChild[] {
  const { spec, shapes } = block;
  const { report, look, numbers } = context;
  const asides = [spec.subtitle, ...spec.notes].filter((text) => text !== "");
  return [
    new Paragraph({ style: styleIds.picture, children: [chartPicture(spec, shapes)] }),
    captionOf("chart", { title: spec.title, number: numbers.get(block) ?? 1, language: report.language }),
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
