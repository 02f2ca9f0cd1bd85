import type { ChartSource } from "@sosanh/chart/chart-parts";
import { type Deck, langOf, layouts, type Slide } from "./deck.ts";
import { cutTo, textInches } from "./fit-text.ts";
import { linkedLine } from "./linked-line.ts";
import { contentWidth, inks, slide as page, type } from "./slide-look.ts";

/** Which slide of a deck is drawn, from 1, and the badge of illustrative data. */
export interface SlidePlace {
  readonly number: number;
  readonly badge?: string;
}

/** The height that a title may take, in inches. */
const titleRoom = 1;

/** What frames a slide. */
export interface Framing {
  readonly title: string;
  readonly titleSize: number;
  readonly section?: string;
  /** The illustrative badge. */
  readonly badge?: string;
  readonly notes: readonly string[];
}

/** A new slide with its title, the heading it stands under, the badge of illustrative data and the speaker's notes. */
export function framedSlide(deck: Deck, { title, titleSize, section, badge, notes }: Framing): Slide {
  const slide = deck.library.addSlide({ masterName: layouts.figures });
  const lang = langOf(deck.language);
  const room = { width: contentWidth, height: titleRoom };
  const shown = cutTo(title, room, { size: titleSize, bold: true });
  slide.addText(shown, { placeholder: "title", fontSize: titleSize, lang });
  if (section !== undefined)
    slide.addText(section, {
      ...{ x: page.margin, y: 0.12, w: contentWidth - 3, h: 0.22, margin: 0, valign: "top" },
      ...{ fontSize: type.note, color: inks.third, lang, objectName: "section" },
    });
  if (badge !== undefined) addBadge(slide, deck, badge);
  slide.addNotes(notes.join("\n"));
  return slide;
}

/** The yellow badge, at the top right. */
export function addBadge(slide: Slide, deck: Deck, text: string): void {
  const width = textInches(text, { size: type.badge, bold: true }) + 0.3;
  slide.addText(text, {
    ...{ x: page.width - page.margin - width, y: 0.09, w: width, h: 0.26, margin: 0 },
    ...{ shape: "rect", fill: { color: inks.sampleGround }, line: { color: inks.sampleLine, width: 0.75 } },
    ...{ fontSize: type.badge, bold: true, color: inks.sampleText, align: "center", valign: "middle" },
    ...{ lang: langOf(deck.language), objectName: "badge" },
  });
}

/** A line of text across a slide. */
export interface LinePlace {
  readonly y: number;
  readonly h: number;
}

/** The line under a chart or table that names its sources, each leading to its address. */
export function addSourceLine(
  slide: Slide,
  deck: Deck,
  {
    line,
    sources,
    place,
  }: { readonly line: string; readonly sources: readonly ChartSource[]; readonly place: LinePlace },
): void {
  const lang = langOf(deck.language);
  const shown = cutTo(line, { width: contentWidth, height: place.h }, { size: type.note });
  const pieces = linkedLine(shown, sources).map(({ text, address }) => ({
    text,
    options: {
      ...{ lang, fontSize: type.note },
      ...(address === undefined
        ? { color: inks.third }
        : { color: inks.mineText, hyperlink: { url: address } }),
    },
  }));
  slide.addText(pieces, {
    ...{ x: page.margin, ...place, w: contentWidth, margin: 0, valign: "bottom", lang, fontSize: type.note },
    objectName: "source",
  });
}
