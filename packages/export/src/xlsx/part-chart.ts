import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { chartHeight } from "@sosanh/chart/echarts-option";
import { chartSvg } from "../chart-svg.ts";
import type { NativeChart } from "../native-chart.ts";
import { leftOutText, nativeChart } from "../native-chart-of.ts";
import { outlinedSvg } from "../outlined-svg.ts";
import { drawableChart } from "../pptx/chart-part.ts";
import type { ChartBlock } from "../report.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { writePng } from "../write-png.ts";
import { widthFor } from "./text-room.ts";

/** A chart as a workbook holds it: Excel's own, or a picture. */
export type ChartInSheet = { readonly width: number; readonly height: number } & (
  | { readonly kind: "native"; readonly chart: NativeChart }
  | { readonly kind: "picture"; readonly png: Uint8Array; readonly svg: string }
);

const pictureWidth = 760;
const chartWidth = 700;
const mostWidth = 1000;
const manyBars = 20;

/** A chart in Excel's own form where it has one, as wide as its table; else its picture, two pixels to one. */
export function chartInSheet({ spec, shapes }: ChartBlock): ChartInSheet {
  const native = nativeChart(spec);
  const chart = native && drawableChart(native);
  if (chart !== undefined) return { kind: "native", chart, width: chartWidth, height: heightOf(chart) };
  const wanted = { width: pictureWidth, height: Math.ceil(chartHeight(spec, pictureWidth, "plot")) };
  const picture = chartSvg(spec, { parts: "plot", size: wanted, ...(shapes && { shapes }) });
  const { width, height } = picture;
  return { kind: "picture", png: writePng(picture, 2), svg: outlinedSvg(picture), width, height };
}

/** A native chart under a table is as wide as the table. */
export function asWideAs(drawn: ChartInSheet, width: number): ChartInSheet {
  if (drawn.kind === "picture") return drawn;
  return { ...drawn, width: Math.max(chartWidth, Math.min(mostWidth, width)) };
}

/** Bars get a row each, of two lines where a name needs them; other charts are as high as a slide's. */
function heightOf({ type, isHorizontal, categories, series }: NativeChart): number {
  if (!isHorizontal) return type === "scatter" ? 480 : 420;
  const isDouble = type === "bar" && series.length > 1;
  const isBroken = categories.some((name) => widthFor(name, {}) > chartWidth * 0.42);
  const isMany = categories.length > manyBars;
  const row = isDouble ? (isMany ? 29 : isBroken ? 44 : 38) : isBroken && !isMany ? 44 : 27;
  return Math.min(1600, Math.max(240, 70 + categories.length * row));
}

/** What must be said under a chart that is not the page's whole: what is left out, or why it is a picture. */
export function chartRemark(spec: ChartSpec, drawn: ChartInSheet): string {
  if (drawn.kind === "native") return leftOutText(drawn.chart, spec.language);
  const words = workbookWords(spec.language);
  return hasExcelKind(spec) ? words.noFigures : words.picture;
}

/** Kinds that are a picture only where there is no figure to draw. */
function hasExcelKind(spec: ChartSpec): boolean {
  switch (spec.kind) {
    case "map":
    case "tile-map":
    case "heatmap":
    case "bump":
    case "distribution":
      return false;
    case "small-multiples":
      return spec.by === "place";
    default:
      return true;
  }
}
