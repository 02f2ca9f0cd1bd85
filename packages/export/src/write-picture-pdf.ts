import type { ChartSvg } from "./chart-svg.ts";
import { drawSvg } from "./pdf/draw-svg.ts";
import type { PdfAbout } from "./pdf/pdf-file.ts";
import { pdfBytes } from "./pdf/pdf-file.ts";
import { plainText } from "./plain-text.ts";

/** Points in a CSS pixel. */
const pointsPerPixel = 0.75;

/** A picture as a PDF of one page of its size: vectors, and text that can be marked and searched. */
export function writePicturePdf(picture: ChartSvg, about: PdfAbout): Promise<Uint8Array> {
  return pdfBytes(about, (pdf) => {
    const { width, height } = picture;
    pdf.addPage({ size: [width * pointsPerPixel, height * pointsPerPixel], margin: 0 });
    const figure = pdf.struct("Figure", { alt: plainText(about.title) }, () =>
      drawSvg(pdf, picture, { x: 0, y: 0, scale: pointsPerPixel }),
    );
    pdf.addStructure(figure);
  });
}
