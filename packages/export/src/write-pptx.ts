import { formatDate } from "@sosanh/chart/words/number-text";
import { unzipSync, zipSync } from "fflate";
import { fixedArchive } from "./fixed-archive.ts";
import { plainText } from "./plain-text.ts";
import { emptyDeck } from "./pptx/deck.ts";
import { drawSlide } from "./pptx/draw-slides.ts";
import { reportSlides } from "./pptx/report-slides.ts";
import { soundParts } from "./pptx/sound-parts.ts";
import type { Report } from "./report.ts";
import { reportWords } from "./words/report-words.ts";

/**
 * A report as slides of 16:9: Report → SlidePlan[] → PPTX. Charts are Office's own, with their numbers in a workbook
 * behind them; kinds that Office lacks are pictures, and say so; tables are tables, over as many slides as they need in
 * type of at least 10 points. What a speaker may be asked is in the notes. The same report gives the same bytes.
 */
export async function writePptx(report: Report): Promise<Uint8Array> {
  const { language, dataDay, title, subtitle = "", address } = report;
  const words = reportWords(language);
  const opened = address === undefined ? [] : [words.openAt(plainText(address))];
  const deck = emptyDeck({
    language,
    title: plainText(title),
    subject: plainText(subtitle),
    foot: [words.asOf(formatDate(dataDay, language)), ...opened].join(" · "),
  });
  for (const [i, plan] of reportSlides(report).entries()) drawSlide(deck, plan, { report, number: i + 1 });
  const written = await deck.library.write({ outputType: "uint8array" });
  if (!(written instanceof Uint8Array)) throw new Error("the presentation is not bytes");
  return fixedArchive(zipSync(soundParts(unzipSync(written), deck, dataDay), { level: 0 }));
}
