import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { chartHeight, echartsOption } from "@sosanh/chart/echarts-option";
import type { Theme } from "@sosanh/chart/theme";
import { isKnown } from "@sosanh/core/value";
import { type ChartCursor, figureAt } from "./chart-cursor.ts";

/** A chart drawn into an element of the page: the only thing that holds an ECharts instance. */
export interface ChartDrawing {
  readonly show: (spec: ChartSpec, theme: Theme) => void;
  /** Where a figure is (a missing one: the foot of its year or row), in pixels from the top left; undefined until drawn. */
  readonly pixelOf: (cursor: ChartCursor) => readonly [number, number] | undefined;
  /** Lights up the place under the cursor and fades the others; nothing given lights all. */
  readonly light: (cursor: ChartCursor | undefined) => void;
  readonly dispose: () => void;
}

type Start = typeof import("./chart-engine.ts").startEcharts;
type Instance = ReturnType<Start>;

/** Starts a drawing: the engine is fetched once, the element takes the chart's height at once, resizing redraws. */
export function startDrawing(host: HTMLElement, onFailure: () => void): ChartDrawing {
  let start: Start | undefined;
  let chart: Instance | undefined;
  let shown: { readonly spec: ChartSpec; readonly theme: Theme } | undefined;
  let disposed = false;
  let width = host.clientWidth;

  const draw = () => {
    if (shown === undefined || width === 0) return;
    const height = chartHeight(shown.spec, width);
    host.style.height = `${height}px`;
    if (start === undefined) return;
    chart ??= start(host, null, { renderer: "svg", width, height });
    chart.resize({ width, height, silent: true });
    const drawn = echartsOption(shown.spec, { theme: shown.theme, width, height });
    // The page has its own box and text alternative, which the keyboard reaches too.
    const { tooltip: _tooltip, aria: _aria, ...option } = drawn;
    chart.setOption(option, { notMerge: true });
  };

  const observer = new ResizeObserver(() => {
    if (host.clientWidth === width) return;
    width = host.clientWidth;
    draw();
  });
  observer.observe(host);

  import("./chart-engine.ts").then(({ startEcharts }) => {
    if (disposed) return;
    start = startEcharts;
    draw();
  }, onFailure);

  return {
    show: (spec, theme) => {
      shown = { spec, theme };
      draw();
    },
    pixelOf: (cursor) => {
      const value = shown && figureAt(shown.spec, cursor)?.figure.value;
      if (chart === undefined || shown === undefined || value === undefined) return undefined;
      const height = isKnown(value) ? value.value : shown.spec.axis.min;
      const at = shown.spec.kind === "line" ? [cursor.category, height] : [height, cursor.place];
      const [x, y] = chart.convertToPixel({ xAxisIndex: 0, yAxisIndex: 0 }, at);
      return x === undefined || y === undefined ? undefined : [x, y];
    },
    light: (cursor) => {
      chart?.dispatchAction({ type: "downplay" });
      const found = cursor && shown && figureAt(shown.spec, cursor);
      if (cursor === undefined || found === undefined || shown === undefined) return;
      const which =
        shown.spec.kind === "line" ? { seriesName: found.name } : { seriesIndex: 0, dataIndex: cursor.place };
      chart?.dispatchAction({ type: "highlight", ...which });
    },
    dispose: () => {
      disposed = true;
      observer.disconnect();
      chart?.dispose();
    },
  };
}
