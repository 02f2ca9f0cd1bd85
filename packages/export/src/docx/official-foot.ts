import type { Language } from "@sosanh/core/view/view";
import type { FileChild } from "docx";
import { AlignmentType, type Paragraph } from "docx";
import type { Letterhead } from "../letterhead.ts";
import { capitals, listedItems } from "../letterhead-text.ts";
import { letterheadWords } from "../words/letterhead-words.ts";
import { blankTable } from "./blank-table.ts";
import { styleIds } from "./file-styles.ts";
import { textRoom, twips } from "./page-setup.ts";
import { paragraph } from "./text-parts.ts";

/** Sizes in half points. */
const sizes = { label: 24, list: 22, signature: 28 };
/** Where the hand and the seal go, in twips. */
const signingRoom = 1500;

/** The end of the signed text: who gets a copy on the left, who signs on the right, never parted by a page. */
export function officialFoot(letterhead: Letterhead, language: Language): readonly FileChild[] {
  const room = twips(textRoom("upright"));
  const left = twips(70);
  return [
    paragraph("", { style: styleIds.cell, spacing: { after: 120 } }),
    blankTable([left, room - left], [[copiesOf(letterhead, language), signatureOf(letterhead)]]),
  ];
}

function copiesOf({ recipients = [] }: Letterhead, language: Language): readonly Paragraph[] {
  if (recipients.length === 0) return [paragraph("", { style: styleIds.cell })];
  const label = letterheadWords(language).recipients;
  return [
    paragraph(label, { style: styleIds.cell }, { size: sizes.label, bold: true, italics: true }),
    ...listedItems(recipients).map((text) =>
      paragraph(
        `- ${text}`,
        { style: styleIds.cell, indent: { left: 140, hanging: 140 } },
        { size: sizes.list },
      ),
    ),
  ];
}

/** What is not given is left open to be filled by hand. */
function signatureOf({ authority, signerTitle, signerName }: Letterhead): readonly Paragraph[] {
  const titles = [authority, signerTitle].filter((text) => text !== undefined);
  const above = titles.length === 0 ? ["…………………………"] : titles.map(capitals);
  return [...above.map((text) => signed(text)), signed(signerName ?? "", signingRoom)];
}

function signed(text: string, before = 0): Paragraph {
  const look = { style: styleIds.cell, alignment: AlignmentType.CENTER, spacing: { before } };
  return paragraph(text, look, { size: sizes.signature, bold: true });
}
