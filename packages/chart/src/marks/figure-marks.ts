import { isKnown } from "@sosanh/core/figures/value";
import type { ChartFigure, ChartRole } from "../chart-parts.ts";
import type { Theme } from "../theme.ts";
import { palette } from "../theme.ts";
import type { Mark } from "./drawing.ts";
import { boxMark, pointMark } from "./drawing.ts";

/** A figure as a mark on a scale, and how it looks. */
export interface FigureLook {
  readonly figure: ChartFigure;
  readonly role: ChartRole;
  readonly colour: string;
  /** The width of a point in pixels. */
  readonly size: number;
  /** Hollow for another reason than an estimate: the earlier of two years. */
  readonly isHollow?: boolean;
}

/** The scale it stands on: the pixel of a value, and the side on which a range has its width. */
export interface FigureScale {
  readonly along: (value: number) => readonly [number, number];
  readonly across: "x" | "y";
  readonly theme: Theme;
}

/**
 * The mark of one figure: a point, hollow for an estimate and for one that tells of too little; a pale range where only
 * bounds are known, never a point; nothing for a missing one.
 */
export function figureMarks(look: FigureLook, scale: FigureScale): readonly Mark[] {
  const { figure, role, colour, size } = look;
  if (isKnown(figure.value)) {
    return [
      pointMark(scale.along(figure.value.value), {
        colour,
        ground: palette(scale.theme).surface,
        size,
        isHollow: look.isHollow === true || figure.estimate || figure.isThin === true,
        shape: role === "benchmark" ? "diamond" : "circle",
      }),
    ];
  }
  return rangeMarks(look, scale);
}

/** The pale range of a figure of which only bounds are known; nothing where there are none. */
export function rangeMarks({ figure, colour }: FigureLook, scale: FigureScale): readonly Mark[] {
  if (isKnown(figure.value) || figure.bounds === undefined) return [];
  const [a, b] = [scale.along(figure.bounds.low), scale.along(figure.bounds.high)];
  const wide = scale.across === "x" ? { x: 4, y: 1 } : { x: 1, y: 4 };
  const box = {
    left: Math.min(a[0], b[0]) - wide.x,
    top: Math.min(a[1], b[1]) - wide.y,
    width: Math.abs(b[0] - a[0]) + 2 * wide.x,
    height: Math.abs(b[1] - a[1]) + 2 * wide.y,
  };
  return [boxMark(box, { fill: colour, opacity: 0.35, z: 3 })];
}
