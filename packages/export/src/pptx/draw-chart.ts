import { chartSvg } from "../chart-svg.ts";
import { leftOutText, nativeChart } from "../native-chart-of.ts";
import { outlinedSvg } from "../outlined-svg.ts";
import { plainText } from "../plain-text.ts";
import { reportWords } from "../words/report-words.ts";
import { slideWords } from "../words/slide-words.ts";
import { writePng } from "../write-png.ts";
import { drawableChart } from "./chart-part.ts";
import { type ChartSlideRoom, chartSlideRoom, findingIndent, pictureSlideRoom } from "./chart-slide-room.ts";
import { type Deck, langOf, type Slide } from "./deck.ts";
import { cutTo } from "./fit-text.ts";
import { addSourceLine, framedSlide, type SlidePlace } from "./slide-frame.ts";
import { inks, type } from "./slide-look.ts";
import type { ChartPlan } from "./slide-plan.ts";

/** Pixels of the fallback picture to one of the drawing. */
const fallbackScale = 2;
const pixelsPerInch = 96;

/** A slide with a chart that Office draws and edits; a kind it has no chart of as a picture, and so it says. */
export function drawChart(deck: Deck, plan: ChartPlan, { badge, number }: SlidePlace): void {
  const { spec } = plan.chart;
  const { language } = deck;
  const native = nativeChart(spec);
  const said = native === undefined ? reportWords(language).notEditable : leftOutText(native, language);
  const words = {
    title: plan.title,
    subtitle: plainText(spec.subtitle),
    finding: plan.finding,
    notes: [...spec.notes, ...(said === "" ? [] : [said])].map(plainText),
    sourceLine: plainText(spec.sourceLine),
    more: slideWords(language).moreNotes,
  };
  const room = native === undefined ? pictureSlideRoom(words) : chartSlideRoom(words);
  const slide = framedSlide(deck, {
    ...plan,
    titleSize: room.titleSize,
    ...(badge === undefined ? {} : { badge }),
  });
  addWords(slide, { ...words, lang: langOf(language) }, room);
  if (native === undefined) deck.pictures.set(number, addPicture(slide, plan, room));
  else {
    const chart = drawableChart(native);
    deck.charts.push({ chart, width: room.chart.w, height: room.chart.h });
    // What stands here is put in place of by the chart's own part.
    slide.addChart("bar", [{ name: "", labels: [""], values: [1] }], {
      ...room.chart,
      altText: plainText(spec.summary),
      objectName: "chart",
    });
  }
  const source = { line: words.sourceLine, sources: spec.sources, place: room.source };
  addSourceLine(slide, deck, source);
}

function addWords(
  slide: Slide,
  words: { readonly subtitle: string; readonly finding: string; readonly lang: string },
  { subtitle, finding, notes }: ChartSlideRoom,
): void {
  const { lang } = words;
  const plain = { margin: 0, lang };
  const room = { width: subtitle.w, height: subtitle.h };
  slide.addText(cutTo(words.subtitle, room, { size: type.subtitle }), {
    ...{ ...subtitle, ...plain, valign: "top", fontSize: type.subtitle, color: inks.second },
    objectName: "subtitle",
  });
  if (words.finding !== "") {
    const { size, ...strip } = finding;
    const w = strip.w - findingIndent;
    slide.addShape("rect", { ...strip, w: 0.05, fill: { color: inks.mine }, objectName: "rule" });
    slide.addText(cutTo(words.finding, { width: w - 0.04, height: strip.h }, { size }), {
      ...{ ...strip, ...plain, x: strip.x + findingIndent, w },
      ...{ valign: "middle", fontSize: size, color: inks.text, objectName: "finding" },
    });
  }
  const { texts, ...strip } = notes;
  if (texts.length > 0)
    slide.addText(
      texts.map((text) => ({
        text,
        options: { breakLine: true, fontSize: type.note, color: inks.third, lang },
      })),
      { ...strip, ...plain, valign: "bottom", objectName: "notes" },
    );
}

/** The chart as the page draws it, as SVG; what it gives is the PNG for those who cannot show that. */
function addPicture(slide: Slide, { chart }: ChartPlan, { chart: strip }: ChartSlideRoom): Uint8Array {
  const { spec, shapes } = chart;
  const size = {
    width: Math.round(strip.w * pixelsPerInch),
    height: Math.round(strip.h * pixelsPerInch),
  };
  const picture = chartSvg(spec, {
    size,
    parts: "plot",
    ...(shapes === undefined ? {} : { shapes }),
  });
  const scale = Math.min(1, size.height / picture.height);
  const [w, h] = [picture.width, picture.height].map((pixels) => (pixels * scale) / pixelsPerInch);
  const data = Buffer.from(outlinedSvg(picture)).toString("base64");
  slide.addImage({
    data: `data:image/svg+xml;base64,${data}`,
    ...{ x: strip.x + (strip.w - (w ?? 0)) / 2, y: strip.y, w: w ?? 0, h: h ?? 0 },
    altText: plainText(spec.summary),
    objectName: "picture",
  });
  return writePng(picture, fallbackScale);
}
