import type { Mark } from "@sosanh/chart/marks/drawing";
import { LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { type EChartsCoreOption, type EChartsType, graphic, init, use } from "echarts/core";
import { CanvasRenderer, SVGRenderer } from "echarts/renderers";

use([LineChart, GridComponent, SVGRenderer, CanvasRenderer]);

/** A chart in an element of the page, drawn by ECharts; loaded when the first chart is shown. */
export interface ChartEngine {
  /** Draws an option in place of the one before; the size is that of the element's chart. */
  readonly draw: (
    option: EChartsCoreOption,
    size: { readonly width: number; readonly height: number },
  ) => void;
  readonly dispose: () => void;
}

/** More marks than this are painted rather than put into the page one by one: a tenth of the time. */
const mostElements = 2500;

/** Starts ECharts in an element, with only what our charts are made of. */
export function startEngine(host: HTMLElement): ChartEngine {
  let chart: EChartsType | undefined;
  let renderer: "svg" | "canvas" | undefined;
  let marks = new graphic.Group();
  const dispose = () => {
    // Taken apart by ECharts one by one, marks would each be looked for among all.
    chart?.getZr().remove(marks);
    chart?.dispose();
    chart = undefined;
  };
  return {
    draw: ({ graphic: drawn, ...option }, { width, height }) => {
      const elements = elementsOf(drawn);
      const wanted = elements.length > mostElements ? "canvas" : "svg";
      if (wanted !== renderer) dispose();
      renderer = wanted;
      chart ??= init(host, null, { renderer, width, height });
      const zr = chart.getZr();
      // What was drawn goes before the size does, and the size of the ground alone changes: else all of it would be drawn
      // once more for nothing.
      zr.remove(marks);
      if (chart.getWidth() !== width || chart.getHeight() !== height) zr.resize({ width, height });
      marks = groupOf(elements);
      zr.add(marks);
      // This shows all at once: what is added after it would be shown in the next frame.
      chart.setOption(option, { notMerge: true });
    },
    dispose,
  };
}

/**
 * The marks at fixed pixels, drawn on ECharts' own canvas without its graphic component, which compares each mark with
 * every other before it draws them: seconds for a chart of thousands, and again for each place pointed at.
 */
function groupOf(marks: readonly Mark[]): Marks {
  const group = new graphic.Group();
  for (const { type, ...look } of marks) {
    const child = shapes[`${type}`]?.(look);
    if (child !== undefined) group.add(child);
  }
  return group;
}

type Marks = InstanceType<typeof graphic.Group>;

type Child = Parameters<Marks["add"]>[0];

/** What a mark may be: the shapes that the chart package draws. ECharts' own types do not fit its own group exactly. */
const shapes: Readonly<Record<string, (look: Mark) => Child>> = {
  text: (look) => new graphic.Text(look) as Child,
  rect: (look) => new graphic.Rect(look) as Child,
  circle: (look) => new graphic.Circle(look) as Child,
  polyline: (look) => new graphic.Polyline(look) as Child,
  polygon: (look) => new graphic.Polygon(look) as Child,
};

function elementsOf(drawn: unknown): readonly Mark[] {
  return (drawn as { readonly elements?: readonly Mark[] } | undefined)?.elements ?? [];
}
