import type { IsoDate } from "@sosanh/core/figures/period";
import type { Language } from "@sosanh/core/view/view";
import PDFDocument from "pdfkit";
import { fontFiles } from "../font-files.ts";
import { plainText } from "../plain-text.ts";

/** A PDF that is being drawn: its pages are kept open until the end, so that numbers of pages can be filled in. */
export type Pdf = PDFKit.PDFDocument;

/** What a file says of itself. */
export interface PdfAbout {
  readonly title: string;
  readonly language: Language;
  /** The only date in the file: the day the figures were last changed. */
  readonly dataDay: IsoDate;
}

/** A PDF as bytes, the same for the same drawing: tagged for readers, fonts embedded, no clock in it. */
export async function pdfBytes(about: PdfAbout, draw: (pdf: Pdf) => void): Promise<Uint8Array> {
  const pdf = new DatedPdf({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: about.language === "vi" ? "vi-VN" : "en-GB",
    info: {
      Title: plainText(about.title),
      Creator: "Sosanh",
      Producer: "Sosanh",
      CreationDate: new Date(`${about.dataDay}T00:00:00Z`),
    },
  });
  for (const [name, path] of Object.entries(fontFiles)) pdf.registerFont(name, path);
  draw(pdf);
  pdf.end();
  return new Uint8Array(Buffer.concat(await chunksOf(pdf)));
}

async function chunksOf(pdf: Pdf): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Uint8Array);
  return chunks;
}

/** The library writes the title into the XML description as it stands; here its signs of markup are written out. */
class DatedPdf extends PDFDocument {
  override endMetadata(): void {
    const { Title = "" } = this.info;
    this.info.Title = Title.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    super.endMetadata();
  }
}
