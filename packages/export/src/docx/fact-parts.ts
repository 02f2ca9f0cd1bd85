import type { FileChild } from "docx";
import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { FactsBlock, SourcesBlock } from "../report.ts";
import type { FileContext } from "./block-parts.ts";
import type { FileLook } from "./file-look.ts";
import { styleIds } from "./file-styles.ts";
import { textRoom, twips } from "./page-setup.ts";
import { sampleMark } from "./sample-mark.ts";
import { linked, paragraph, run } from "./text-parts.ts";

const factSize = 22;
const nameShare = 0.3;

/** What must be known of the figures: a name and what it means in each row. */
export function factParts({ title, facts }: FactsBlock, look: FileLook): readonly FileChild[] {
  if (facts.length === 0) return [];
  const room = twips(textRoom("upright"));
  const widths = [Math.round(room * nameShare), room - Math.round(room * nameShare)];
  const edge = { style: BorderStyle.SINGLE, size: 4, color: look.line };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const cell = (text: string, at: 0 | 1) =>
    new TableCell({
      width: { size: widths[at] ?? room, type: WidthType.DXA },
      children: [paragraph(text, { style: styleIds.cell }, { size: factSize, bold: at === 0 })],
    });
  return [
    paragraph(title, { heading: HeadingLevel.HEADING_2 }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: room, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 50, bottom: 50, left: 60, right: 60 },
      borders: {
        ...{ top: edge, bottom: edge, insideHorizontal: edge },
        ...{ left: none, right: none, insideVertical: none },
      },
      rows: facts.map(
        ({ name, text }) => new TableRow({ cantSplit: true, children: [cell(name, 0), cell(text, 1)] }),
      ),
    }),
    paragraph("", { style: styleIds.aside }),
  ];
}

/** The documents, numbered; each leads to its address, which is printed below it for paper. */
export function sourceParts({ title, sources }: SourcesBlock, context: FileContext): readonly FileChild[] {
  const { report, look } = context;
  const indent = { left: 400, hanging: 400, firstLine: 0 };
  return [
    paragraph(title, { heading: HeadingLevel.HEADING_2 }),
    ...(report.illustrative === undefined
      ? []
      : [new Paragraph({ style: styleIds.aside, children: sampleMark(report.illustrative, look) })]),
    ...sources.map(
      ({ text, address }, at) =>
        new Paragraph({
          style: styleIds.aside,
          indent,
          spacing: { after: 80 },
          children: [
            run(`${at + 1}. `),
            linked(text, address),
            ...(address === undefined ? [] : [run(address, { break: 1, size: 18, color: look.quiet })]),
          ],
        }),
    ),
  ];
}
