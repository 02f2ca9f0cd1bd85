import type { LocalityUid } from "@sosanh/core/locality";
import type { EChartsCoreOption } from "echarts/core";
import { barsHeight, drawBars } from "./bars-option.ts";
import type { ChartSpec } from "./chart-spec.ts";
import type { Box } from "./drawing.ts";
import { drawLines } from "./line-option.ts";
import { pictureFrame } from "./picture-frame.ts";
import type { Theme } from "./theme.ts";
import { palette, tokens } from "./theme.ts";

/** How a chart is drawn. `plot` draws the chart alone, for a page that sets the words; `picture` the words as well. */
export interface DrawnAs {
  readonly theme: Theme;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly parts?: "plot" | "picture";
  /** The place pointed at: drawn in full colour and thicker, all others faded. */
  readonly lit?: LocalityUid;
}

const phone = 480;

/** The height a chart needs at a width, in pixels: bars by their number, lines by the look. */
export function chartHeight(spec: ChartSpec, width: number, parts: "plot" | "picture" = "plot"): number {
  const frame = parts === "plot" ? undefined : pictureFrame(spec, width, "light");
  const around = frame === undefined ? 0 : frame.above + frame.below;
  if (spec.kind === "ranked-bars") return barsHeight(spec) + around;
  const plot = width < phone ? 272 : Math.min(438, Math.max(300, Math.round(width * 0.45)));
  return plot + around;
}

/**
 * The ECharts option of a chart: ChartSpec → ECharts, in pixels of this width and height, so draw it again when they
 * change (`notMerge`). Each point carries `key`, the figure a click opens. Needs LineChart, BarChart, GridComponent
 * and GraphicComponent; no theme need be registered. What a pointer shows and what a reader hears is the page's.
 */
export function echartsOption(spec: ChartSpec, drawn: DrawnAs): EChartsCoreOption {
  const { theme, width, height } = drawn;
  const colours = palette(theme);
  const frame = drawn.parts === "picture" ? pictureFrame(spec, width, theme) : undefined;
  const box: Box =
    frame === undefined
      ? { left: 0, top: 0, width, height }
      : {
          left: frame.padding,
          top: frame.above,
          width: width - 2 * frame.padding,
          height: height - frame.above - frame.below,
        };
  const drawing = spec.kind === "line" ? drawLines(spec, box, theme) : drawBars(spec, box, theme);
  return {
    backgroundColor: frame === undefined ? "transparent" : colours.surface,
    textStyle: { fontFamily: tokens.font.family, fontSize: 12, color: colours.ink1 },
    animation: false,
    grid: drawing.grid,
    xAxis: drawing.xAxis,
    yAxis: drawing.yAxis,
    series: drawing.series,
    graphic: { elements: [...drawing.marks, ...(frame === undefined ? [] : frame.marks(height))] },
  };
}
