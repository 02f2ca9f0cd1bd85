import type { Palette } from "../theme.ts";
import { tokens } from "../theme.ts";

/** A place in the picture, in pixels from its top left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A mark drawn at fixed pixels; never answers the pointer. */
export type Mark = Readonly<Record<string, unknown>>;

/** A line of text and how it is set. */
export interface TextMark {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly colour: string;
  readonly size?: number;
  readonly weight?: number;
  readonly align?: "left" | "center" | "right";
  readonly from?: "top" | "middle" | "bottom";
  readonly lineHeight?: number;
}

/** Text as it stands: nothing in it is read as markup. */
export function textMark(mark: TextMark): Mark {
  return {
    type: "text",
    x: round(mark.x),
    y: round(mark.y),
    silent: true,
    z: 6,
    style: {
      text: mark.text,
      fill: mark.colour,
      fontFamily: tokens.font.family,
      fontSize: mark.size ?? 12,
      fontWeight: mark.weight ?? 400,
      align: mark.align ?? "left",
      verticalAlign: mark.from ?? "middle",
      ...(mark.lineHeight === undefined ? {} : { lineHeight: mark.lineHeight }),
    },
  };
}

/** How a line is drawn. */
export interface Stroke {
  readonly colour: string;
  readonly width?: number;
  readonly z?: number;
  readonly dash?: readonly number[];
}

/** A straight or bent line through points. */
export function lineMark(points: readonly (readonly [number, number])[], stroke: Stroke): Mark {
  return {
    type: "polyline",
    silent: true,
    z: stroke.z ?? 1,
    shape: { points: points.map(([x, y]) => [round(x), round(y)]) },
    style: {
      stroke: stroke.colour,
      lineWidth: stroke.width ?? 1,
      fill: "none",
      ...(stroke.dash === undefined ? {} : { lineDash: stroke.dash }),
    },
  };
}

/** A filled box, with a border where asked. */
export function boxMark(
  box: Box,
  look: {
    fill: string;
    border?: string;
    dash?: readonly number[];
    opacity?: number;
    z?: number;
    radius?: number;
  },
): Mark {
  return {
    type: "rect",
    silent: true,
    z: look.z ?? 1,
    shape: {
      x: round(box.left),
      y: round(box.top),
      width: round(box.width),
      height: round(box.height),
      r: look.radius ?? 0,
    },
    style: {
      fill: look.fill,
      opacity: look.opacity ?? 1,
      ...(look.border === undefined ? {} : { stroke: look.border, lineWidth: look.dash ? 1.5 : 1 }),
      ...(look.dash === undefined ? {} : { lineDash: look.dash }),
    },
  };
}

/** A closed shape. */
export function shapeMark(points: readonly (readonly [number, number])[], fill: string): Mark {
  return {
    type: "polygon",
    silent: true,
    z: 5,
    shape: { points: points.map(([x, y]) => [round(x), round(y)]) },
    style: { fill },
  };
}

/** A pale area behind the lines. */
export function bandMark(points: readonly (readonly [number, number])[], fill: string): Mark {
  const mark = shapeMark(points, fill);
  return { ...mark, z: 1, style: { fill, opacity: 0.22 } };
}

/** How a point is drawn: hollow for an estimate, a diamond for a benchmark. */
export interface PointLook {
  readonly colour: string;
  /** What shows inside a hollow point and around a full one. */
  readonly ground: string;
  /** Its width in pixels. */
  readonly size: number;
  readonly isHollow?: boolean;
  readonly shape?: "circle" | "diamond";
  readonly z?: number;
}

/** A point at a pixel. */
export function pointMark([x, y]: readonly [number, number], look: PointLook): Mark {
  const half = look.size / 2;
  const style = look.isHollow
    ? { fill: look.ground, stroke: look.colour, lineWidth: 1.5 }
    : { fill: look.colour, stroke: look.ground, lineWidth: 1 };
  const shape =
    look.shape === "diamond"
      ? {
          type: "polygon",
          shape: {
            points: [
              [round(x), round(y - half)],
              [round(x + half), round(y)],
              [round(x), round(y + half)],
              [round(x - half), round(y)],
            ],
          },
        }
      : { type: "circle", shape: { cx: round(x), cy: round(y), r: round(half) } };
  return { ...shape, silent: true, z: look.z ?? 5, style };
}

/** The hatch of a missing figure: strokes at 45° cut to the box, on their own ground. */
export function hatchMarks(box: Box, colours: Palette): readonly Mark[] {
  const { smallPeriod, smallStroke } = tokens.hatch;
  const pitch = smallPeriod * Math.SQRT2 * 1.25;
  const right = box.left + box.width;
  const marks: Mark[] = [boxMark(box, { fill: colours.hatchBg })];
  for (let start = box.left - box.height + pitch / 2; start < right; start += pitch) {
    const x1 = Math.max(start, box.left);
    const x2 = Math.min(start + box.height, right);
    if (x2 - x1 < 1) continue;
    const bottom = box.top + box.height;
    marks.push(
      lineMark(
        [
          [x1, bottom - (x1 - start)],
          [x2, bottom - (x2 - start)],
        ],
        { colour: colours.hatch, width: smallStroke * 0.75 },
      ),
    );
  }
  return marks;
}

/** To a tenth of a pixel, so that pictures are the same bytes everywhere. */
function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
