import { palette } from "@sosanh/chart/theme";
import type { TextLook } from "./text-lines.ts";

/** How the parts of a report are set. */
export interface ReportLook {
  readonly isOfficial: boolean;
  readonly title: TextLook;
  readonly heading1: TextLook;
  readonly heading2: TextLook;
  readonly body: TextLook;
  /** Of names beside the body: facts, signatures. */
  readonly strong: TextLook;
  readonly caption: TextLook;
  readonly quiet: TextLook;
  readonly cell: TextLook;
  readonly strongCell: TextLook;
  /** Of a cell without a number. */
  readonly emptyCell: TextLook;
  readonly benchmarkCell: TextLook;
  readonly head: TextLook;
  readonly headDetail: TextLook;
  /** Between paragraphs. */
  readonly gap: number;
  /** Of the first line of a paragraph. */
  readonly indent: number;
  readonly hairline: string;
  readonly headFill: string;
  readonly mineFill: string;
}

const { ink1, ink2, ink3, hairline, page, mineSoft, mineText, benchText } = palette("light");
const black = "#000000";

/** The look of the page on paper: Be Vietnam Pro in the colours of the screen. */
export const pageLook: ReportLook = {
  isOfficial: false,
  title: { font: "semibold", size: 18, leading: 24, colour: ink1 },
  heading1: { font: "semibold", size: 15, leading: 21, colour: ink1 },
  heading2: { font: "semibold", size: 12, leading: 17, colour: ink1 },
  body: { font: "regular", size: 10, leading: 15, colour: ink1 },
  strong: { font: "semibold", size: 10, leading: 15, colour: ink1 },
  caption: { font: "semibold", size: 10.5, leading: 15, colour: ink1 },
  quiet: { font: "regular", size: 8.5, leading: 12, colour: ink3 },
  cell: { font: "regular", size: 8.5, leading: 11.5, colour: ink1 },
  strongCell: { font: "semibold", size: 8.5, leading: 11.5, colour: mineText },
  emptyCell: { font: "regular", size: 8.5, leading: 11.5, colour: ink3 },
  benchmarkCell: { font: "medium", size: 8.5, leading: 11.5, colour: benchText },
  head: { font: "semibold", size: 8.5, leading: 11.5, colour: ink1 },
  headDetail: { font: "regular", size: 8, leading: 11, colour: ink2 },
  gap: 6,
  indent: 0,
  hairline,
  headFill: page,
  mineFill: mineSoft,
};

/** What Nghị định 30/2020/NĐ-CP asks: a face as wide as Times New Roman, 13 to 14, black. */
export const officialLook: ReportLook = {
  isOfficial: true,
  title: { font: "serifBold", size: 14, leading: 19, colour: black },
  heading1: { font: "serifBold", size: 14, leading: 19, colour: black },
  heading2: { font: "serifBold", size: 13, leading: 18, colour: black },
  body: { font: "serif", size: 13, leading: 18, colour: black },
  strong: { font: "serifBold", size: 13, leading: 18, colour: black },
  caption: { font: "serifBold", size: 12, leading: 16, colour: black },
  quiet: { font: "serifItalic", size: 11, leading: 14, colour: black },
  cell: { font: "serif", size: 11, leading: 14, colour: black },
  strongCell: { font: "serifBold", size: 11, leading: 14, colour: black },
  emptyCell: { font: "serifItalic", size: 11, leading: 14, colour: black },
  benchmarkCell: { font: "serif", size: 11, leading: 14, colour: black },
  head: { font: "serifBold", size: 11, leading: 14, colour: black },
  headDetail: { font: "serifItalic", size: 10.5, leading: 13.5, colour: black },
  gap: 6,
  indent: 36,
  hairline: "#7F7F7F",
  headFill: "#FFFFFF",
  mineFill: "#F2F2F2",
};
