import { unreachable } from "@sosanh/core/unreachable";
import type { FileChild } from "docx";
import { HeadingLevel, type Paragraph } from "docx";
import type { Block, HeadingBlock, Report } from "../report.ts";
import { chartParts } from "./chart-block.ts";
import { factParts, sourceParts } from "./fact-parts.ts";
import type { FileLook } from "./file-look.ts";
import { styleIds } from "./file-styles.ts";
import type { PageSide } from "./page-setup.ts";
import { tableParts } from "./table-block.ts";
import { paragraph } from "./text-parts.ts";

/** What stands on pages of one side. */
export interface FilePart {
  readonly side: PageSide;
  readonly children: readonly FileChild[];
  /** It stands on the side of what it is over. */
  readonly isHeading?: true;
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
      return [{ side: "upright", children: [headingOf(block, context)], isHeading: true }];
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

/** Parts of one side that follow one another share their pages; a heading is never left behind on another. */
export function sidesOf(parts: readonly FilePart[]): readonly FilePart[] {
  const joined: { side: PageSide; children: FileChild[] }[] = [];
  const written = parts.filter(({ children }) => children.length > 0);
  for (const [at, { side: own, children, isHeading }] of written.entries()) {
    const under = written.slice(at).find((part) => part.isHeading === undefined);
    const side = isHeading === undefined ? own : (under?.side ?? own);
    const last = joined.at(-1);
    if (last?.side === side) last.children.push(...children);
    else joined.push({ side, children: [...children] });
  }
  return joined;
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
