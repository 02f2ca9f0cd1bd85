import { formatDate } from "@sosanh/chart/words/number-text";
import { unreachable } from "@sosanh/core/unreachable";
import { plainText } from "../plain-text.ts";
import type { Report } from "../report.ts";
import { reportWords } from "../words/report-words.ts";
import { entryHeight, indent, numberWidth } from "./contents-entry.ts";
import { type Deck, langOf, layouts } from "./deck.ts";
import { drawChart } from "./draw-chart.ts";
import { drawTable } from "./draw-table.ts";
import { fittingSize } from "./fit-text.ts";
import { bulletIndent, paragraphGap } from "./list-pages.ts";
import { addBadge, framedSlide, type SlidePlace } from "./slide-frame.ts";
import { contentWidth, inks, slide as page, type } from "./slide-look.ts";
import type { ContentsPlan, CoverPlan, ListPlan, SlidePlan } from "./slide-plan.ts";
import { content, contentHeight } from "./slide-room.ts";

/** The report a slide is of, and its number from 1. */
interface SlideOf {
  readonly report: Report;
  readonly number: number;
}

/** Draws one planned slide at the end of a deck, as the one with its number. */
export function drawSlide(deck: Deck, plan: SlidePlan, { report, number }: SlideOf): void {
  const place = { ...badgeOf(report), number };
  switch (plan.kind) {
    case "cover":
      drawCover(deck, plan, report);
      return;
    case "contents":
      drawContents(deck, plan, place);
      return;
    case "list":
      drawList(deck, plan, place);
      return;
    case "table":
      drawTable(deck, plan, place);
      return;
    case "chart":
      drawChart(deck, plan, place);
      return;
    default:
      unreachable(plan);
  }
}

/** The badge of illustrative data as slides take it. */
function badgeOf({ illustrative }: Report): { readonly badge?: string } {
  return illustrative === undefined ? {} : { badge: plainText(illustrative) };
}

function drawCover(deck: Deck, { title, subtitle, offices, notes }: CoverPlan, report: Report): void {
  const slide = deck.library.addSlide({ masterName: layouts.cover });
  const lang = langOf(deck.language);
  const [x, w] = [1, page.width - 2];
  const size = fittingSize(title, { width: w, height: 2.1, bold: true }, type.cover);
  slide.addText(title, { placeholder: "title", fontSize: size, lang });
  slide.addShape("rect", { x, y: 4.5, w: 1.2, h: 0.06, fill: { color: inks.mine }, objectName: "rule" });
  const under = [...(subtitle === undefined ? [] : [subtitle]), asOf(report)];
  slide.addText(
    under.map((text, i) => ({
      text,
      options: { breakLine: true, fontSize: i === 0 ? 20 : 14, color: inks.second, lang, paraSpaceAfter: 6 },
    })),
    { x, y: 4.72, w, h: 1.2, margin: 0, valign: "top", objectName: "subtitle" },
  );
  if (offices.length > 0)
    slide.addText(
      offices.map((text, i) => ({
        text,
        options: { breakLine: true, fontSize: 14, bold: i === offices.length - 1, color: inks.second, lang },
      })),
      { x, y: 0.8, w, h: 0.8, margin: 0, valign: "top", objectName: "offices" },
    );
  const { badge } = badgeOf(report);
  if (badge !== undefined) addBadge(slide, deck, badge);
  slide.addNotes(notes.join("\n"));
}

function asOf({ dataDay, language }: Report): string {
  return reportWords(language).asOf(formatDate(dataDay, language));
}

/** The size of a title that stands alone above its content. */
function plainTitleSize(title: string): number {
  return fittingSize(title, { width: contentWidth, height: 0.82, bold: true }, type.title);
}

function drawContents(deck: Deck, plan: ContentsPlan, place: SlidePlace): void {
  const slide = framedSlide(deck, { ...plan, titleSize: plainTitleSize(plan.title), ...place });
  const lang = langOf(deck.language);
  const look = { lang, fontSize: type.list, margin: [0.03, 0, 0.03, 0] as [number, number, number, number] };
  deck.tables.set(place.number, plan.title);
  slide.addTable(
    plan.entries.map(({ text, level, slide: to }) => {
      const leads = { ...look, color: inks.mineText, hyperlink: { slide: to } };
      const side = level === 1 ? 0 : indent;
      return [
        {
          text: [{ text, options: leads }],
          options: { ...look, margin: [0.03, 0, 0.03, side] as [number, number, number, number] },
        },
        {
          text: [{ text: `${to}`, options: { ...look, color: inks.third } }],
          options: { ...look, align: "right" as const },
        },
      ];
    }),
    {
      ...{ x: page.margin, y: content.top, w: contentWidth, colW: [contentWidth - numberWidth, numberWidth] },
      rowH: plan.entries.map(({ text }) => entryHeight(text)),
      ...{ border: { type: "none" }, objectName: "contents" },
    },
  );
}

function drawList(deck: Deck, plan: ListPlan, place: SlidePlace): void {
  const slide = framedSlide(deck, { ...plan, titleSize: plainTitleSize(plan.title), ...place });
  const lang = langOf(deck.language);
  slide.addText(
    plan.lines.map((text) => ({
      text,
      options: {
        ...{ lang, fontSize: plan.size, color: inks.text, paraSpaceAfter: paragraphGap * 72 },
        ...(plan.isBulleted ? { bullet: { indent: bulletIndent * 72 } } : { breakLine: true }),
      },
    })),
    {
      x: page.margin,
      y: content.top,
      w: contentWidth,
      h: contentHeight,
      margin: 0,
      valign: "top",
      objectName: "text",
    },
  );
}
