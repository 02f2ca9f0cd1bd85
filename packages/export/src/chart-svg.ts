import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { chartHeight, echartsOption } from "@sosanh/chart/echarts-option";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import { textWidth } from "@sosanh/chart/marks/text-width";
import type { Theme } from "@sosanh/chart/theme";
import { LineChart } from "echarts/charts";
import { GraphicComponent, GridComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { autoWidth, type PictureSize } from "./picture-size.ts";

/** How a chart is drawn as a picture. */
export interface PictureStyle {
  /** As high as the chart asks at {@link autoWidth} when left out. */
  readonly size?: PictureSize;
  /** `picture` has title, notes and source line in it; `plot` the chart alone, where the words stand around it. */
  readonly parts: "picture" | "plot";
  readonly theme?: Theme;
  readonly isTransparent?: boolean;
  readonly shapes?: MapShapes;
}

/** A picture as SVG with its size in CSS pixels. */
export interface ChartSvg {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a chart as SVG, in the light theme unless told: the same chart and style give the same bytes. Nothing in it is
 * fetched from anywhere. Type is drawn as large as the chart's places leave room for, up to 1.67 and down to
 * 0.4 times the page's; a chart that needs more yet is higher than asked.
 */
export function chartSvg(spec: ChartSpec, style: PictureStyle): ChartSvg {
  prepare();
  const { parts, theme = "light", shapes } = style;
  const { width, height, shown } = canvasOf(spec, style);
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    const option = echartsOption(spec, {
      ...{ theme, width, height, parts },
      ...(shapes === undefined ? {} : { shapes }),
    });
    chart.setOption(style.isTransparent ? { ...option, backgroundColor: "transparent" } : option);
    const drawn = still(chart.renderToSVGString());
    const svg = drawn.replace(
      /<svg width="[^"]*" height="[^"]*"/,
      `<svg width="${shown.width}" height="${shown.height}"`,
    );
    return { svg, ...shown };
  } finally {
    chart.dispose();
  }
}

const largestCanvas = 2.5;
const smallestCanvas = 0.6;
const narrowestCanvas = 600;

/** The canvas that is drawn on, and the size it is shown at: the smallest that holds the chart, so that its type is large. */
function canvasOf(spec: ChartSpec, { size, parts }: PictureStyle) {
  if (size === undefined) {
    const auto = { width: autoWidth, height: Math.ceil(chartHeight(spec, autoWidth, parts)) };
    return { ...auto, shown: auto };
  }
  const least = Math.max(smallestCanvas, narrowestCanvas / size.width);
  for (let scale = least; scale <= largestCanvas; scale += 0.05) {
    const width = Math.round(size.width * scale);
    if (chartHeight(spec, width, parts) <= size.height * scale)
      return {
        width,
        height: Math.round(size.height * scale),
        shown: { width: size.width, height: size.height },
      };
  }
  const width = Math.round(size.width * largestCanvas);
  const height = Math.ceil(chartHeight(spec, width, parts));
  return { width, height, shown: { width: size.width, height: Math.ceil(height / largestCanvas) } };
}

let prepared = false;

/** What ECharts draws with and measures text by: the widths of the font, the same on every machine. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  use([GraphicComponent, GridComponent, LineChart, SVGRenderer]);
  setPlatformAPI({
    measureText: (text, font) => ({
      width: textWidth(text, Number(/(\d+(?:\.\d+)?)px/.exec(font ?? "")?.[1] ?? 12)),
    }),
  });
}

/**
 * A picture without what only a page needs: the styles and classes of the pointer, numbered by one counter for the whole
 * process, and the clip of each series to its plot, to which our marks keep by themselves and which makes a PNG seven
 * times slower. No id is left.
 */
function still(svg: string): string {
  return svg
    .replace(/<defs ?>[\s\S]*?<\/defs>\n?/g, "")
    .replace(/<style ?>[\s\S]*?<\/style>\n?/g, "")
    .replace(/ (?:clip-path|class|pointer-events|xmlns:xlink|baseProfile)="[^"]*"/g, "");
}
