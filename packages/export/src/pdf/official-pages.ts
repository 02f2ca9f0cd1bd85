import { formatDate } from "@sosanh/chart/words/number-text";
import type { Letterhead } from "../letterhead.ts";
import { capitals, documentDate, documentNumber } from "../letterhead-text.ts";
import type { OfficialSection } from "../official-parts.ts";
import { officialParts } from "../official-parts.ts";
import { plainText } from "../plain-text.ts";
import type { Block, Report } from "../report.ts";
import { letterheadWords } from "../words/letterhead-words.ts";
import { reportWords } from "../words/report-words.ts";
import { drawLetterheadFoot } from "./letterhead-foot.ts";
import { drawLetterheadHead } from "./letterhead-head.ts";
import type { PageFlow } from "./page-flow.ts";
import { drawMargins } from "./page-margins.ts";
import { drawParagraph, drawText } from "./paragraphs.ts";
import type { Drawing } from "./report-blocks.ts";
import { drawBlocks, newDrawing, numberedName, placeOf } from "./report-blocks.ts";
import { officialLook } from "./report-look.ts";
import { tableSide } from "./table-block.ts";

/** The letters of Vietnamese that number what is below a numbered heading. */
const letters = [..."abcdđeghiklmnopqrstuvxy"];

interface Annex {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** An administrative document: the text to be signed, then its annexes, each with pages of its own. */
export function drawOfficial(flow: PageFlow, report: Report, letterhead: Letterhead): void {
  const look = officialLook;
  const drawing = newDrawing(flow, report, look);
  const { text, figures, notes } = officialParts(report);
  const annexes = annexesOf({ figures, notes }, report);
  drawLetterheadHead(flow, { report, letterhead }, look);
  drawSections(flow, { sections: text, annex: annexes[0]?.name ?? "" }, drawing);
  drawLetterheadFoot(flow, { letterhead, language: report.language }, look);
  const parts = [1];
  for (const annex of annexes) {
    drawAnnexHead(flow, { annex, letterhead }, drawing);
    parts.push(flow.number);
    drawBlocks(flow, annex.blocks, drawing);
  }
  drawMargins(flow.pdf, { report, parts }, look);
}

/** Numbered in Roman figures where there are two. */
function annexesOf(
  { figures, notes }: { readonly figures: readonly Block[]; readonly notes: readonly Block[] },
  { language }: Report,
): readonly Annex[] {
  const words = letterheadWords(language);
  const all = [
    { title: words.annexes.figures, blocks: figures },
    { title: words.annexes.notes, blocks: notes },
  ].filter(({ blocks }) => blocks.length > 0);
  return all.map((annex, at) => ({
    ...annex,
    name: all.length === 1 ? words.annex : `${words.annex} ${"I".repeat(at + 1)}`,
  }));
}

/** Sections numbered 1., 2. …, what is below them a), b) …; the day of the figures ends the text. */
function drawSections(
  flow: PageFlow,
  { sections, annex }: { readonly sections: readonly OfficialSection[]; readonly annex: string },
  drawing: Drawing,
): void {
  const { report, look } = drawing;
  let section = 0;
  let below = 0;
  for (const { heading, paragraphs, shown } of sections) {
    if (heading !== undefined) {
      below = heading.level === 1 ? 0 : below + 1;
      section += heading.level === 1 ? 1 : 0;
      const mark = heading.level === 1 ? `${section}. ` : `${letters[below - 1] ?? below}) `;
      drawNumbered(flow, { text: heading.text, level: heading.level, mark }, drawing);
    }
    const refers = shown.length === 0 ? [] : [referenceTo(shown, annex, drawing)];
    const last = [...paragraphs.slice(-1), ...refers].join(" ");
    for (const text of [...paragraphs.slice(0, -1), last]) if (text !== "") drawParagraph(flow, text, look);
  }
  const day = reportWords(report.language).asOf(formatDate(report.dataDay, report.language));
  drawParagraph(flow, `${day}./.`, look);
}

function drawNumbered(
  flow: PageFlow,
  { text, level, mark }: { readonly text: string; readonly level: 1 | 2; readonly mark: string },
  { look }: Drawing,
): void {
  const plain = plainText(text);
  const isNumbered = /^(?:[IVX]+|\d+|[a-zđ])[.)]\s/.test(plain);
  const numbered = isNumbered ? plain : `${mark}${plain}`;
  flow.keep(3 * look.body.leading);
  flow.pdf.outline.addItem(numbered, placeOf(flow));
  const as = level === 1 ? look.strong : look.body;
  drawText(flow, { text: numbered, look: as, indent: look.indent, role: `H${level + 1}` });
  flow.space(look.gap);
}

/** "(Chi tiết tại Biểu đồ 1, Bảng 1, Bảng 2, Phụ lục I.)" */
function referenceTo(shown: readonly Block[], annex: string, drawing: Drawing): string {
  const named = shown.map((block) => numberedName(block, drawing));
  return letterheadWords(drawing.report.language).seeAnnex(named.join(", "), annex);
}

/** An annex begins a page, on its side where its first table is. */
function drawAnnexHead(
  flow: PageFlow,
  { annex, letterhead }: { readonly annex: Annex; readonly letterhead: Letterhead },
  drawing: Drawing,
): void {
  const { report, look } = drawing;
  const { language } = report;
  const [first] = annex.blocks;
  const side = first?.kind === "table" ? tableSide(flow.pdf, first.table, look) : "upright";
  flow.turn(side);
  drawing.outline = flow.pdf.outline.addItem(`${annex.name}. ${annex.title}`, placeOf(flow));
  const attached = letterheadWords(language).attached(
    documentNumber(letterhead),
    documentDate(letterhead, language),
    plainText(letterhead.office),
  );
  const italic = { ...look.title, font: "serifItalic" } as const;
  const centred = { align: "center", side } as const;
  drawText(flow, { ...centred, text: annex.name, look: look.title, role: "H1" });
  drawText(flow, { ...centred, text: capitals(annex.title), look: look.title });
  drawText(flow, { ...centred, text: attached, look: italic });
  flow.space(2 * look.gap);
}
