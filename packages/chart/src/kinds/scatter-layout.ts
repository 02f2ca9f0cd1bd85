import type { Box } from "../marks/drawing.ts";
import { textWidth, wrapText } from "../marks/text-width.ts";
import type { Point } from "./map-projection.ts";
import type { ScatterAxis, ScatterPoint, ScatterSpec } from "./scatter-spec.ts";

/** Where things stand: the plot, and from values to pixels. */
export interface ScatterLayout {
  readonly plot: Box;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

const phone = 480;

/** The height of a scatter at a width: nearly square. */
export function scatterHeight(width: number): number {
  return width < phone ? Math.round(width * 1.1) : Math.min(560, Math.max(380, Math.round(width * 0.62)));
}

/** Room for the titles of both axes and the ticks, the rest for the plot. */
export function scatterLayout(spec: ScatterSpec, box: Box): ScatterLayout {
  const ticks = Math.max(0, ...spec.y.ticks.map(({ text }) => textWidth(text, 12)));
  const left = box.left + ticks + 10;
  const head = titleLines(spec.y, box.width).length * 16 + 12;
  const foot = 22 + titleLines(spec.x, box.width - ticks).length * 16 + 4;
  const plot = {
    left,
    top: box.top + head,
    width: Math.max(40, box.left + box.width - left - 10),
    height: Math.max(40, box.height - head - foot),
  };
  const across = shareOf(spec.x);
  const up = shareOf(spec.y);
  return {
    plot,
    x: (value) => plot.left + across(value) * plot.width,
    y: (value) => plot.top + (1 - up(value)) * plot.height,
  };
}

/** Where a value lies between the ends of its axis, 0 to 1. */
function shareOf({ min, max, isLog }: ScatterAxis): (value: number) => number {
  const turned = (value: number) => (isLog ? Math.log10(value) : value);
  const [low, high] = [turned(min), turned(max)];
  return (value) => (high > low ? (turned(value) - low) / (high - low) : 0.5);
}

/** The title of an axis in lines. */
export function titleLines(axis: ScatterAxis, width: number): readonly string[] {
  return wrapText(axis.title, width, { size: 12, weight: 500 });
}

/** The pixel of a place's point. */
export function pixelOf({ x, y }: ScatterPoint, layout: ScatterLayout): Point {
  const number = ({ value }: ScatterPoint["x"]) => ("value" in value ? value.value : 0);
  return [layout.x(number(x)), layout.y(number(y))];
}
