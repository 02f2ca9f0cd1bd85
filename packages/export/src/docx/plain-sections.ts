import { formatDate } from "@sosanh/chart/words/number-text";
import type { FileChild, ISectionOptions } from "docx";
import { HeadingLevel, Paragraph, TableOfContents } from "docx";
import type { Report } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { addressLine } from "./address-line.ts";
import { blockParts, type FileContext, type FilePart, sidesOf } from "./block-parts.ts";
import { styleIds } from "./file-styles.ts";
import { pageOf } from "./page-setup.ts";
import { badgeHead, noFoot, pageFoot, pageHead } from "./running-head.ts";
import { sampleMark } from "./sample-mark.ts";
import { paragraph } from "./text-parts.ts";

/** The sections of a view or a briefing: pages upright, and lying where a table is wide. */
export function plainSections(context: FileContext): readonly ISectionOptions[] {
  const { report } = context;
  const parts = report.blocks.flatMap((block) => blockParts(block, context));
  const closing = { side: "upright" as const, children: addressLine(report) };
  const body = [{ side: "upright" as const, children: openingOf(context) }, ...parts, closing];
  const sections = sidesOf(body).map((part) => sectionOf(part, context));
  return report.kind === "briefing" ? [cover(context), ...sections] : sections;
}

function sectionOf({ side, children }: FilePart, context: FileContext): ISectionOptions {
  return {
    properties: { page: pageOf(side) },
    headers: { default: context.report.kind === "view" ? badgeHead(context) : pageHead(context, side) },
    footers: { default: pageFoot(context, side) },
    children,
  };
}

/** A view begins with its title; a briefing, after its cover, with the contents. */
function openingOf({ report }: FileContext): readonly FileChild[] {
  const words = reportWords(report.language);
  if (report.kind === "view")
    return [
      paragraph(report.title, { heading: HeadingLevel.TITLE }),
      ...subtitleOf(report).map((text) =>
        paragraph(text, { style: styleIds.aside, spacing: { after: 120 } }),
      ),
    ];
  return [
    paragraph(words.contents, { style: styleIds.contents }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}

function cover(context: FileContext): ISectionOptions {
  const { report, look } = context;
  const words = reportWords(report.language);
  const saysWhat = report.title.toLocaleLowerCase("vi").startsWith(words.cover.toLocaleLowerCase("vi"));
  const lines = [
    ...(report.subtitle === undefined ? [] : [report.subtitle]),
    words.asOf(formatDate(report.dataDay, report.language)),
  ];
  return {
    properties: { page: pageOf("upright") },
    headers: { default: badgeHead(context) },
    footers: { default: noFoot() },
    children: [
      paragraph(saysWhat ? "" : words.cover, { style: styleIds.coverLine, spacing: { before: 3600 } }),
      paragraph(report.title, { heading: HeadingLevel.TITLE }),
      ...lines.map((line) => paragraph(line, { style: styleIds.coverLine })),
      ...(report.illustrative === undefined
        ? []
        : [new Paragraph({ style: styleIds.coverLine, children: sampleMark(report.illustrative, look) })]),
      ...addressLine(report),
    ],
  };
}

/** Under the title of a view, unless the caption of a chart says it. */
function subtitleOf({ subtitle, title, blocks }: Report): readonly string[] {
  const isCaption = blocks.some(
    (block) => block.kind === "chart" && block.spec.title === title && block.spec.subtitle === subtitle,
  );
  return subtitle === undefined || isCaption ? [] : [subtitle];
}
