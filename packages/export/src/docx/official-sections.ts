import { formatDate } from "@sosanh/chart/words/number-text";
import type { FileChild, ISectionOptions } from "docx";
import { AlignmentType, Header, HeadingLevel, PageNumber, Paragraph, TabStopType, TextRun } from "docx";
import type { Letterhead } from "../letterhead.ts";
import { capitals, documentDate, documentNumber } from "../letterhead-text.ts";
import { type OfficialParts, type OfficialSection, officialParts } from "../official-parts.ts";
import type { Block } from "../report.ts";
import { docxWords } from "../words/docx-words.ts";
import { letterheadWords } from "../words/letterhead-words.ts";
import { reportWords } from "../words/report-words.ts";
import { addressLine } from "./address-line.ts";
import { blockParts, type FileContext, type FilePart, sidesOf } from "./block-parts.ts";
import { styleIds } from "./file-styles.ts";
import { officialFoot } from "./official-foot.ts";
import { officialHead } from "./official-head.ts";
import { type PageSide, pageOf, textRoom, twips } from "./page-setup.ts";
import { badgeHead, noFoot } from "./running-head.ts";
import { sampleMark } from "./sample-mark.ts";
import { paragraph, run } from "./text-parts.ts";

/** Half points of a page number. */
const numberSize = 26;
/** The letters of Vietnamese that number what is below a numbered heading. */
const letters = [..."abcdđeghiklmnopqrstuvxy"];

/** The sections of an administrative document: the signed text, then its annexes, each with pages of its own. */
export function officialSections(context: FileContext, letterhead: Letterhead): readonly ISectionOptions[] {
  const { report } = context;
  const parts = officialParts(report);
  const annexes = annexesOf(parts, context);
  const text = [
    ...officialHead(report, letterhead),
    ...textParts(parts, { context, annex: annexes[0]?.name ?? "" }),
    ...officialFoot(letterhead, report.language),
  ];
  return [
    sectionOf({ side: "upright", children: text }, context, true),
    ...annexes.flatMap((annex) => annexSections(annex, context, letterhead)),
  ];
}

function sectionOf({ side, children }: FilePart, context: FileContext, isNew: boolean): ISectionOptions {
  return {
    properties: { page: pageOf(side, isNew ? 1 : undefined), titlePage: isNew },
    headers: { first: badgeHead(context), default: numberHead(context, side) },
    footers: { first: noFoot(), default: noFoot() },
    children,
  };
}

/** The page number in the middle of the margin above the text, from the second page on. */
function numberHead({ report, look }: FileContext, side: PageSide): Header {
  const room = twips(textRoom(side));
  return new Header({
    children: [
      new Paragraph({
        style: styleIds.cell,
        tabStops: [
          { type: TabStopType.CENTER, position: Math.round(room / 2) },
          { type: TabStopType.RIGHT, position: room },
        ],
        children: [
          new TextRun({ size: numberSize, children: ["\t", PageNumber.CURRENT] }),
          ...sampleMark(report.illustrative, look, new TextRun({ children: ["\t"] })),
        ],
      }),
    ],
  });
}

interface TextContext {
  readonly context: FileContext;
  /** Where charts and tables are. */
  readonly annex: string;
}

/** Sections numbered 1., 2. …, what is below them a), b) …; the day of the figures ends the text. */
function textParts({ text }: OfficialParts, of: TextContext): readonly FileChild[] {
  const { report } = of.context;
  const day = reportWords(report.language).asOf(formatDate(report.dataDay, report.language));
  let section = 0;
  let below = 0;
  const parts = text.flatMap((part) => {
    if (part.heading === undefined) return bodyOf(part, of);
    below = part.heading.level === 1 ? 0 : below + 1;
    section += part.heading.level === 1 ? 1 : 0;
    const mark = part.heading.level === 1 ? `${section}. ` : `${letters[below - 1] ?? below}) `;
    return [headingOf(part.heading.text, part.heading.level, mark), ...bodyOf(part, of)];
  });
  return [...parts, paragraph(`${day}${letterheadWords(report.language).end}`, { style: styleIds.body })];
}

