import { Paragraph } from "docx";
import type { Report } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { styleIds } from "./file-styles.ts";
import { linked } from "./text-parts.ts";

/** Where the same can be opened on the page; nothing where it has no address. */
export function addressLine({ address, language }: Report): readonly Paragraph[] {
  if (address === undefined) return [];
  const text = reportWords(language).openAt(address);
  return [new Paragraph({ style: styleIds.aside, children: [linked(text, address)] })];
}
