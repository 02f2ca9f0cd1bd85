import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { chartHeight, echartsOption } from "@sosanh/chart/echarts-option";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import { textWidth } from "@sosanh/chart/marks/text-width";
import type { Theme } from "@sosanh/chart/theme";
import { GraphicComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { autoWidth, type PictureSize } from "./picture-size.ts";
import { writableText } from "./plain-text.ts";
import { withShortNames } from "./short-names.ts";

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
 * 0.67 times the page's; a chart that needs more yet is higher than asked.
 */
export function chartSvg(given: ChartSpec, style: PictureStyle): ChartSvg {
  const spec = withShortNames(given);
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
    const drawn = writableText(still(chart.renderToSVGString()));
    const svg = drawn.replace(
      /<svg width="[^"]*" height="[^"]*"/,
      `<svg width="${shown.width}" height="${shown.height}" font-family="${family}"`,
    );
    return { svg, ...shown };
  } finally {
    chart.dispose();
  }
}

const largestCanvas = 1.5;
const smallestCanvas = 0.6;
const narrowestCanvas = 600;

/** A size that is drawn on, and the size it is shown at. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly shown: { readonly width: number; readonly height: number };
}

/** The smallest canvas that holds the chart, so that its type is large when it is shown at the size asked for. */
function canvasOf(spec: ChartSpec, { size, parts }: PictureStyle): Canvas {
  if (size === undefined) {
    const auto = { width: autoWidth, height: Math.ceil(chartHeight(spec, autoWidth, parts)) };
    return { ...auto, shown: auto };
  }
  const least = Math.max(smallestCanvas, narrowestCanvas / size.width);
  for (let scale = least; scale < largestCanvas; scale += 0.05) {
    const needed = chartHeight(spec, Math.round(size.width * scale), parts);
    if (needed <= size.height * scale)
      return scaled(size, scale, isLower(spec, size) ? needed : size.height * scale);
  }
  const needed = chartHeight(spec, Math.round(size.width * largestCanvas), parts);
  const isHigher = needed > size.height * largestCanvas || isLower(spec, size);
  return scaled(size, largestCanvas, isHigher ? needed : size.height * largestCanvas);
}

function scaled({ width }: PictureSize, scale: number, height: number): Canvas {
  return {
    width: Math.round(width * scale),
    height: Math.ceil(height - 1e-6),
    shown: { width, height: Math.ceil(height / scale - 1e-6) },
  };
}

/** Kinds that fill whatever height they have; the others are as high as their rows. */
const filling: readonly ChartSpec["kind"][] = ["line", "slope", "bump", "scatter", "map"];

function isLower({ kind }: ChartSpec, { mayBeLower }: PictureSize): boolean {
  return mayBeLower === true && !filling.includes(kind);
}

let prepared = false;

/** What ECharts draws with and measures text by: the widths of the font, the same on every machine. */
function prepare(): void {
  if (prepared) return;
  prepared = true;
  use([GraphicComponent, SVGRenderer]);
  setPlatformAPI({
    measureText: (text, font) => ({
      width: textWidth(text, Number(/(\d+(?:\.\d+)?)px/.exec(font ?? "")?.[1] ?? 12)),
    }),
  });
}

/** What a machine without the font of the page sets instead: faces that run no wider. */
const family = "'Be Vietnam Pro', Arial, 'Liberation Sans', sans-serif";

/**
 * A picture without what only a page needs: the styles and classes of the pointer, numbered by one counter for the whole
 * process, and the clip of each series to its plot, to which our marks keep by themselves and which makes a PNG seven
 * times slower. No id is left.
 */
function still(svg: string): string {
  return svg
    .replace(/<defs ?>[\s\S]*?<\/defs>\n?/g, "")
    .replace(/<style ?>[\s\S]*?<\/style>\n?/g, "")
    .replace(/ (?:clip-path|class|pointer-events|xmlns:xlink|baseProfile)="[^"]*"/g, "")
    .replace(/font-family:[^;"]*;/g, "");
}