function headingOf(text: string, level: 1 | 2, mark: string): Paragraph {
  const isNumbered = /^(?:[IVX]+|\d+|[a-zđ])[.)]\s/.test(text);
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    children: [run(isNumbered ? text : `${mark}${text}`, { bold: level === 1 })],
  });
}

/** What is told, and at its end where the charts and tables of it are. */
function bodyOf({ paragraphs, shown }: OfficialSection, of: TextContext): readonly FileChild[] {
  const refers = shown.length === 0 ? [] : [referenceTo(shown, of)];
  const last = [...paragraphs.slice(-1), ...refers].join(" ");
  return [...paragraphs.slice(0, -1), last]
    .filter((text) => text !== "")
    .map((text) => paragraph(text, { style: styleIds.body }));
}

/** "(Chi tiết tại Biểu đồ 1, Bảng 1–3, Phụ lục I.)" */
function referenceTo(shown: readonly Block[], { context, annex }: TextContext): string {
  const { report, numbers } = context;
  const words = docxWords(report.language);
  const named = (kind: Block["kind"], label: string) => {
    const of = shown.filter((block) => block.kind === kind).flatMap((block) => numbers.get(block) ?? []);
    return of.length === 0 ? [] : [`${label}\u00a0${spansOf(of)}`];
  };
  const all = [...named("chart", words.chartLabel), ...named("table", words.tableLabel)];
  return letterheadWords(report.language).seeAnnex(all.join(", "), annex);
}

/** "1, 2, 4–6": three or more in a row are told by their ends. */
function spansOf(numbers: readonly number[]): string {
  const spans: number[][] = [];
  for (const number of numbers) {
    const span = spans.at(-1);
    if (span?.at(-1) === number - 1) span.push(number);
    else spans.push([number]);
  }
  return spans.map((span) => (span.length < 3 ? span.join(", ") : `${span[0]}–${span.at(-1)}`)).join(", ");
}

interface Annex {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly isLast: boolean;
}

/** Numbered in Roman figures where there are two. */
function annexesOf({ figures, notes }: OfficialParts, { report }: FileContext): readonly Annex[] {
  const words = letterheadWords(report.language);
  const all = [
    { title: words.annexes.figures, blocks: figures },
    { title: words.annexes.notes, blocks: notes },
  ].filter(({ blocks }) => blocks.length > 0);
  return all.map((annex, at) => ({
    ...annex,
    isLast: at === all.length - 1,
    name: all.length === 1 ? words.annex : `${words.annex} ${"I".repeat(at + 1)}`,
  }));
}

function annexSections(
  { name, title, blocks, isLast }: Annex,
  context: FileContext,
  letterhead: Letterhead,
): readonly ISectionOptions[] {
  const { language } = context.report;
  const attached = letterheadWords(language).attached(
    documentNumber(letterhead),
    documentDate(letterhead, language),
    letterhead.office,
  );
  const head = [
    centred(name, { bold: true, size: 28 }),
    centred(capitals(title), { bold: true, size: 28 }),
    centred(attached, { italics: true, size: 28 }),
    paragraph("", { style: styleIds.cell }),
  ];
  const parts = [
    ...blocks.flatMap((block) => blockParts(block, context)),
    { side: "upright", children: isLast ? addressLine(context.report) : [] } as const,
  ];
  const sides = sidesOf([{ side: "upright", children: head, isHeading: true }, ...parts]);
  return sides.map((part, at) => sectionOf(part, context, at === 0));
}

function centred(text: string, type: { bold?: true; italics?: true; size: number }): Paragraph {
  const look = {
    style: styleIds.cell,
    alignment: AlignmentType.CENTER,
    spacing: { after: 60 },
    keepNext: true,
  };
  return paragraph(text, look, type);
}
