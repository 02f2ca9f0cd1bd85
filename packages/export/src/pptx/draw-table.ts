import type { Deck } from "./deck.ts";
import { langOf } from "./deck.ts";
import { fittingSize } from "./fit-text.ts";
import { addSourceLine, framedSlide, type SlidePlace } from "./slide-frame.ts";
import { contentWidth, inks, slide as page, type } from "./slide-look.ts";
import type { SlideCell, SlideRow, TablePlan } from "./slide-plan.ts";
import { content, sourceHeight, sourceTop } from "./slide-room.ts";
import { cellMargin, headHeight, notesHeight } from "./table-pages.ts";

/** A slide with a piece of a table, which Office edits as a table. */
export function drawTable(deck: Deck, plan: TablePlan, { badge, number }: SlidePlace): void {
  const { title, subtitle, page: piece, sourceLine, sources } = plan;
  const height = subtitle === "" ? 0.98 : 0.68;
  const titleSize = fittingSize(title, { width: contentWidth, height, bold: true }, type.title);
  const slide = framedSlide(deck, { ...plan, titleSize, ...(badge === undefined ? {} : { badge }) });
  const lang = langOf(deck.language);
  if (subtitle !== "")
    slide.addText(subtitle, {
      ...{ x: page.margin, y: content.top - 0.34, w: contentWidth, h: 0.28, margin: 0, valign: "middle" },
      ...{ fontSize: type.subtitle, color: inks.second, lang, objectName: "unit" },
    });
  const { size, widths, head, rows, notes } = piece;
  const headHigh = headHeight(piece);
  const high = headHigh + rows.reduce((sum, row) => sum + row.height, 0);
  if (rows.length > 0) {
    const cells = [
      ...(headHigh === 0 ? [] : [head.map((cell) => headCell(cell, size, lang))]),
      ...rows.map((row) => row.cells.map((cell) => bodyCell(cell, row, { size, lang }))),
    ];
    deck.tables.set(number, title);
    slide.addTable(cells, {
      ...{
        x: page.margin,
        y: content.top,
        w: widths.reduce((sum, width) => sum + width, 0),
        colW: [...widths],
      },
      rowH: [...(headHigh === 0 ? [] : [headHigh]), ...rows.map((row) => row.height)],
      margin: [cellMargin.above, cellMargin.side, cellMargin.above, cellMargin.side],
      ...{ fontSize: size, lang, objectName: headHigh === 0 ? "list" : "table" },
    });
  }
  if (notes.length > 0)
    slide.addText(
      notes.map((text) => ({
        text,
        options: { breakLine: true, fontSize: type.note, color: inks.third, lang },
      })),
      {
        ...{ x: page.margin, y: content.top + high + 0.06, w: contentWidth, h: notesHeight(notes) },
        ...{ margin: 0, valign: "top", objectName: "notes" },
      },
    );
  if (sourceLine !== undefined)
    addSourceLine(slide, deck, { line: sourceLine, sources, place: { y: sourceTop, h: sourceHeight } });
}

type Border =
  | { readonly type: "none" }
  | { readonly type: "solid"; readonly pt: number; readonly color: string };

function under(pt: number, color: string): [Border, Border, Border, Border] {
  const nothing = { type: "none" } as const;
  return [nothing, nothing, { type: "solid", pt, color }, nothing];
}

function headCell({ text, detail, isNumber }: SlideCell, size: number, lang: string) {
  const look = { lang, bold: true, color: inks.second, fontSize: size };
  const words = [{ text, options: { ...look, breakLine: detail !== undefined } }];
  const below =
    detail === undefined ? [] : [{ text: detail, options: { ...look, bold: false, fontSize: size - 1 } }];
  return {
    text: [...words, ...below],
    options: { align: alignOf(isNumber), valign: "bottom" as const, border: under(1.25, inks.axis), lang },
  };
}

function alignOf(isNumber: boolean): "left" | "right" {
  return isNumber ? "right" : "left";
}

function bodyCell(
  cell: SlideCell,
  { role }: SlideRow,
  { size, lang }: { readonly size: number; readonly lang: string },
) {
  const { text, mark, isNumber, isMissing, address } = cell;
  const ground = role === "mine" ? inks.mineSoft : role === "benchmark" ? inks.benchSoft : undefined;
  const roleInk = role === "mine" ? inks.mineText : role === "benchmark" ? inks.benchText : inks.text;
  const color = isMissing ? inks.third : address === undefined ? roleInk : inks.mineText;
  const look = { lang, fontSize: size, color, bold: role === "mine" };
  const behind = { ...look, bold: false, color: inks.third };
  return {
    text: [
      { text, options: address === undefined ? look : { ...look, hyperlink: { url: address } } },
      ...(mark === undefined ? [] : [{ text: mark, options: behind }]),
    ],
    options: {
      ...{
        align: alignOf(isNumber),
        valign: "middle" as const,
        border: under(0.5, inks.hairline),
        lang,
        fontSize: size,
      },
      ...(ground === undefined ? {} : { fill: { color: ground } }),
    },
  };
}
