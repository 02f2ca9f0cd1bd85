import type { ChartSource } from "@sosanh/chart/chart-parts";
import { plainText, writableText } from "../plain-text.ts";
import type { FactsBlock } from "../report.ts";
import { webAddress } from "../web-address.ts";
import type { PageFlow, PageSide } from "./page-flow.ts";
import { roomOf } from "./page-flow.ts";
import type { ReportLook } from "./report-look.ts";
import type { TextLook } from "./text-lines.ts";
import { drawLine, evenLines, linesOf } from "./text-lines.ts";

/** Text from margin to margin. */
export interface FlowText {
  readonly text: string;
  readonly look: TextLook;
  readonly role?: string;
  /** Of the first line. */
  readonly indent?: number;
  /** Of every line. */
  readonly inset?: number;
  readonly align?: "left" | "center" | "justify";
  readonly link?: string;
  readonly side?: PageSide;
  /** A heading, whose lines are broken to be about as wide. */
  readonly isHeading?: boolean;
}

/** Draws text over as many lines and pages as it takes. */
export function drawText(flow: PageFlow, text: FlowText): void {
  const { look, role = "P", indent = 0, inset = 0, align = "left", link, side = "upright" } = text;
  const width = roomOf(side).width - inset;
  const broken = text.isHeading === true ? evenLines : linesOf;
  // An office's own paragraph may be longer than any name: it goes on over lines and pages, and is not cut.
  const written = writableText(text.text.replace(/[\t\n\r\u2028\u2029]+/g, " "));
  const lines = broken(flow.pdf, written, { look, width, indent });
  flow.lines(
    role,
    lines.map((line, i) => {
      const first = i === 0 ? indent : 0;
      const isLast = i === lines.length - 1;
      return {
        ...{ text: line, x: flow.left + inset + first, width: width - first },
        align: align === "justify" && isLast ? "left" : align,
        ...(link === undefined ? {} : { link }),
      };
    }),
    { look, side },
  );
}

/** A paragraph of the body; in an official report both edges are even and the first line is indented. */
export function drawParagraph(flow: PageFlow, text: string, look: ReportLook): void {
  const align = look.isOfficial ? "justify" : "left";
  drawText(flow, { text, look: look.body, indent: look.indent, align });
  flow.space(look.gap);
}

/** What there is to say, a sentence to a dash. */
export function drawFindings(flow: PageFlow, sentences: readonly string[], look: ReportLook): void {
  flow.within("L", () => {
    for (const sentence of sentences) {
      flow.within("LI", () => {
        if (look.isOfficial) drawOfficialItem(flow, sentence, look);
        else drawItem(flow, sentence, look);
      });
      flow.space(look.gap / 2);
    }
  });
  flow.space(look.gap / 2);
}

function drawOfficialItem(flow: PageFlow, sentence: string, look: ReportLook): void {
  drawText(flow, {
    ...{ text: `- ${sentence}`, look: look.body, indent: look.indent, align: "justify", role: "LBody" },
  });
}

function drawItem(flow: PageFlow, sentence: string, look: ReportLook): void {
  flow.keep(
    Math.min(2, linesOf(flow.pdf, sentence, { look: look.body, width: flow.width }).length) *
      look.body.leading,
  );
  const top = flow.y;
  flow.leaf("Lbl", () => {
    flow.pdf.fillColor(look.body.colour);
    flow.pdf.rect(flow.left + 1, top + look.body.leading / 2 - 0.5, 6, 1).fill();
  });
  drawText(flow, { text: sentence, look: look.body, inset: 14, role: "LBody" });
}

const factName = 120;

/** Names with what they mean: beside each other, in an official report as paragraphs. */
export function drawFacts(flow: PageFlow, { facts }: FactsBlock, look: ReportLook): void {
  for (const { name, text } of facts) {
    if (look.isOfficial) drawParagraph(flow, `${name}: ${text}`, look);
    else drawFact(flow, { name, text }, look);
  }
}

function drawFact(
  flow: PageFlow,
  { name, text }: { readonly name: string; readonly text: string },
  look: ReportLook,
): void {
  const { body, strong } = look;
  const width = roomOf("upright").width - factName;
  const names = linesOf(flow.pdf, plainText(name), { look: strong, width: factName - 12 });
  const lines = linesOf(flow.pdf, plainText(text), { look: body, width });
  const height = Math.max(names.length, lines.length) * body.leading;
  flow.keep(height);
  const draw = (set: readonly string[], as: TextLook, x: number) => () => {
    set.forEach((line, i) => {
      drawLine(flow.pdf, { text: line, x, y: flow.y + i * as.leading, look: as });
    });
  };
  flow.within("P", () => {
    flow.leaf("Span", draw(names, strong, flow.left));
    flow.leaf("Span", draw(lines, body, flow.left + factName));
  });
  flow.y += height + look.gap / 2;
}

/** Documents by number, each a link where it has an address. */
export function drawSources(flow: PageFlow, sources: readonly ChartSource[], look: ReportLook): void {
  flow.within("L", () => {
    sources.forEach(({ text, address }, at) => {
      const link = webAddress(address);
      flow.within("LI", () => {
        drawText(flow, { text: `${at + 1}. ${text}`, look: look.body, role: "LBody" });
        if (link !== undefined) {
          drawText(flow, {
            text: link,
            look: { ...look.quiet, colour: linkColour },
            inset: 14,
            role: "Link",
            link,
          });
        }
      });
      flow.space(look.gap);
    });
  });
}

/** Remarks under a chart or table. */
export function drawQuiet(flow: PageFlow, texts: readonly string[], look: ReportLook): void {
  for (const text of texts) drawText(flow, { text, look: look.quiet, side: flow.side });
}

const linkColour = "#23599F";
