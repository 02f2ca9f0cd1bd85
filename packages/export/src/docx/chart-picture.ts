import { chartHeight } from "@sosanh/chart/echarts-option";
import { ImageRun } from "docx";
import { chartSvg } from "../chart-svg.ts";
import { outlinedSvg } from "../outlined-svg.ts";
import { pictureSizes } from "../picture-size.ts";
import { plainText } from "../plain-text.ts";
import type { ChartBlock } from "../report.ts";
import { writePng } from "../write-png.ts";
import { textRoom } from "./page-setup.ts";
import { highest, leastHeight, type PageWords } from "./picture-height.ts";

/** Pixels of the fallback to one of the picture: 200 to the inch on paper. */
const fallbackScale = 2;
/** The canvas that a chart's own height is asked of: its type is then about 9 points on paper. */
const canvas = 600;
const { width } = pictureSizes.a4;
const shownWidth = (textRoom("upright") / 25.4) * 96;

/**
 * The plot of a chart across the text of an upright page, as high as it asks and a page can hold, as SVG with a PNG for
 * what cannot show it. The chart in a sentence is its alt text. `beside` is what stands with it.
 */
export function chartPicture({ spec, shapes }: ChartBlock, beside: PageWords): ImageRun {
  const asked = (chartHeight(spec, canvas) * width) / canvas;
  const grown = width / shownWidth;
  const most = highest(asked, { above: beside.above * grown, below: beside.below * grown });
  const picture = chartSvg(spec, {
    parts: "plot",
    size: { width, height: Math.round(Math.min(most, Math.max(asked, leastHeight))) },
    ...(shapes === undefined ? {} : { shapes }),
  });
  const scale = (shownWidth / width) * Math.min(1, most / picture.height);
  const name = plainText(spec.title);
  return new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(outlinedSvg(picture)),
    fallback: { type: "png", data: writePng(picture, fallbackScale) },
    transformation: { width: Math.round(width * scale), height: Math.round(picture.height * scale) },
    altText: { name, title: name, description: plainText(spec.summary) },
  });
}
