import type { LocalityUid } from "@sosanh/core/places/locality";
import type { EChartsCoreOption } from "echarts/core";
import type { ChartHits } from "./chart-hits.ts";
import type { ChartSpec } from "./chart-spec.ts";
import { drawKind, kindHeight } from "./draw-kind.ts";
import type { DrawArea, DrawnChart } from "./drawn-chart.ts";
import type { MapShapes } from "./kinds/map-shapes.ts";
import type { PictureFrame } from "./marks/picture-frame.ts";
import { pictureFrame } from "./marks/picture-frame.ts";
import { mineIn } from "./mine-in.ts";
import type { Theme } from "./theme.ts";
import { palette, tokens } from "./theme.ts";

/** How a chart is drawn. `plot` draws the chart alone, for a page that sets the words; `picture` the words as well. */
export interface DrawnAs {
  readonly theme: Theme;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly parts?: "plot" | "picture";
  /** The place pointed at: drawn in full colour and thicker, all others but mine faded. */
  readonly lit?: LocalityUid;
  /** The geometry of a map or tile map: those its spec was made with. */
  readonly shapes?: MapShapes;
}

/** The height a chart needs at a width, in pixels. */
export function chartHeight(spec: ChartSpec, width: number, parts: "plot" | "picture" = "plot"): number {
  if (parts === "plot") return kindHeight(spec, width);
  const frame = pictureFrame(spec, width, "light");
  return kindHeight(spec, width - 2 * frame.padding) + frame.above + frame.below;
}

/**
 * The ECharts option of a chart: ChartSpec → ECharts, in pixels of this width and height, so draw it again when they
 * change (`notMerge`). Needs GraphicComponent; no theme need be registered. What a pointer shows and what a reader hears
 * is the page's: {@link chartHits} says where the figures are.
 */
export function echartsOption(spec: ChartSpec, drawn: DrawnAs): EChartsCoreOption {
  const frame = frameOf(spec, drawn);
  const { marks } = drawKind(spec, areaOf(spec, drawn, frame));
  const colours = palette(drawn.theme);
  return {
    backgroundColor: frame === undefined ? "transparent" : colours.surface,
    textStyle: { fontFamily: tokens.font.family, fontSize: 12, color: colours.ink1 },
    animation: false,
    series: [],
    graphic: { elements: [...marks, ...(frame === undefined ? [] : frame.marks(drawn.height))] },
  };
}

/**
 * The marks of a chart without ECharts' own components, as {@link echartsOption} has them with the same arguments, for a
 * page that draws them itself; and where its figures are.
 */
export function drawnChart(spec: ChartSpec, drawn: DrawnAs): DrawnChart {
  return drawKind(spec, areaOf(spec, drawn, frameOf(spec, drawn)));
}

/**
 * Where the figures of a chart are drawn by {@link echartsOption} with the same arguments, in pixels from its top left
 * corner: what the pointer finds and the arrow keys walk.
 */
export function chartHits(spec: ChartSpec, drawn: DrawnAs): ChartHits {
  return drawnChart(spec, drawn).hits;
}

function frameOf(spec: ChartSpec, { parts, width, theme }: DrawnAs): PictureFrame | undefined {
  return parts === "picture" ? pictureFrame(spec, width, theme) : undefined;
}

function areaOf(
  spec: ChartSpec,
  { theme, width, height, lit, shapes }: DrawnAs,
  frame: PictureFrame | undefined,
): DrawArea {
  const mine = mineIn(spec);
  const box =
    frame === undefined
      ? { left: 0, top: 0, width, height }
      : {
          left: frame.padding,
          top: frame.above,
          width: width - 2 * frame.padding,
          height: height - frame.above - frame.below,
        };
  return {
    box,
    theme,
    ...(lit === undefined ? {} : { lit }),
    ...(mine === undefined ? {} : { mine }),
    ...(shapes === undefined ? {} : { shapes }),
  };
}
