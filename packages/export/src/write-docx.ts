import { Document, Packer } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { numbersOf } from "./docx/block-parts.ts";
import { fileLook } from "./docx/file-look.ts";
import { fileNumbering, fileStyles } from "./docx/file-styles.ts";
import { fixedDocument } from "./docx/fixed-document.ts";
import { officialSections } from "./docx/official-sections.ts";
import { plainSections } from "./docx/plain-sections.ts";
import { filledLetterhead } from "./letterhead-text.ts";
import { officialParts } from "./official-parts.ts";
import { plainText } from "./plain-text.ts";
import type { Block, Report } from "./report.ts";

/**
 * A report as a Word file: headings, captions, contents and page numbers are Word's own and already say what Word would
 * count, so that it opens without asking anything. The same report gives the same bytes.
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const letterhead = report.letterhead && filledLetterhead(report.letterhead);
  const look = fileLook(letterhead !== undefined);
  const numbers = numbersOf(letterhead === undefined ? report.blocks : annexed(report));
  const context = { report, look, numbers };
  const document = new Document({
    title: plainText(report.title),
    ...(report.subtitle === undefined ? {} : { subject: plainText(report.subtitle) }),
    styles: fileStyles(look, report.language),
    numbering: fileNumbering(),
    // Laying out a word without end takes longer than all else: Word then counts the pages itself.
    ...(hasEndlessWord(report) ? {} : { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    sections: letterhead === undefined ? plainSections(context) : officialSections(context, letterhead),
  });
  return fixedDocument(new Uint8Array(await Packer.toBuffer(document)), report.dataDay);
}

/** Whether a text that is printed has a word no hand wrote. */
function hasEndlessWord({ blocks, ...around }: Report): boolean {
  const printed = blocks.filter(({ kind }) => kind !== "data");
  let found = false;
  JSON.stringify([around, printed], (_, value: unknown) => {
    found ||= typeof value === "string" && /\S{400}/.test(value);
    return value;
  });
  return found;
}

/** Charts and tables in the order the annexes have them. */
function annexed(report: Report): readonly Block[] {
  const { figures, notes } = officialParts(report);
  return [...figures, ...notes];
}
