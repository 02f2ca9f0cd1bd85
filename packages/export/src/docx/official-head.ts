import type { Language } from "@sosanh/core/view/view";
import type { FileChild, IRunOptions } from "docx";
import { AlignmentType, type Paragraph } from "docx";
import type { Letterhead } from "../letterhead.ts";
import { capitals, documentNumber, listedItems, officeLines, placeAndDate } from "../letterhead-text.ts";
import type { Report } from "../report.ts";
import { letterheadWords, motto, nation } from "../words/letterhead-words.ts";
import { blankTable } from "./blank-table.ts";
import { styleIds } from "./file-styles.ts";
import { textRoom, twips } from "./page-setup.ts";
import { ruledLine } from "./ruled-line.ts";
import { serifWidth } from "./serif-width.ts";
import { paragraph } from "./text-parts.ts";

/** Sizes in half points: 12 for capitals of the head, 13 below them, 14 for the rest. */
const sizes = { capitals: 24, head: 26, title: 28 };
/** Of the line under it, within the third to the half that the decree asks for. */
const ruleShare = 0.42;

/** The head: offices, nation and motto, number, place and date, the kind of document and its subject, and for whom it is. */
export function officialHead(report: Report, letterhead: Letterhead): readonly FileChild[] {
  const { language } = report;
  const room = twips(textRoom("upright"));
  const widths = [twips(70), room - twips(70)] as const;
  const words = letterheadWords(language);
  const number = `${words.number} ${documentNumber(letterhead)}`;
  const when = placeAndDate(letterhead, language);
  return [
    blankTable(widths, [
      [officesOf(letterhead, widths[0]), nationOf(widths[1])],
      [[centred(number, { size: sizes.head }, 80)], [centred(when, { size: sizes.head, italics: true }, 80)]],
    ]),
    ...titleOf(report, letterhead),
    ...addressees(letterhead, language),
  ];
}

function officesOf({ parentOffice, office }: Letterhead, column: number): readonly Paragraph[] {
  const size = sizes.capitals;
  const lines = (name: string, bold: boolean) =>
    officeLines(capitals(name), column / 20, (text) => serifWidth(text, size / 2, bold));
  const own = lines(office, true);
  return [
    ...(parentOffice === undefined ? [] : lines(parentOffice, false).map((text) => centred(text, { size }))),
    ...own.map((text) => centred(text, { size, bold: true })),
    ruledLine(lineUnder(own.at(-1) ?? "", size, column), column),
  ];
}

function nationOf(column: number): readonly Paragraph[] {
  return [
    centred(nation, { size: sizes.capitals, bold: true }),
    centred(motto, { size: sizes.head, bold: true }),
    ruledLine(serifWidth(motto, sizes.head / 2, true) * 20, column),
  ];
}

function titleOf(report: Report, letterhead: Letterhead): readonly Paragraph[] {
  const subject = letterhead.subject ?? report.title;
  const column = twips(textRoom("upright"));
  const bold = { size: sizes.title, bold: true };
  return [
    centred(capitals(letterheadWords(report.language).document), bold, 240),
    centred(subject, bold),
    ruledLine(lineUnder(subject, sizes.title, column), column),
    paragraph("", { style: styleIds.cell, spacing: { after: 120 } }),
  ];
}

/** One office on the line itself; several one to a line, their dashes below the colon. */
function addressees({ to = [] }: Letterhead, language: Language): readonly Paragraph[] {
  const label = letterheadWords(language).to;
  const look = { size: sizes.title };
  const [first, ...others] = listedItems(to);
  if (first === undefined) return [];
  const gap = paragraph("", { style: styleIds.cell, spacing: { after: 60 } });
  if (others.length === 0) return [centred(`${label} ${first}`, look, 60), gap];
  const left = twips(30);
  const dash = left + Math.round(serifWidth(label, sizes.title / 2) * 20);
  return [
    paragraph(label, { style: styleIds.cell, indent: { left } }, look),
    ...[first, ...others].map((text) =>
      paragraph(`- ${text}`, { style: styleIds.cell, indent: { left: dash + 160, hanging: 160 } }, look),
    ),
    gap,
  ];
}

/** The length of the line under a bold text, in twips. */
function lineUnder(text: string, size: number, column: number): number {
  return Math.min(serifWidth(text, size / 2, true) * 20, column) * ruleShare;
}

function centred(text: string, type: Pick<IRunOptions, "size" | "bold" | "italics">, before = 0): Paragraph {
  return paragraph(
    text,
    { style: styleIds.cell, alignment: AlignmentType.CENTER, spacing: { before } },
    type,
  );
}
