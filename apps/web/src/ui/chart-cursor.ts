import type { ChartFigure } from "@sosanh/chart/chart-parts";
import type { ChartSpec } from "@sosanh/chart/chart-spec";
import { isKnown } from "@sosanh/core/value";

/** A figure of a chart by its position: which line or bar, and which year of the axis (0 for bars). */
export interface ChartCursor {
  readonly place: number;
  readonly category: number;
}

/** The figure under the cursor with the name of its place; undefined where the chart has none there. */
export function figureAt(
  spec: ChartSpec,
  cursor: ChartCursor,
): { readonly name: string; readonly category: string; readonly figure: ChartFigure } | undefined {
  if (spec.kind === "ranked-bars") {
    const bar = spec.bars[cursor.place];
    return bar && { name: bar.name, category: spec.year, figure: bar };
  }
  const series = spec.series[cursor.place];
  const figure = series?.points[cursor.category];
  const category = spec.categories[cursor.category];
  return series && figure && category !== undefined ? { name: series.name, category, figure } : undefined;
}

/** Where the keyboard starts: my place, else the first, in the last year. */
export function firstCursor(spec: ChartSpec): ChartCursor {
  const places = spec.kind === "line" ? spec.series : spec.bars;
  const mine = places.findIndex((place) => place.role === "mine");
  return { place: Math.max(mine, 0), category: spec.kind === "line" ? spec.categories.length - 1 : 0 };
}

/**
 * Moves by an arrow key; undefined for other keys. Left and right change the year, up and down go to the next
 * figure above or below in that year (places without one come after the lowest); bars go up and down the list.
 * At an end the cursor stays.
 */
export function movedCursor(spec: ChartSpec, cursor: ChartCursor, key: string): ChartCursor | undefined {
  const step = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
  if (step === undefined) return undefined;
  if (spec.kind === "ranked-bars") {
    return { ...cursor, place: clamp(cursor.place + step, spec.bars.length) };
  }
  if (key === "ArrowLeft" || key === "ArrowRight") {
    return { ...cursor, category: clamp(cursor.category + step, spec.categories.length) };
  }
  const order = fromTop(spec, cursor.category);
  const next = order[clamp(order.indexOf(cursor.place) + step, order.length)];
  return next === undefined ? cursor : { ...cursor, place: next };
}

function fromTop(spec: Extract<ChartSpec, { kind: "line" }>, category: number): number[] {
  const height = (place: number) => {
    const value = spec.series[place]?.points[category]?.value;
    if (value === undefined || !isKnown(value)) return Number.NEGATIVE_INFINITY;
    return spec.axis.inverted ? -value.value : value.value;
  };
  return spec.series
    .map((_, place) => place)
    .toSorted((a, b) => (height(a) === height(b) ? a - b : height(b) - height(a)));
}

/** The figure nearest to a point on the screen, no farther than `reach` pixels; of lines only where there is one. */
export function nearestCursor(
  spec: ChartSpec,
  pointer: { readonly x: number; readonly y: number; readonly reach: number },
  pixelOf: (cursor: ChartCursor) => readonly [number, number] | undefined,
): ChartCursor | undefined {
  const places = spec.kind === "line" ? spec.series.length : spec.bars.length;
  const categories = spec.kind === "line" ? spec.categories.length : 1;
  let nearest: ChartCursor | undefined;
  let least = pointer.reach;
  for (let place = 0; place < places; place++) {
    for (let category = 0; category < categories; category++) {
      if (spec.kind === "line" && !isDrawn(spec, { place, category })) continue;
      const pixel = pixelOf({ place, category });
      if (pixel === undefined) continue;
      // The whole row of a bar belongs to it, wherever along the row the pointer is.
      const across = spec.kind === "line" ? pixel[0] - pointer.x : 0;
      const distance = Math.hypot(across, pixel[1] - pointer.y);
      if (distance >= least) continue;
      least = distance;
      nearest = { place, category };
    }
  }
  return nearest;
}

function isDrawn(spec: ChartSpec, cursor: ChartCursor): boolean {
  const found = figureAt(spec, cursor);
  return found !== undefined && isKnown(found.figure.value);
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}
