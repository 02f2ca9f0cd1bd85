import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { chartHeight } from "@sosanh/chart/echarts-option";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import { ImageRun } from "docx";
import { chartSvg } from "../chart-svg.ts";
import { outlinedSvg } from "../outlined-svg.ts";
import { pictureSizes } from "../picture-size.ts";
import { plainText } from "../plain-text.ts";
import { writePng } from "../write-png.ts";
import { textRoom } from "./page-setup.ts";

/** Pixels of the fallback to one of the picture: 300 to the inch on paper. */
const fallbackScale = 3;
/** The canvas that a chart's own height is asked of: its type is then about 9 points on paper. */
const canvas = 600;
const { width } = pictureSizes.a4;
/** Caption, notes and sources find room below the highest. */
const heights = { least: 340, most: 780 };
const shownWidth = (textRoom("upright") / 25.4) * 96;

/**
 * The plot of a chart across the text of an upright page, as high as it asks and a page can hold, as SVG with a PNG for
 * what cannot show it. The chart in a sentence is its alt text.
 */
export function chartPicture(spec: ChartSpec, shapes?: MapShapes): ImageRun {
  const asked = (chartHeight(spec, canvas) * width) / canvas;
  const picture = chartSvg(spec, {
    parts: "plot",
    size: { width, height: Math.round(Math.min(heights.most, Math.max(asked, heights.least))) },
    ...(shapes === undefined ? {} : { shapes }),
  });
  const scale = (shownWidth / width) * Math.min(1, heights.most / picture.height);
  const name = plainText(spec.title);
  return new ImageRun({
    type: "svg",
    data: new TextEncoder().encode(outlinedSvg(picture)),
    fallback: { type: "png", data: writePng(picture, fallbackScale) },
    transformation: { width: Math.round(width * scale), height: Math.round(picture.height * scale) },
    altText: { name, title: name, description: plainText(spec.summary) },
  });
}
