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
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: letterhead === undefined ? plainSections(context) : officialSections(context, letterhead),
  });
  return fixedDocument(new Uint8Array(await Packer.toBuffer(document)), report.dataDay);
}

/** Charts and tables in the order the annexes have them. */
function annexed(report: Report): readonly Block[] {
  const { figures, notes } = officialParts(report);
  return [...figures, ...notes];
}
