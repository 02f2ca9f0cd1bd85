import type { Language } from "@sosanh/core/view/view";
import Pptx from "pptxgenjs";
import type { NativeChart } from "../native-chart.ts";
import { contentWidth, inks, slide as page, rows, slideFont, type } from "./slide-look.ts";

const PptxGen = Pptx as unknown as typeof Pptx.default;
type Library = InstanceType<typeof PptxGen>;
/** A slide of the library. */
export type Slide = ReturnType<Library["addSlide"]>;

/** A chart that stands on a slide for Office to draw. */
export interface PlacedChart {
  readonly chart: NativeChart;
  /** Inches. */
  readonly width: number;
  readonly height: number;
}

/** A deck being drawn: the library's own, and what is put in place of its parts afterwards. */
export interface Deck {
  readonly library: Library;
  readonly language: Language;
  /** In the order in which they were placed. */
  readonly charts: PlacedChart[];
  /** The picture for readers that cannot show SVG, by the number of its slide from 1. */
  readonly pictures: Map<number, Uint8Array>;
  /** What the table of a slide is of, for those who cannot see, by the number of the slide from 1. */
  readonly tables: Map<number, string>;
}

/** What is the same on every slide of a deck. */
export interface DeckFrame {
  readonly language: Language;
  readonly title: string;
  readonly subject: string;
  /** At the foot of every slide. */
  readonly foot: string;
}

/** The layouts of a deck. */
export const layouts = { figures: "Sosanh", cover: "Sosanh cover" } as const;

/** A deck of 16:9 with two layouts: one for its cover, one with a title, a foot and the slide's number. */
export function emptyDeck({ language, title, subject, foot }: DeckFrame): Deck {
  const library = new PptxGen();
  library.layout = "LAYOUT_WIDE";
  library.theme = { headFontFace: slideFont, bodyFontFace: slideFont };
  library.title = title;
  library.subject = subject;
  library.author = "Sosanh";
  library.company = "Sosanh";
  const lang = langOf(language);
  const footLook = { y: rows.foot, h: rows.footHeight, fontSize: type.foot, color: inks.third, margin: 0 };
  library.defineSlideMaster({
    title: layouts.figures,
    background: { color: inks.surface },
    objects: [
      {
        line: {
          x: page.margin,
          y: rows.foot - 0.03,
          w: contentWidth,
          h: 0,
          line: { color: inks.hairline, width: 0.75 },
        },
      },
      {
        text: {
          text: foot,
          options: { ...footLook, x: page.margin, w: contentWidth - 1, align: "left", lang },
        },
      },
      {
        placeholder: {
          options: {
            ...{ name: "title", type: "title", x: page.margin, y: rows.title, w: contentWidth, h: 0.86 },
            ...{ align: "left", valign: "top", margin: 0, color: inks.text, bold: true, fontSize: 24 },
          },
          text: "",
        },
      },
    ],
    slideNumber: { ...footLook, x: page.width - page.margin - 0.9, w: 0.9, align: "right" },
  });
  library.defineSlideMaster({
    title: layouts.cover,
    background: { color: inks.surface },
    objects: [
      {
        placeholder: {
          options: {
            ...{ name: "title", type: "title", x: 1, y: 2.2, w: page.width - 2, h: 2.1 },
            ...{ align: "left", valign: "bottom", margin: 0, color: inks.text, bold: true, fontSize: 36 },
          },
          text: "",
        },
      },
    ],
  });
  return { library, language, charts: [], pictures: new Map(), tables: new Map() };
}

/** The language of a run of text. */
export function langOf(language: Language): string {
  return language === "vi" ? "vi-VN" : "en-GB";
}
