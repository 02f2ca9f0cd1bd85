declare module "svg-to-pdfkit" {
  interface Options {
    readonly width?: number;
    readonly height?: number;
    readonly preserveAspectRatio?: string;
    readonly assumePt?: boolean;
    readonly fontCallback?: (family: string) => string;
    readonly warningCallback?: (warning: string) => void;
  }
  const svgToPdf: (pdf: PDFKit.PDFDocument, svg: string, x: number, y: number, options: Options) => void;
  export default svgToPdf;
}
