import type { ChartHit, ChartHits } from "@sosanh/chart/chart-hits";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import type { DrawnChart } from "@sosanh/chart/drawn-chart";
import { chartHeight, type DrawnAs, drawnChart } from "@sosanh/chart/echarts-option";
import type { MapShapes } from "@sosanh/chart/kinds/map-shapes";
import type { Theme } from "@sosanh/chart/theme";
import type { LocalityUid } from "@sosanh/core/places/locality";

/** What is drawn: a chart, on which ground, with which outlines. */
export interface Shown {
  readonly spec: ChartSpec;
  readonly theme: Theme;
  readonly shapes?: MapShapes | undefined;
}

/** A chart drawn into an element of the page: the only thing that holds an ECharts instance. */
export interface ChartDrawing {
  readonly show: (shown: Shown) => void;
  /** Where the figures are, in pixels from the top left; none before the first drawing. */
  readonly hits: () => ChartHits;
  /** Lights a place and fades the others; a place that is not in the chart, or none, lights all alike. */
  readonly light: (place: LocalityUid | undefined) => void;
  readonly dispose: () => void;
}

/** More figures than this are not drawn again for each place that is pointed at. */
const mostFaded = 1200;

/** True of a chart of so many figures that a lit place is ringed rather than all others faded. */
export function isCrowded(hits: ChartHits): boolean {
  return hits.reduce((count, row) => count + row.length, 0) > mostFaded;
}

/** The last figure of a place in a chart. */
export function hitOf(hits: ChartHits, place: LocalityUid): ChartHit | undefined {
  return hits.flatMap((row) => row.findLast((hit) => hit.locality === place) ?? []).at(-1);
}

type Start = typeof import("./chart-engine.ts").startEngine;

/** How a drawing starts. */
interface Starting {
  readonly onFailure: () => void;
  /** True where the chart takes the height of the element; else the element takes the chart's. */
  readonly fill: boolean;
}

/** Less than this and a chart says nothing, however low the window. */
const leastHeight = 140;

/** Starts a drawing: the engine is fetched once, the element takes the chart's height at once, resizing redraws. */
export function startDrawing(host: HTMLElement, { onFailure, fill }: Starting): ChartDrawing {
  let start: Start | undefined;
  let engine: ReturnType<Start> | undefined;
  let shown: Shown | undefined;
  let drawn: DrawnChart | undefined;
  let lit: LocalityUid | undefined;
  let drawnLit: LocalityUid | undefined;
  let frame = 0;
  let disposed = false;
  let width = host.clientWidth;
  let room = host.clientHeight;

  const drawnAs = ({ spec, theme, shapes }: Shown): DrawnAs => ({
    ...{ theme, width, height: fill ? Math.max(leastHeight, room) : chartHeight(spec, width) },
    ...(shapes === undefined ? {} : { shapes }),
  });
  const hitsNow = () => {
    if (shown === undefined || width === 0) return [];
    drawn ??= drawnChart(shown.spec, drawnAs(shown));
    return drawn.hits;
  };
  const litHere = () =>
    lit !== undefined && !isCrowded(hitsNow()) && hitOf(hitsNow(), lit) !== undefined ? lit : undefined;
  const draw = () => {
    if (shown === undefined || width === 0) return;
    const as = drawnAs(shown);
    if (!fill) host.style.height = `${as.height}px`;
    if (start === undefined) return;
    const size = { width, height: as.height };
    engine ??= start(host);
    drawnLit = litHere();
    drawn = drawnChart(shown.spec, { ...as, ...(drawnLit === undefined ? {} : { lit: drawnLit }) });
    engine.draw(drawn.marks, size);
  };

  const observer = new ResizeObserver(() => {
    if (host.clientWidth === width && (!fill || host.clientHeight === room)) return;
    width = host.clientWidth;
    room = host.clientHeight;
    drawn = undefined;
    draw();
  });
  observer.observe(host);

  import("./chart-engine.ts").then(({ startEngine }) => {
    if (disposed) return;
    start = startEngine;
    draw();
  }, onFailure);

  return {
    show: (next) => {
      shown = next;
      drawn = undefined;
      draw();
    },
    hits: hitsNow,
    light: (place) => {
      lit = place;
      // A pointer crosses many places between two frames: the last one is drawn.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => litHere() !== drawnLit && draw());
    },
    dispose: () => {
      disposed = true;
      cancelAnimationFrame(frame);
      observer.disconnect();
      engine?.dispose();
    },
  };
}
